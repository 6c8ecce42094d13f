package dev.signet.codegen.emit.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.JavaType.Variant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** A {@code switch} over texts, in as many methods as it needs: one has at most 64 KiB (JVMS 4.7.3), of which a label takes some forty bytes. */
final class ValueSwitch {
    /** Of one variant in one method. */
    private static final int MOST_LABELS = 1_000;

    /** Of all variants in one method. */
    private static final int MOST_CASES = 1_200;

    /** A method for more variants than that has not the names of all of them. */
    private static final int MOST_NAMED = 3;

    private final RuntimeTypes kit;
    private final String subject;
    private final UnaryOperator<String> names;
    private final boolean isStatic;
    private final CodeBlock.Builder before = CodeBlock.builder();
    private final List<List<CodeBlock>> portions = new ArrayList<>(List.of(new ArrayList<>()));
    private final List<MethodSpec> methods = new ArrayList<>();
    private int size;

    /**
     * @param subject the variable that has the text
     * @param names gives a method a name that no other has, from how it is to begin
     * @param isStatic whether methods need no codec
     */
    ValueSwitch(RuntimeTypes kit, String subject, UnaryOperator<String> names, boolean isStatic) {
        this.kit = kit;
        this.subject = subject;
        this.names = names;
        this.isStatic = isStatic;
    }

    /** Adds what some texts lead to. */
    void add(Collection<Variant> variants, List<String> labels, CodeBlock value) {
        if (labels.size() > MOST_LABELS) {
            before.beginControlFlow("if ($L)", listed(variants, labels))
                    .addStatement("return $L", value)
                    .endControlFlow();
            return;
        }
        if (size + labels.size() > MOST_CASES) {
            portions.add(new ArrayList<>());
            size = 0;
        }
        size += labels.size();
        portions.get(portions.size() - 1).add(CodeBlock.of("case $L -> $L", Literal.list(labels), value));
    }

    /**
     * Statements that return what the text leads to; their methods are in {@link #methods}.
     *
     * @param stem how the name of a method begins that continues them
     * @param otherwise what any other text leads to
     */
    CodeBlock code(String stem, CodeBlock otherwise) {
        CodeBlock next = otherwise;
        for (int i = portions.size() - 1; i > 0; i--) {
            String name = names.apply(stem);
            MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE);
            if (isStatic) {
                method.addModifiers(Modifier.STATIC);
            }
            methods.add(method.returns(ClassNames.nullable(ClassNames.of(Object.class)))
                    .addParameter(kit.reader(), "in")
                    .addParameter(ClassNames.of(String.class), subject)
                    .addCode(switched(portions.get(i), next))
                    .build());
            next = CodeBlock.of("$L(in, $L)", name, subject);
        }
        return before.add(switched(portions.get(0), next)).build();
    }

    private CodeBlock switched(List<CodeBlock> cases, CodeBlock otherwise) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("return switch ($L)", subject);
        cases.forEach(each -> code.addStatement("$L", each));
        return code.addStatement("default -> $L", otherwise).add("$<};\n").build();
    }

    List<MethodSpec> methods() {
        return methods;
    }

    /** Whether a variant has a value: methods of their own look for it, each among some of the labels. */
    private CodeBlock listed(Collection<Variant> variants, List<String> labels) {
        List<CodeBlock> calls = new ArrayList<>();
        String stem = variants.size() > MOST_NAMED
                ? "isListed"
                : "is" + variants.stream().map(Variant::name).collect(Collectors.joining("Or"));
        for (List<String> some : portions(labels)) {
            String name = names.apply(stem);
            methods.add(MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(TypeName.BOOLEAN)
                    .addParameter(ClassNames.of(String.class), subject)
                    .beginControlFlow("return switch ($L)", subject)
                    .addStatement("case $L -> true", Literal.list(some))
                    .addStatement("default -> false")
                    .addCode("$<};\n")
                    .build());
            calls.add(CodeBlock.of("$L($L)", name, subject));
        }
        return CodeBlock.join(calls, " || ");
    }

    static List<List<String>> portions(List<String> labels) {
        List<List<String>> portions = new ArrayList<>();
        for (int from = 0; from < labels.size(); from += MOST_LABELS) {
            portions.add(labels.subList(from, Math.min(labels.size(), from + MOST_LABELS)));
        }
        return portions;
    }
}
