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
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** {@link Dispatch} → the methods that read a variant of a union. */
public final class DispatchEmitter {
    private static final int MOST_LABELS = 1_000;

    private final Types types;
    private final RuntimeTypes kit;
    private final ValueIo io;
    private final UnionType union;
    private final ConstraintCalls checks;
    private final JavaModel model;
    private final List<MethodSpec> methods = new ArrayList<>();
    private final List<MethodSpec> lookUps = new ArrayList<>();
    private final Map<Dispatch, String> named = new LinkedHashMap<>();
    private final Map<Dispatch.Candidate, Integer> candidates = new LinkedHashMap<>();
    private final Map<String, MethodSpec> checked = new LinkedHashMap<>();

    public DispatchEmitter(JavaModel model, Types types, RuntimeTypes kit, ValueIo io, UnionType union) {
        this.model = model;
        this.types = types;
        this.kit = kit;
        this.io = io;
        this.union = union;
        this.checks = new ConstraintCalls(model);
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
            Map<Variant, List<String>> webhooks = new LinkedHashMap<>();
            union.byWebhook()
                    .forEach((name, sent) -> webhooks.computeIfAbsent(sent, v -> new ArrayList<>())
                            .add(name));
            code.beginControlFlow("switch (webhook)");
            webhooks.forEach((sent, names) -> {
                for (int from = 0; from < names.size(); from += MOST_LABELS) {
                    CodeBlock labels = literals(names.subList(from, Math.min(names.size(), from + MOST_LABELS)));
                    code.add("case $L -> {\n$>", labels)
                            .addStatement("return $L", read(sent))
                            .add("$<}\n");
                }
            });
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
                to -> read(to.variant()),
                unknown -> CodeBlock.of("$L", none),
                this::fitting,
                byValue -> call(byValue, stem),
                byKind -> call(byKind, stem),
                byIntegral -> call(byIntegral, stem));
    }

    /** Each tree of tests has a method of its own; equal ones share it. */
    private CodeBlock call(Dispatch tree, String stem) {
        String known = named.get(tree);
        if (known == null) {
            String name = stem;
            for (int n = 2; named.containsValue(name); n++) {
                name = stem + n;
            }
            named.put(tree, name);
            known = name;
            int place = methods.size();
            CodeBlock code = statements(tree, stem);
            MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE);
            if (!hasTrial()) {
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

    private boolean hasTrial() {
        return union.byKind().values().stream().anyMatch(DispatchEmitter::hasTrial);
    }

    private static boolean hasTrial(Dispatch dispatch) {
        return dispatch.match(
                to -> false,
                unknown -> false,
                trial -> true,
                byValue -> byValue.cases().values().stream().anyMatch(DispatchEmitter::hasTrial)
                        || hasTrial(byValue.unlisted())
                        || hasTrial(byValue.otherwise()),
                byKind -> byKind.cases().values().stream().anyMatch(DispatchEmitter::hasTrial)
                        || hasTrial(byKind.otherwise()),
                byIntegral -> hasTrial(byIntegral.integral()) || hasTrial(byIntegral.other()));
    }

    private CodeBlock statements(Dispatch dispatch, String stem) {
        return dispatch.match(
                to -> returning(read(to.variant())),
                unknown -> returning(CodeBlock.of("null")),
                trial -> returning(fitting(trial)),
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

    private static CodeBlock peek(Dispatch.Place place) {
        return CodeBlock.of("in.$L($L)", place.element() ? "peekElement" : "peek", literals(place.path()));
    }

    private static CodeBlock literals(List<String> texts) {
        return texts.stream().map(text -> CodeBlock.of("$L", Literal.of(text))).collect(CodeBlock.joining(", "));
    }

    /** A value that is not listed, unlike a missing one, is what a later version of the document may add. */
    private CodeBlock switchOn(String variable, Dispatch.ByValue test, String stem) {
        CodeBlock.Builder code = CodeBlock.builder();
        Map<Dispatch, List<String>> groups = new LinkedHashMap<>();
        test.cases()
                .forEach((value, next) ->
                        groups.computeIfAbsent(next, k -> new ArrayList<>()).add(value));
        groups.forEach((next, labels) -> {
            if (labels.size() > MOST_LABELS) {
                code.beginControlFlow("if ($L)", listed(next, variable, labels))
                        .addStatement("return $L", expression(next, stem, "UNKNOWN"))
                        .endControlFlow();
            }
        });
        code.beginControlFlow("return switch ($L)", variable);
        groups.forEach((next, labels) -> {
            if (labels.size() <= MOST_LABELS) {
                code.addStatement("case $L -> $L", literals(labels), expression(next, stem, "UNKNOWN"));
            }
        });
        return code.addStatement("default -> $L", expression(test.unlisted(), stem, "UNKNOWN"))
                .add("$<};\n")
                .build();
    }

    private CodeBlock byKind(Dispatch.ByKind test, String stem) {
        CodeBlock otherwise = expression(test.otherwise(), stem, "null");
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$T kind = $L.kind()", kit.reader().nestedClass("Kind"), peek(test.place()))
                .beginControlFlow("if (kind == null)")
                .addStatement("return $L", otherwise)
                .endControlFlow()
                .beginControlFlow("return switch (kind)");
        Map<Dispatch, List<JsonKind>> groups = new LinkedHashMap<>();
        test.cases()
                .forEach((kind, next) ->
                        groups.computeIfAbsent(next, k -> new ArrayList<>()).add(kind));
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

    private CodeBlock fitting(Dispatch.Trial trial) {
        List<String> numbers = new ArrayList<>();
        if (trial.other() != null) {
            numbers.add(number(trial.other()));
        }
        trial.candidates().forEach(candidate -> numbers.add(number(candidate)));
        String method = trial.other() != null ? "fittingOr" : trial.named() ? "meant" : "fitting";
        return CodeBlock.of("$L(in, $L)", method, String.join(", ", numbers));
    }

    private String number(Dispatch.Candidate candidate) {
        return String.valueOf(candidates.computeIfAbsent(candidate, c -> candidates.size()));
    }

    /** The methods that it turned out to need. */
    public List<MethodSpec> methods() {
        List<MethodSpec> all = new ArrayList<>(methods);
        all.addAll(lookUps);
        if (!candidates.isEmpty()) {
            all.addAll(trial());
        }
        checked.keySet().stream().sorted().map(checked::get).forEach(all::add);
        return all;
    }

    /** What reads candidates, and what rules them out at a glance. */
    private List<MethodSpec> trial() {
        CodeBlock.Builder reading = CodeBlock.builder().beginControlFlow("return switch (number)");
        candidates.forEach(
                (candidate, number) -> reading.addStatement("case $L -> $L", number, read(candidate.path())));
        reading.addStatement("default -> super.candidate(in, number)").add("$<};\n");
        List<MethodSpec> all = new ArrayList<>();
        all.add(overriding("candidate", ClassNames.nullable(ClassNames.of(Object.class)), reading.build()));
        addGuards(all, "canBe", DispatchEmitter::names);
        addGuards(all, "hasListed", DispatchEmitter::listed);
        return all;
    }

    private void addGuards(List<MethodSpec> all, String method, Function<Dispatch.Candidate, CodeBlock> test) {
        CodeBlock.Builder guards = CodeBlock.builder().beginControlFlow("return switch (number)");
        boolean any = false;
        for (Map.Entry<Dispatch.Candidate, Integer> each : candidates.entrySet()) {
            CodeBlock guard = test.apply(each.getKey());
            if (!guard.isEmpty()) {
                guards.addStatement("case $L -> $L", each.getValue(), guard);
                any = true;
            }
        }
        if (any) {
            guards.addStatement("default -> true").add("$<};\n");
            all.add(overriding(method, TypeName.BOOLEAN, guards.build()));
        }
    }

    private MethodSpec overriding(String name, TypeName result, CodeBlock code) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(ClassNames.of(Override.class))
                .addModifiers(Modifier.PROTECTED)
                .returns(result)
                .addParameter(kit.reader(), "in")
                .addParameter(TypeName.INT, "number")
                .addCode(code)
                .build();
    }

    private static CodeBlock names(Dispatch.Candidate candidate) {
        List<CodeBlock> tests = new ArrayList<>();
        String has = candidate.array() ? "elementHas" : "has";
        candidate.required().forEach(name -> tests.add(CodeBlock.of("in.$L($L)", has, Literal.of(name))));
        if (candidate.closed()) {
            tests.add(CodeBlock.of("in.hasOnly($L)", literals(candidate.only())));
        }
        return CodeBlock.join(tests, " && ");
    }

    private static CodeBlock listed(Dispatch.Candidate candidate) {
        return candidate.listed().entrySet().stream()
                .map(each -> CodeBlock.of("$L.mayBe($L)", peek(each.getKey()), literals(each.getValue())))
                .collect(CodeBlock.joining(" && "));
    }

    /** Whether a variant has a value: methods of their own look for it, each among some of the labels. */
    private CodeBlock listed(Dispatch next, String subject, List<String> labels) {
        List<CodeBlock> calls = new ArrayList<>();
        String stem = "is" + next.variants().stream().map(Variant::name).collect(Collectors.joining("Or"));
        for (int from = 0; from < labels.size(); from += MOST_LABELS) {
            String name = stem + (from == 0 ? "" : String.valueOf(from / MOST_LABELS + 1));
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

    private boolean canLack(Variant variant) {
        return variant.asMember()
                .flatMap(member -> model.record(member.name()))
                .filter(RecordType::canLackProperties)
                .isPresent();
    }

    /** Reads a variant; gives null for one that lacks a required property. */
    private CodeBlock read(Variant variant) {
        return read(List.of(variant));
    }

    /** Reads the last variant of a path, within the records that the unions on the way put around it. */
    private CodeBlock read(List<Variant> path) {
        Variant last = path.get(path.size() - 1);
        String owner = path.size() == 1
                ? union.name()
                : path.get(path.size() - 2).type().asNamed().orElseThrow().name();
        boolean wrapped = path.stream()
                .limit(path.size() - 1L)
                .anyMatch(v -> v.asWrapper().isPresent());
        CodeBlock reading = last.match(
                member -> member.type().isEnum()
                        ? io.read(member.type(), "in")
                        : CodeBlock.of(
                                "$L.$L(in)",
                                types.codecValue(member.name()),
                                !wrapped && canLack(member) ? "readOrNull" : "read"),
                w -> wrapper(owner, w));
        for (int i = path.size() - 2; i >= 0; i--) {
            Variant.Wrapper around = path.get(i).asWrapper().orElse(null);
            if (around != null) {
                String outer = i == 0
                        ? union.name()
                        : path.get(i - 1).type().asNamed().orElseThrow().name();
                reading = CodeBlock.of("new $T($L)", types.named(outer).nestedClass(around.name()), reading);
            }
        }
        return reading;
    }

    private CodeBlock wrapper(String owner, Variant.Wrapper w) {
        ClassName type = types.named(owner).nestedClass(w.name());
        CodeBlock made = io.made(type, w.type(), "in");
        if (!checks.isStrict(owner, w.name())) {
            return made;
        }
        String name = "checked" + (owner.equals(union.name()) ? "" : owner) + w.name();
        checked.computeIfAbsent(name, k -> checks.reading(name, type, made));
        return CodeBlock.of("$L(in)", name);
    }
}
