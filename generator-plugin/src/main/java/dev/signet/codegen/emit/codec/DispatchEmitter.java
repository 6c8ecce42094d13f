package dev.signet.codegen.emit.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.name.Types;
import dev.signet.codegen.emit.name.ValueIo;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.Dispatch;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** {@link Dispatch} → the methods that read a variant of a union. */
public final class DispatchEmitter {
    private final RuntimeTypes kit;
    private final UnionType union;
    private final VariantReader reader;
    private final TrialEmitter trials;
    private final List<MethodSpec> methods = new ArrayList<>();
    private final List<MethodSpec> further = new ArrayList<>();
    private final Map<Dispatch, String> named = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    /** Whether values are read on trial, for which the methods need what the codec has. */
    private final boolean reading;

    public DispatchEmitter(JavaModel model, Types types, RuntimeTypes kit, ValueIo io, UnionType union) {
        this.kit = kit;
        this.union = union;
        this.reader = new VariantReader(model, types, io, union);
        this.trials = new TrialEmitter(kit, reader);
        this.reading = hasTrial(union);
    }

    /** Adds to a codec what reads the union; calls {@link #methods}. */
    public void addTo(CodecClass codec) {
        Optional<Dispatch.ByValue> byValue =
                Optional.ofNullable(union.byKind().get(JsonKind.OBJECT)).flatMap(Dispatch::asByValue);
        if (union.tag() != null && byValue.isPresent()) {
            String stem = "read" + Character.toUpperCase(union.tag().accessor().charAt(0))
                    + union.tag().accessor().substring(1);
            union(codec, union.tag().wireName(), switchOn("discriminator", byValue.get(), stem));
        } else {
            union(codec, null, switchOnKind());
        }
    }

    private void union(CodecClass codec, @Nullable String discriminator, CodeBlock variant) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (union.isReadByWebhook()) {
            code.beginControlFlow("switch (webhook)");
            keys(union.byWebhook())
                    .forEach((sent, names) -> ValueSwitch.portions(names)
                            .forEach(some -> code.add("case $L -> {\n$>", Literal.list(some))
                                    .addStatement("return $L", reader.read(sent))
                                    .add("$<}\n")));
            code.add("default -> { }\n").endControlFlow();
        }
        codec.union(discriminator, code.add(variant).build(), union.isReadByWebhook());
    }

    private CodeBlock switchOnKind() {
        CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("return switch (in.kind())");
        union.byKind().forEach((kind, dispatch) -> {
            if (!dispatch.isUnknown()) {
                String stem = "read" + kind.name().charAt(0)
                        + kind.name().substring(1).toLowerCase(Locale.ROOT);
                cases.addStatement("case $L -> $L", kind, expression(dispatch, stem, "null"));
            }
        });
        return cases.addStatement("default -> null").add("$<};\n").build();
    }

    /**
     * What reads a value.
     *
     * @param stem how the name of a method begins that is needed for it
     * @param none what stands for a value that is none of the variants
     */
    private CodeBlock expression(Dispatch dispatch, String stem, String none) {
        return dispatch.match(
                to -> reader.read(to.variant()),
                unknown -> CodeBlock.of("$L", none),
                trials::fitting,
                byValue -> call(byValue, stem),
                byKind -> call(byKind, stem),
                byIntegral -> call(byIntegral, stem));
    }

    /** Each tree of tests has a method of its own; equal ones share it. */
    private CodeBlock call(Dispatch tree, String stem) {
        String known = named.get(tree);
        if (known == null) {
            String name = unique(stem);
            named.put(tree, name);
            known = name;
            int place = methods.size();
            CodeBlock code = statements(tree, stem);
            MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE);
            if (!reading) {
                method.addModifiers(Modifier.STATIC);
            }
            methods.add(
                    place,
                    method.returns(ClassNames.nullable(ClassNames.of(Object.class)))
                            .addParameter(kit.reader(), "in")
                            .addCode(code)
                            .build());
        }
        return CodeBlock.of("$L(in)", known);
    }

    private static boolean hasTrial(UnionType union) {
        List<Dispatch.Trial> trials = new ArrayList<>();
        union.byKind()
                .values()
                .forEach(dispatch -> dispatch.walk(each ->
                        each.visit(to -> {}, unknown -> {}, trials::add, value -> {}, kind -> {}, integral -> {})));
        return !trials.isEmpty();
    }

    private CodeBlock statements(Dispatch dispatch, String stem) {
        return dispatch.match(
                to -> returning(reader.read(to.variant())),
                unknown -> returning(CodeBlock.of("null")),
                trial -> returning(trials.fitting(trial)),
                byValue -> byValue(byValue, stem),
                byKind -> byKind(byKind, stem),
                byIntegral -> returning(CodeBlock.of(
                        "in.isIntegral() ? $L : $L",
                        expression(byIntegral.integral(), stem, "null"),
                        expression(byIntegral.other(), stem, "null"))));
    }

    private static CodeBlock returning(CodeBlock value) {
        return CodeBlock.builder().addStatement("return $L", value).build();
    }

    private CodeBlock byValue(Dispatch.ByValue test, String stem) {
        String variable = variable(test);
        CodeBlock.Builder code = CodeBlock.builder().addStatement("String $L = $L", variable, look(test));
        if (!test.place().isSelf()) {
            code.beginControlFlow("if ($L == null)", variable)
                    .addStatement("return $L", expression(test.otherwise(), stem, "null"))
                    .endControlFlow();
        }
        return code.add(switchOn(variable, test, stem)).build();
    }

    private static String variable(Dispatch.ByValue test) {
        boolean value = test.place().path().isEmpty();
        return switch (test.kind()) {
            case STRING -> value ? "text" : "discriminator";
            case NUMBER -> "number";
            default -> "flag";
        };
    }

    private static CodeBlock look(Dispatch.ByValue test) {
        Optional<String> property = test.place().asProperty();
        if (test.kind() == JsonKind.STRING && property.isPresent()) {
            return CodeBlock.of("in.discriminator($L)", Literal.of(property.get()));
        }
        if (test.place().isSelf() && test.kind() != JsonKind.BOOLEAN) {
            return CodeBlock.of("in.$L()", test.kind() == JsonKind.STRING ? "peekString" : "peekNumber");
        }
        String what =
                Map.of(JsonKind.STRING, "string", JsonKind.NUMBER, "number").getOrDefault(test.kind(), "bool");
        return CodeBlock.of("$L.$L()", peek(test.place()), what);
    }

    static CodeBlock peek(Dispatch.Place place) {
        return CodeBlock.of("in.$L($L)", place.element() ? "peekElement" : "peek", Literal.list(place.path()));
    }

    /** A value that is not listed, unlike a missing one, is what a later version of the document may add. */
    private CodeBlock switchOn(String variable, Dispatch.ByValue test, String stem) {
        ValueSwitch values = new ValueSwitch(kit, variable, this::unique, !reading);
        keys(test.cases())
                .forEach((next, labels) -> values.add(next.variants(), labels, expression(next, stem, "UNKNOWN")));
        CodeBlock code = values.code(stem, expression(test.unlisted(), stem, "UNKNOWN"));
        further.addAll(values.methods());
        return code;
    }

    private CodeBlock byKind(Dispatch.ByKind test, String stem) {
        CodeBlock otherwise = expression(test.otherwise(), stem, "null");
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$T kind = $L.kind()", kit.reader().nestedClass("Kind"), peek(test.place()))
                .beginControlFlow("if (kind == null)")
                .addStatement("return $L", otherwise)
                .endControlFlow()
                .beginControlFlow("return switch (kind)");
        Map<Dispatch, List<JsonKind>> groups = keys(test.cases());
        boolean joined = groups.containsKey(test.otherwise());
        groups.forEach((next, kinds) -> code.addStatement(
                "case $L$L -> $L",
                kinds.stream().map(JsonKind::name).collect(Collectors.joining(", ")),
                next.equals(test.otherwise()) && !test.place().equals(Dispatch.Place.ELEMENT) ? ", NULL" : "",
                expression(next, stem, "null")));
        if (!test.otherwise().isUnknown() && !joined && !test.place().equals(Dispatch.Place.ELEMENT)) {
            code.addStatement("case NULL -> $L", otherwise);
        }
        return code.addStatement("default -> null").add("$<};\n").build();
    }

    /** The methods that it turned out to need. */
    public List<MethodSpec> methods() {
        List<MethodSpec> all = new ArrayList<>(methods);
        all.addAll(further);
        all.addAll(trials.methods());
        all.addAll(reader.methods());
        return all;
    }

    /** A name that no other method has: the stem, with a number from the second one on. */
    private String unique(String stem) {
        String name = stem;
        for (int n = 2; !names.add(name); n++) {
            name = stem + n;
        }
        return name;
    }

    /** For each value of a map its keys, all in the order in which they come. */
    private static <K, V> Map<V, List<K>> keys(Map<K, V> map) {
        Map<V, List<K>> keys = new LinkedHashMap<>();
        map.forEach((key, value) ->
                keys.computeIfAbsent(value, v -> new ArrayList<>()).add(key));
        return keys;
    }
}
