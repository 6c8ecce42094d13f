package dev.signet.codegen.emit.constraint;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.javamodel.Constraint;
import dev.signet.codegen.javamodel.ConstraintModel.Checks;
import dev.signet.codegen.javamodel.ConstraintModel.Owner;
import dev.signet.codegen.javamodel.ConstraintModel.Part;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.javamodel.Validation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the other emitters' code calls the checks. Without limits, or where nothing is checked, it stays as it is. */
public final class ConstraintCalls {
    private final JavaModel model;
    private final Types types;
    private final RuntimeTypes kit;

    public ConstraintCalls(JavaModel model) {
        this.model = model;
        this.types = new Types(model);
        this.kit = new RuntimeTypes(model);
    }

    private @Nullable Owner owner(String type, Validation where) {
        return model.limits().validation() == where ? model.limits().types().get(type) : null;
    }

    /** The last statement of a record's constructor. */
    public CodeBlock inConstructor(RecordType record) {
        Owner owner = owner(record.name(), Validation.STRICT);
        if (owner == null) {
            return CodeBlock.of("");
        }
        List<CodeBlock> arguments = new ArrayList<>();
        parameters(record, owner).forEach(c -> arguments.add(CodeBlock.of("$N", c.name())));
        if (needsExtras(owner)) {
            arguments.add(CodeBlock.of("extras"));
        }
        return CodeBlock.builder()
                .addStatement("$T.check($L)", types.named(owner.className()), CodeBlock.join(arguments, ", "))
                .build();
    }

    /** The last statement of the constructor of a record around a value; {@code wrapper} is empty if it stands alone. */
    public CodeBlock inConstructor(String type, String wrapper, TypeRef ref) {
        Owner owner = owner(type, Validation.STRICT);
        return owner == null || (!wrapper.isEmpty() && owner.part(wrapper) == null)
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .addStatement(
                                "$T.check$L($L)",
                                types.named(owner.className()),
                                wrapper,
                                ref.isCollection() ? "values" : "value")
                        .build();
    }

    /** The last statement of the constructor of parameters. */
    public CodeBlock inParams(String params) {
        Owner owner = model.limits().validation() == Validation.STRICT
                ? model.limits().params().get(params)
                : null;
        if (owner == null) {
            return CodeBlock.of("");
        }
        CodeBlock arguments =
                owner.parts().stream().map(p -> CodeBlock.of("$N", p.name())).collect(CodeBlock.joining(", "));
        return CodeBlock.builder()
                .addStatement("$T.check($L)", types.api(owner.className()), arguments)
                .build();
    }

    /** What a builder gives: the new record, checked. */
    public CodeBlock built(String record, CodeBlock made) {
        Owner owner = owner(record, Validation.BUILDER);
        return owner == null ? made : CodeBlock.of("$T.check($L)", types.named(owner.className()), made);
    }

    /** What a builder of parameters gives: the new record, checked. */
    public CodeBlock builtParams(String params, CodeBlock made) {
        Owner owner = model.limits().validation() == Validation.BUILDER
                ? model.limits().params().get(params)
                : null;
        return owner == null ? made : CodeBlock.of("$T.check($L)", types.api(owner.className()), made);
    }

    /** What a union's factory gives: the new nested record, checked. */
    public CodeBlock wrapped(String union, String wrapper, CodeBlock made) {
        Owner owner = owner(union, Validation.BUILDER);
        return owner == null || owner.part(wrapper) == null
                ? made
                : CodeBlock.of("$T.check$L($L)", types.named(owner.className()), wrapper, made);
    }

    /** Returns what a codec has read; what breaks a limit is told with its place in the whole text. */
    public CodeBlock returning(String type, CodeBlock made, String in, String caught) {
        return owner(type, Validation.STRICT) != null
                ? checked(made, in, caught)
                : CodeBlock.builder().addStatement("return $L", made).build();
    }

    private CodeBlock checked(CodeBlock made, String in, String caught) {
        return CodeBlock.builder()
                .beginControlFlow("try")
                .addStatement("return $L", made)
                .nextControlFlow("catch ($T $L)", kit.constraint("ConstraintException"), caught)
                .addStatement("throw $L.in($L)", caught, in)
                .endControlFlow()
                .build();
    }

    /** Whether reading the nested record of a union checks it. */
    public boolean isStrict(String union, String wrapper) {
        Owner owner = owner(union, Validation.STRICT);
        return owner != null && owner.part(wrapper) != null;
    }

    /** The method of a codec, of that name, that reads a nested record and checks it. */
    public MethodSpec reading(String name, ClassName wrapper, CodeBlock made) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(javax.lang.model.element.Modifier.PRIVATE, javax.lang.model.element.Modifier.STATIC)
                .returns(wrapper)
                .addParameter(kit.reader(), "in")
                .addCode(checked(made, "in", "e"))
                .build();
    }

    /** The components that checks look at. */
    List<Component> parameters(RecordType record, Owner owner) {
        return record.components().stream()
                .filter(c -> looksAtMembers(owner) || owner.part(c.name()) != null)
                .toList();
    }

    /** Whether checks need to know which components there are. */
    private static boolean looksAtMembers(Owner owner) {
        return owner.members().stream().anyMatch(rule -> !rule.isClosed());
    }

    boolean needsExtras(Owner owner) {
        return !owner.members().isEmpty() || owner.parts().stream().anyMatch(ConstraintCalls::needsExtras);
    }

    /** Whether JSON of a component may be in extras, because it does not fit its type, and violate its constraints there. */
    static boolean mayBeKept(Part part) {
        boolean single = part.type().isScalar() || part.type().isEnum();
        return part.wireName() != null
                && ((part.nullable() && single) || part.optional())
                && !kept(part).isEmpty();
    }

    /**
     * The constraints that such JSON is checked by. That it is in no enum says that it is of another type, and what an item must contain is
     * told of items of the type only.
     */
    static Checks kept(Part part) {
        return new Checks(
                part.checks().rules().stream()
                        .filter(rule -> rule.asListed().isEmpty() && !rule.isContains())
                        .toList(),
                null);
    }

    static boolean needsExtras(Part part) {
        return mayBeKept(part)
                || (part.optional() && part.checks().rules().stream().anyMatch(Constraint::isLeast));
    }

    /** What constants and components say, in the order of the names; {@code SPEAKS} for what is always there. */
    private static List<CodeBlock> said(Types types, RuntimeTypes kit, RecordType record, String before, String after) {
        List<CodeBlock> said = new ArrayList<>();
        record.constants().forEach(c -> said.add(CodeBlock.of("$T.$N", types.named(record.name()), c.field())));
        record.declared()
                .forEach(c -> said.add(
                        c.isRequired()
                                ? CodeBlock.of("$T.SPEAKS", kit.codec("Extras"))
                                : CodeBlock.of("$L$N$L", before, c.name(), after)));
        return said;
    }

    /** A map that has the names of the members that an object has. */
    static CodeBlock present(Types types, RuntimeTypes kit, RecordType record, String before, String after) {
        Component map = record.additional();
        CodeBlock further = map == null
                ? CodeBlock.of("$T.of()", ClassNames.of(java.util.Map.class))
                : CodeBlock.of("$L$N$L", before, map.name(), after);
        List<CodeBlock> said = said(types, kit, record, before, after);
        CodeBlock arguments = said.isEmpty()
                ? CodeBlock.of("new $T[0]", kit.name())
                : CodeBlock.of("$T.NAMES, $L", types.codec(record.name()), CodeBlock.join(said, ", "));
        return CodeBlock.of(
                "$T.present($L, $Lextras$L, $L)", kit.constraint("Constraints"), further, before, after, arguments);
    }

    /** How many members an object has, and how many it may have. */
    static CodeBlock members(
            Types types, RuntimeTypes kit, RecordType record, Owner owner, String before, String after) {
        List<CodeBlock> said = said(types, kit, record, before, after);
        Component map = record.additional();
        CodeBlock further = map == null
                ? CodeBlock.of("")
                : CodeBlock.of(
                        " + $T.further($L$N$L, $Lextras$L)",
                        kit.constraint("Constraints"),
                        before,
                        map.name(),
                        after,
                        before,
                        after);
        int least = 0;
        CodeBlock most = CodeBlock.of("$T.MAX_VALUE", ClassNames.of(Integer.class));
        for (Constraint rule : owner.members()) {
            least = rule.asAtLeast().map(Constraint.AtLeast::count).orElse(least);
            most = rule.asAtMost()
                    .map(atMost -> CodeBlock.of("$L", atMost.count()))
                    .orElse(most);
        }
        CodeBlock count = said.isEmpty()
                ? CodeBlock.of("$Lextras$L.size()", before, after)
                : CodeBlock.of(
                        "$T.members($Lextras$L, $T.NAMES, $L)",
                        kit.constraint("Constraints"),
                        before,
                        after,
                        types.codec(record.name()),
                        CodeBlock.join(said, ", "));
        return CodeBlock.of("$L$L, $L, $L", count, further, least, most);
    }
}
