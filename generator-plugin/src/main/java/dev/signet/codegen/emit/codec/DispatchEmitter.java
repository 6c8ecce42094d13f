package dev.signet.codegen.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.signet.codegen.emit.constraint.ConstraintCalls;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.name.ValueIo;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.Dispatch;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.JavaType.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** {@link Dispatch} → the methods that read a variant of a union. */
public final class DispatchEmitter {
    private static final int MOST_LABELS = 1_000;

    private final Types types;
    private final RuntimeTypes kit;
    private final ValueIo io;
    private final UnionType union;
    private final ClassName self;
    private final ConstraintCalls checks;
    private final JavaModel model;
    private final List<MethodSpec> methods = new ArrayList<>();
    private final List<MethodSpec> lookUps = new ArrayList<>();

    public DispatchEmitter(JavaModel model, Types types, RuntimeTypes kit, ValueIo io, UnionType union) {
        this.model = model;
        this.types = types;
        this.kit = kit;
        this.io = io;
        this.union = union;
        this.self = types.named(union.name());
        this.checks = new ConstraintCalls(model);
    }

    /** Adds to a codec what reads the union; calls {@link #methods}. */
    public void addTo(CodecClass codec) {
        Optional<Dispatch.ByTag> byTag =
                Optional.ofNullable(union.byKind().get(JsonKind.OBJECT)).flatMap(Dispatch::asByTag);
        if (union.tag() != null && byTag.isPresent()) {
            codec.union(byTag.get().property(), switchOn(byTag.get()));
        } else {
            codec.union(null, switchOnKind());
        }
    }

    /** The usual case: every variant is an object with the same discriminator. */
    private CodeBlock switchOn(Dispatch.ByTag byTag) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("return switch (discriminator)");
        grouped(byTag.cases()).forEach((variant, labels) -> code.addStatement("case $L -> $L", labels, read(variant)));
        return code.addStatement("default -> UNKNOWN").add("$<};\n").build();
    }

    private CodeBlock switchOnKind() {
        CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("return switch (in.kind())");
        union.byKind().forEach((kind, dispatch) -> {
            if (!dispatch.isUnknown()) {
                cases.addStatement("case $L -> $L", kind, expression(kind, dispatch));
            }
        });
        return cases.addStatement("default -> null").add("$<};\n").build();
    }

    private CodeBlock expression(JsonKind kind, Dispatch dispatch) {
        return dispatch.asTo().map(to -> read(to.variant())).orElseGet(() -> {
            String name =
                    "read" + kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
            methods.add(MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(ClassNames.nullable(ClassNames.of(Object.class)))
                    .addParameter(kit.reader(), "in")
                    .addCode(statements(dispatch))
                    .build());
            return CodeBlock.of("$L(in)", name);
        });
    }

    /** The methods that it turned out to need. */
    public List<MethodSpec> methods() {
        List<MethodSpec> all = new ArrayList<>(methods);
        all.addAll(lookUps);
        union.variants().stream()
                .flatMap(variant -> variant.asWrapper().stream())
                .filter(w -> checks.isStrict(union.name(), w.name()))
                .forEach(w -> all.add(checks.reading(self.nestedClass(w.name()), made(w))));
        return all;
    }

    private CodeBlock made(Variant.Wrapper w) {
        return io.made(self.nestedClass(w.name()), w.type(), "in");
    }

    /** One case for each variant, with all its values. */
    private static Map<Variant, CodeBlock> grouped(Map<String, Variant> cases) {
        Map<Variant, CodeBlock> groups = new LinkedHashMap<>();
        cases.forEach((value, variant) ->
                groups.merge(variant, CodeBlock.of("$L", Literal.of(value)), (a, b) -> CodeBlock.of("$L, $L", a, b)));
        return groups;
    }

    private CodeBlock statements(Dispatch dispatch) {
        return dispatch.match(
                to -> returning(to.variant()),
                perhaps -> returning(perhaps.variant()),
                unknown -> returnNull(CodeBlock.builder()),
                byTag -> {
                    CodeBlock.Builder code = CodeBlock.builder()
                            .addStatement("String discriminator = in.discriminator($L)", Literal.of(byTag.property()));
                    return byValue(code, "discriminator", byTag.cases(), byTag.otherwise());
                },
                byPresence -> presence(CodeBlock.builder(), "has", byPresence.cases(), byPresence.otherwise()),
                this::byElementTag,
                this::byElementShape,
                this::byElementKind,
                byText -> {
                    CodeBlock.Builder code = CodeBlock.builder().addStatement("String text = in.peekString()");
                    return byValue(code, "text", byText.cases(), byText.otherwise());
                },
                byNumber -> {
                    CodeBlock.Builder code = CodeBlock.builder().addStatement("String number = in.peekNumber()");
                    return byValue(code, "number", byNumber.cases(), byNumber.otherwise());
                },
                byIntegral -> CodeBlock.builder()
                        .beginControlFlow("if (in.isIntegral())")
                        .add(returning(byIntegral.integral()))
                        .endControlFlow()
                        .add(returning(byIntegral.other()))
                        .build());
    }

    /** No variant is like this. */
    private static CodeBlock returnNull(CodeBlock.Builder code) {
        return code.addStatement("return null").build();
    }

    private CodeBlock byValue(CodeBlock.Builder code, String variable, Map<String, Variant> cases, Dispatch otherwise) {
        chain(code, variable, cases);
        // An unlisted value, unlike a missing one, is what a later version of the document may add.
        return otherwise.isUnknown()
                ? code.addStatement("return $L == null ? null : UNKNOWN", variable)
                        .build()
                : code.add(statements(otherwise)).build();
    }

    private CodeBlock byElementTag(Dispatch.ByElementTag d) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("String discriminator = in.elementDiscriminator($L)", Literal.of(d.property()))
                .beginControlFlow("if (discriminator == null)")
                .add(statements(d.otherwise()))
                .endControlFlow();
        chain(code, null, d.cases());
        return code.addStatement("return UNKNOWN").build();
    }

    private CodeBlock byElementShape(Dispatch.ByElementShape d) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (!d.tags().isEmpty()) {
            code.addStatement("String discriminator = in.elementDiscriminator($L)", Literal.of(d.property()));
            chain(code, "discriminator", d.tags());
        }
        return presence(code, "elementHas", d.cases(), d.otherwise());
    }

    private CodeBlock presence(CodeBlock.Builder code, String method, List<Dispatch.Case> cases, Dispatch otherwise) {
        for (Dispatch.Case c : cases) {
            CodeBlock test = c.properties().stream()
                    .map(p -> CodeBlock.of("in.$L($L)", method, Literal.of(p)))
                    .collect(CodeBlock.joining(" && "));
            code.beginControlFlow("if ($L)", test).add(returning(c.variant())).endControlFlow();
        }
        return code.add(statements(otherwise)).build();
    }

    private CodeBlock byElementKind(Dispatch.ByElementKind d) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement(
                        "$T kind = in.$L()",
                        kit.reader().nestedClass("Kind"),
                        d.pastNulls() ? "elementKindPastNulls" : "elementKind")
                .beginControlFlow("if (kind == null)")
                .add(statements(d.otherwise()))
                .endControlFlow();
        d.cases()
                .forEach((kind, inner) -> code.beginControlFlow(
                                "if (kind == $T.$L)", kit.reader().nestedClass("Kind"), kind)
                        .add(statements(inner))
                        .endControlFlow());
        return returnNull(code);
    }

    /** A switch over a string that may be null when {@code nullable} names it; what matches returns. */
    private void chain(CodeBlock.Builder code, @Nullable String nullable, Map<String, Variant> cases) {
        String subject = nullable == null ? "discriminator" : nullable;
        if (nullable != null) {
            code.beginControlFlow("if ($L != null)", subject);
        }
        Map<String, Variant> few = new LinkedHashMap<>(cases);
        many(cases).forEach((variant, labels) -> {
            code.beginControlFlow("if ($L)", listed(variant, subject, labels))
                    .add(returning(variant))
                    .endControlFlow();
            few.values().removeIf(variant::equals);
        });
        code.beginControlFlow("switch ($L)", subject);
        grouped(few)
                .forEach((variant, labels) -> code.beginControlFlow("case $L ->", labels)
                        .add(returning(variant))
                        .endControlFlow());
        code.beginControlFlow("default ->").add("// none of these\n").endControlFlow();
        code.endControlFlow();
        if (nullable != null) {
            code.endControlFlow();
        }
    }

    /** The variants of so many values that a switch over all of them would not fit into a method (JVMS 4.7.3). */
    private static Map<Variant, List<String>> many(Map<String, Variant> cases) {
        Map<Variant, List<String>> labels = new LinkedHashMap<>();
        cases.forEach((value, variant) ->
                labels.computeIfAbsent(variant, v -> new ArrayList<>()).add(value));
        labels.values().removeIf(values -> values.size() <= MOST_LABELS);
        return labels;
    }

    /** Whether a variant has a value: methods of their own look for it, each among some of the labels. */
    private CodeBlock listed(Variant variant, String subject, List<String> labels) {
        List<CodeBlock> calls = new ArrayList<>();
        for (int from = 0; from < labels.size(); from += MOST_LABELS) {
            String name = "is" + variant.name() + (from == 0 ? "" : String.valueOf(from / MOST_LABELS + 1));
            CodeBlock some = labels.subList(from, Math.min(labels.size(), from + MOST_LABELS)).stream()
                    .map(label -> CodeBlock.of("$L", Literal.of(label)))
                    .collect(CodeBlock.joining(", "));
            lookUps.add(MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(TypeName.BOOLEAN)
                    .addParameter(ClassNames.of(String.class), subject)
                    .beginControlFlow("return switch ($L)", subject)
                    .addStatement("case $L -> true", some)
                    .addStatement("default -> false")
                    .addCode("$<};\n")
                    .build());
            calls.add(CodeBlock.of("$L($L)", name, subject));
        }
        return CodeBlock.join(calls, " || ");
    }

    private CodeBlock returning(Variant variant) {
        return CodeBlock.builder().addStatement("return $L", read(variant)).build();
    }

    private boolean canLack(Variant variant) {
        return variant.asMember()
                .flatMap(member -> model.record(member.name()))
                .filter(RecordType::canLackProperties)
                .isPresent();
    }

    /** Reads a variant; gives null for one that lacks a required property. */
    private CodeBlock read(Variant variant) {
        return variant.match(
                member -> member.type().isEnum()
                        ? io.read(member.type(), "in")
                        : CodeBlock.of(
                                "$L.$L(in)", types.codecValue(member.name()), canLack(member) ? "readOrNull" : "read"),
                w -> checks.isStrict(union.name(), w.name()) ? CodeBlock.of("checked$L(in)", w.name()) : made(w));
    }
}
