package dev.signet.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.signet.codegen.emit.constraint.ConstraintCalls;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** A record's builder: what is required comes first, as arguments; the rest by name. */
final class BuilderEmitter {
    /** Columns of a statement in a method. */
    private static final int WIDTH = 112;

    private final Types types;
    private final RuntimeTypes kit;
    private final RecordType record;
    private final ConstraintCalls checks;

    BuilderEmitter(Types types, RuntimeTypes kit, ConstraintCalls checks, RecordType record) {
        this.types = types;
        this.kit = kit;
        this.checks = checks;
        this.record = record;
    }

    /** Adds the bodies of what makes a builder, and of the builder. */
    void addTo(DeclaredType type) {
        type.body("builder", "return new Builder($L)", requiredNames()).body("toBuilder", toBuilder());
        DeclaredType builder = type.nested("Builder");
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        for (Component c : record.required()) {
            constructor.addParameter(types.of(c), c.name()).addStatement("this.$N = $N", c.name(), c.name());
        }
        builder.hidden(constructor.build());
        for (Component c : record.components()) {
            FieldSpec.Builder field = FieldSpec.builder(types.of(c), c.name(), Modifier.PRIVATE);
            if (!c.isRequired() && c.type().isCollection()) {
                field.initializer("$T.of()", ClassNames.of(c.type().isList() ? List.class : Map.class));
            }
            if (c.initial() != null) {
                field.initializer(
                        "$T.$N", types.named(record.name()), c.initial().field());
            }
            builder.hidden(field.build()).body(c.name(), setting(c.name()));
        }
        builder.hidden(FieldSpec.builder(kit.object(), "extras", Modifier.PRIVATE)
                        .initializer("$T.EMPTY", kit.object())
                        .build())
                .body("extras", setting("extras"));
        ClassName self = types.named(record.name());
        CodeBlock all = record.components().stream()
                .map(c -> CodeBlock.of("$N", c.name()))
                .collect(CodeBlock.joining(", ", "", record.components().isEmpty() ? "extras" : ", extras"));
        builder.body("build", "return $L", checks.built(record.name(), CodeBlock.of("new $T($L)", self, all)));
    }

    /** Calls all setters, as many on a line as fit. */
    private CodeBlock toBuilder() {
        List<String> calls = new ArrayList<>(List.of("return new Builder(" + requiredNames() + ")"));
        record.optional().forEach(c -> calls.add("." + c.name() + "(" + c.name() + ")"));
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
        return CodeBlock.of("$L\n", text);
    }

    private String requiredNames() {
        return record.required().stream().map(Component::name).collect(Collectors.joining(", "));
    }

    private static CodeBlock setting(String name) {
        return CodeBlock.builder()
                .addStatement("this.$N = $N", name, name)
                .addStatement("return this")
                .build();
    }
}
