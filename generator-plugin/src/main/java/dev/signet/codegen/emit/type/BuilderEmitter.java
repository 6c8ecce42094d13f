package dev.signet.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.signet.codegen.emit.constraint.ConstraintCalls;
import dev.signet.codegen.emit.name.CodecExpressions;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.emit.source.NullChecks;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.model.JsonLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A record's builder: what is required comes first, as arguments; the rest by name. */
final class BuilderEmitter {
    /** Columns of a statement in a method. */
    private static final int WIDTH = 112;

    private final Types types;
    private final RuntimeTypes kit;
    private final RecordType record;
    private final ConstraintCalls checks;
    private final DefaultExpressions defaults;

    /** The field that holds what only setters can say. */
    private final String explicit;

    /** The local variable that holds a builder. */
    private final String copy;

    BuilderEmitter(JavaModel model, Types types, RuntimeTypes kit, ConstraintCalls checks, RecordType record) {
        this.defaults = new DefaultExpressions(model, types, new CodecExpressions(types, kit));
        this.types = types;
        this.kit = kit;
        this.checks = checks;
        this.record = record;
        this.explicit = free("explicit", "explicitly", "explicit_");
        this.copy = free("copy", "builder", "copy_");
    }

    private String free(String... candidates) {
        return Stream.of(candidates)
                .filter(name ->
                        record.components().stream().noneMatch(c -> c.name().equals(name)))
                .findFirst()
                .orElse(candidates[candidates.length - 1] + "_");
    }

    /** Adds the bodies of what makes a builder, and of the builder. */
    void addTo(DeclaredType type) {
        type.body("builder", "return new Builder($L)$L", requiredNames(), demanded())
                .body("toBuilder", toBuilder());
        DeclaredType builder = type.nested("Builder");
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        for (Component c : record.required()) {
            constructor.addParameter(types.of(c), c.name()).addStatement("this.$N = $N", c.name(), c.name());
        }
        builder.hidden(constructor.build());
        record.components().forEach(c -> component(builder, c));
        extras(builder);
        if (!record.withDefaults().isEmpty()) {
            builder.body("withDefaults", withDefaults());
        }
        builder.body("build", "return $L", checks.built(record.name(), built()));
    }

    private void component(DeclaredType builder, Component c) {
        FieldSpec.Builder field = FieldSpec.builder(types.of(c), c.name(), Modifier.PRIVATE);
        if (!c.isRequired() && c.type().isCollection()) {
            field.initializer("$T.of()", empty(c));
        }
        if (c.initial() != null) {
            field.initializer("$T.$N", types.named(record.name()), c.initial().field());
        }
        builder.hidden(field.build()).body(c.name(), setting(c));
        if (c.canBeSetNull()) {
            builder.body(c.nullMethod() + "()", settingNull(c))
                    .body(c.absentMethod() + "()", unsetting(c, CodeBlock.of("$L.setAbsent($L)", explicit, wire(c))));
        }
    }

    private void extras(DeclaredType builder) {
        builder.hidden(FieldSpec.builder(kit.object(), "extras", Modifier.PRIVATE)
                        .initializer("$T.EMPTY", kit.object())
                        .build())
                .body(
                        "extras",
                        CodeBlock.builder()
                                .addStatement("this.extras = extras")
                                .addStatement("return this")
                                .build());
        if (isExplicit()) {
            ClassName values = kit.codec("Extras").nestedClass("Explicit");
            builder.hidden(FieldSpec.builder(values, explicit, Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T()", values)
                    .build());
        }
    }

    private CodeBlock built() {
        CodeBlock extras = isExplicit() ? CodeBlock.of("$L.in(extras)", explicit) : CodeBlock.of("extras");
        CodeBlock all = Stream.concat(
                        record.components().stream().map(c -> CodeBlock.of("$N", c.name())), Stream.of(extras))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("new $T($L)", types.named(record.name()), all);
    }

    private boolean isExplicit() {
        return record.components().stream().anyMatch(Component::isExplicit);
    }

    private static Class<?> empty(Component c) {
        return c.type().isList() ? List.class : Map.class;
    }

    private static CodeBlock wire(Component c) {
        return CodeBlock.of("$L", Literal.of(c.wireName()));
    }

    /** Setters for what requests need and responses lack, which the constructor therefore does not. */
    private CodeBlock demanded() {
        return record.asked().stream()
                .filter(c -> !c.isRequired())
                .map(c -> CodeBlock.of(
                        ".$N($L)",
                        c.name(),
                        Types.isPrimitive(c.type())
                                        || (c.canBeSetNull() && !c.type().isCollection())
                                ? CodeBlock.of("$N", c.name())
                                : NullChecks.required(c.name())))
                .collect(CodeBlock.joining(""));
    }

    /**
     * Calls all setters, as many on a line as fit. What a setter would take for said is copied to its field: what the record says
     * is in its extras already.
     */
    private CodeBlock toBuilder() {
        List<Component> quiet = record.components().stream()
                .filter(c -> !c.isRequired() && c.isExplicit())
                .toList();
        String start = quiet.isEmpty() ? "return " : "Builder " + copy + " = ";
        List<String> calls = new ArrayList<>(List.of(start + "new Builder(" + requiredNames() + ")"));
        record.components().stream()
                .filter(c -> !c.isRequired() && !c.isExplicit())
                .forEach(c -> calls.add("." + c.name() + "(" + c.name() + ")"));
        calls.add(".extras(extras);");
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String call : calls) {
            if (column + call.length() > (text.length() == column ? WIDTH : WIDTH - 8) && column > 0) {
                text.append('\n').append("        ");
                column = 0;
            }
            text.append(call);
            column += call.length();
        }
        CodeBlock.Builder code = CodeBlock.builder().add("$L\n", text);
        quiet.forEach(c -> code.addStatement("$L.$N = $N", copy, c.name(), c.name()));
        return quiet.isEmpty()
                ? code.build()
                : code.addStatement("return $L", copy).build();
    }

    private String requiredNames() {
        return record.required().stream().map(Component::name).collect(Collectors.joining(", "));
    }

    private CodeBlock setting(Component c) {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("this.$N = $N", c.name(), c.name());
        if (c.isExplicit()) {
            code.addStatement("$L.set($L, $N)", explicit, wire(c), c.name());
        }
        return code.addStatement("return this").build();
    }

    private CodeBlock settingNull(Component c) {
        return c.type().isCollection()
                ? unsetting(c, CodeBlock.of("$L.set($L, null)", explicit, wire(c)))
                : CodeBlock.builder().addStatement("return $N(null)", c.name()).build();
    }

    /** Sets what is neither set, nor said to be null, empty or absent by a setter or by the JSON that was read. */
    private CodeBlock withDefaults() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Component c : record.withDefaults()) {
            JsonLiteral value = c.defaultValue();
            if (value != null) {
                CodeBlock unset = CodeBlock.of(c.type().isCollection() ? "$N.isEmpty()" : "$N == null", c.name());
                CodeBlock said = c.isExplicit()
                        ? CodeBlock.of("$L.has($L, extras)", explicit, wire(c))
                        : CodeBlock.of("extras.has($L)", wire(c));
                code.beginControlFlow("if ($L && !$L)", unset, said)
                        .addStatement("$N($L)", c.name(), defaults.of(c.type(), value))
                        .endControlFlow();
            }
        }
        return code.addStatement("return this").build();
    }

    private static CodeBlock unsetting(Component c, CodeBlock note) {
        return CodeBlock.builder()
                .addStatement(
                        "this.$N = $L", c.name(), c.type().isCollection() ? CodeBlock.of("$T.of()", empty(c)) : "null")
                .addStatement(note)
                .addStatement("return this")
                .build();
    }
}
