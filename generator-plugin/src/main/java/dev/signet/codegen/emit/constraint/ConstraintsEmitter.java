package dev.signet.codegen.emit.constraint;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.Deprecations;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.source.Sources;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.Constraint;
import dev.signet.codegen.javamodel.ConstraintModel.Owner;
import dev.signet.codegen.javamodel.ConstraintModel.Part;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What is limited in a type → the class beside it that checks. */
public final class ConstraintsEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        List<SourceFile> files = new ArrayList<>();
        Deprecations deprecations = new Deprecations(model);
        for (JavaType type : model.types()) {
            Owner owner = model.limits().types().get(type.name());
            if (owner != null) {
                Checker checker =
                        new Checker(model, new Types(model).named(owner.className()), deprecations.onChecks(type));
                checker.add(type, owner);
                checker.files().forEach(spec -> files.add(Sources.hidden(model, spec, type.doc())));
            }
        }
        return files.stream();
    }

    /** The same for what calls may be told. */
    public static List<SourceFile> params(JavaModel model) {
        List<SourceFile> files = new ArrayList<>();
        for (Call call :
                model.client() == null ? List.<Call>of() : model.client().operations()) {
            Owner owner = call.params() == null
                    ? null
                    : model.limits().params().get(call.params().name());
            if (call.params() != null && owner != null) {
                Types types = new Types(model);
                boolean old = new Deprecations(model).onArguments(call.params().arguments());
                Checker checker = new Checker(
                        model, types.api(owner.className()), old ? List.of(Deprecations.suppress()) : List.of());
                checker.addParams(types.api(call.params().name()), owner);
                checker.files().forEach(spec -> files.add(Sources.hiddenApi(model, spec, call.doc())));
            }
        }
        return files;
    }

    /** One such class in the making. */
    private static final class Checker {
        private final JavaModel model;
        private final Types types;
        private final RuntimeTypes kit;
        private final boolean strict;
        private final List<AnnotationSpec> annotations;
        private final List<TypeSpec> files = new ArrayList<>();
        private final ClassName name;

        /** Names of components, which are parameters of what checks. */
        private final Set<String> taken = new HashSet<>();

        /** What holds what components don't say; empty if nothing does. */
        private String extras = "";

        Checker(JavaModel model, ClassName name, List<AnnotationSpec> annotations) {
            this.model = model;
            this.types = new Types(model);
            this.kit = new RuntimeTypes(model);
            this.strict = model.limits().validation() == Validation.STRICT;
            this.name = name;
            this.annotations = annotations;
        }

        List<TypeSpec> files() {
            return files;
        }

        void add(JavaType type, Owner owner) {
            ClassName self = types.named(type.name());
            type.visit(
                    record -> addRecord(self, record, owner),
                    union -> addWrapped(self, owner, p -> self.nestedClass(p.name()), Part::name),
                    enumeration -> addWrappedIfStrict(self, owner),
                    value -> addWrappedIfStrict(self, owner));
        }

        private void addWrappedIfStrict(ClassName self, Owner owner) {
            if (strict) {
                addWrapped(self, owner, p -> self, p -> "");
            }
        }

        /** A method for each record around one value. */
        private void addWrapped(
                ClassName self, Owner owner, Function<Part, ClassName> wrapper, Function<Part, String> suffix) {
            TypeSpec.Builder checks = type(name, self);
            ConstraintStatements body = new ConstraintStatements(kit, types, owner.parts(), taken);
            for (Part part : owner.parts()) {
                String component = part.type().isCollection() ? "values" : "value";
                CodeBlock value = CodeBlock.of(strict ? "$N" : "value.$N()", component);
                MethodSpec.Builder check =
                        MethodSpec.methodBuilder("check" + suffix.apply(part)).addModifiers(Modifier.STATIC);
                if (strict) {
                    check.addParameter(types.of(part.type()), component);
                } else {
                    check.returns(wrapper.apply(part)).addParameter(wrapper.apply(part), "value");
                }
                check.addStatement("$T check = new $T()", kit.constraint("Constraints"), kit.constraint("Constraints"));
                body.check(part, "check", value, "").forEach(check::addStatement);
                check.addStatement("check.end()");
                checks.addMethod((strict ? check : check.addStatement("return value")).build());
            }
            files.add(body.addConstants(checks).build());
        }

        private void addRecord(ClassName self, RecordType record, Owner owner) {
            record.components().forEach(c -> taken.add(c.name()));
            ConstraintCalls calls = new ConstraintCalls(model);
            List<JavaType.Component> parameters = calls.parameters(record, owner);
            extras = strict ? "extras" : "value.extras()";
            addChecks(self, owner, body -> members(record, owner, collector(owner), body), check -> {
                parameters.forEach(c -> check.addParameter(types.of(c), c.name()));
                if (calls.needsExtras(owner)) {
                    check.addParameter(kit.object(), "extras");
                }
            });
        }

        /** What follows the place of an object: checks of how many members it has, and of which. */
        private List<CodeBlock> members(RecordType record, Owner owner, String collector, ConstraintStatements body) {
            String before = strict ? "" : "value.";
            String after = strict ? "" : "()";
            List<CodeBlock> checks = new ArrayList<>();
            boolean none = record.constants().isEmpty() && record.declared().isEmpty();
            CodeBlock declared =
                    none ? CodeBlock.of("new $T[0]", kit.name()) : CodeBlock.of("$T.NAMES", types.codec(record.name()));
            if (owner.members().stream().anyMatch(Constraint::isCount)) {
                checks.add(CodeBlock.of(
                        "$L.value().members($L)",
                        collector,
                        ConstraintCalls.members(types, kit, record, owner, before, after)));
            }
            List<Constraint> which = owner.members().stream()
                    .filter(rule -> !rule.isCount() && !rule.isClosed())
                    .toList();
            if (!which.isEmpty()) {
                String present = free("members", owner);
                checks.add(CodeBlock.of(
                        "$T<$T, $T> $L = $L",
                        ClassNames.of(Map.class),
                        ClassNames.of(String.class),
                        ClassNames.of(Boolean.class),
                        present,
                        ConstraintCalls.present(types, kit, record, before, after)));
                which.forEach(rule ->
                        checks.add(CodeBlock.of("$L.value()$L", collector, body.members(rule, present, declared))));
            }
            if (owner.members().stream().anyMatch(Constraint::isClosed)) {
                checks.add(CodeBlock.of("$L.value().closed($Lextras$L, $L)", collector, before, after, declared));
            }
            return checks;
        }

        void addParams(ClassName self, Owner owner) {
            addChecks(
                    self,
                    owner,
                    body -> List.of(),
                    check -> owner.parts().forEach(p -> {
                        TypeName type = types.of(p.type());
                        check.addParameter(p.nullable() ? ClassNames.nullable(type) : type, p.name());
                    }));
        }

        private void addChecks(
                ClassName self,
                Owner owner,
                Function<ConstraintStatements, List<CodeBlock>> members,
                Consumer<MethodSpec.Builder> header) {
            String collector = collector(owner);
            MethodSpec.Builder check = MethodSpec.methodBuilder("check").addModifiers(Modifier.STATIC);
            if (strict) {
                header.accept(check);
            } else {
                check.addParameter(self, "value").returns(self);
            }
            check.addStatement(
                    "$T $L = new $T()", kit.constraint("Constraints"), collector, kit.constraint("Constraints"));
            List<List<Part>> portions = ConstraintStatements.portions(owner.parts());
            TypeSpec.Builder checks = type(name, self);
            ConstraintStatements body = new ConstraintStatements(kit, types, owner.parts(), taken);
            members.apply(body).forEach(check::addStatement);
            List<MethodSpec> methods = new ArrayList<>();
            for (List<Part> portion : portions) {
                if (portions.size() == 1) {
                    portion.forEach(
                            p -> body.check(p, collector, value(p), extras).forEach(check::addStatement));
                } else {
                    String method = "check" + (methods.size() + 1);
                    check.addStatement("$L($L)", method, arguments(collector, portion));
                    methods.add(part(method, self, portion, collector, body));
                }
            }
            check.addStatement("$L.end()", collector);
            if (!strict) {
                check.addStatement("return value");
            }
            files.add(body.addConstants(checks.addMethod(check.build()).addMethods(methods))
                    .build());
        }

        /** A name that no component has. */
        private String collector(Owner owner) {
            return free("check", owner);
        }

        /** A name for a local variable that no component has. */
        private String free(String wanted, Owner owner) {
            String free = wanted;
            while (owner.part(free) != null || taken.contains(free)) {
                free += "_";
            }
            return free;
        }

        private CodeBlock value(Part part) {
            return strict ? CodeBlock.of("$N", part.name()) : CodeBlock.of("value.$N()", part.name());
        }

        private CodeBlock arguments(String collector, List<Part> portion) {
            if (!strict) {
                return CodeBlock.of("$L, value", collector);
            }
            List<CodeBlock> all = new ArrayList<>(List.of(CodeBlock.of("$L", collector)));
            portion.forEach(p -> all.add(CodeBlock.of("$N", p.name())));
            if (!extras.isEmpty() && portion.stream().anyMatch(ConstraintCalls::needsExtras)) {
                all.add(CodeBlock.of("extras"));
            }
            return CodeBlock.join(all, ", ");
        }

        /** A method that checks some of many components: there are limits to what one can hold (JVMS 4.7.3). */
        private MethodSpec part(
                String name, ClassName self, List<Part> portion, String collector, ConstraintStatements body) {
            MethodSpec.Builder check = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(kit.constraint("Constraints"), collector);
            if (strict) {
                portion.forEach(p -> {
                    TypeName type = types.of(p.type());
                    check.addParameter(p.nullable() ? ClassNames.nullable(type) : type, p.name());
                });
                if (!extras.isEmpty() && portion.stream().anyMatch(ConstraintCalls::needsExtras)) {
                    check.addParameter(kit.object(), "extras");
                }
            } else {
                check.addParameter(self, "value");
            }
            portion.forEach(p -> body.check(p, collector, value(p), extras).forEach(check::addStatement));
            return check.build();
        }

        private TypeSpec.Builder type(ClassName checker, ClassName checked) {
            return TypeSpec.classBuilder(checker)
                    .addModifiers(Modifier.FINAL)
                    .addAnnotations(annotations)
                    .addJavadoc("Validates the constraints of {@link $T}.", checked)
                    .addMethod(MethodSpec.constructorBuilder()
                            .addModifiers(Modifier.PRIVATE)
                            .build());
        }
    }
}
