package dev.signet.codegen.emit.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.signet.codegen.emit.name.ClassNames;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.Dispatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** {@link Dispatch.Trial} → what reads a value as one of several candidates, each of which has a number. */
final class TrialEmitter {
    private final RuntimeTypes kit;
    private final VariantReader reader;
    private final Map<Dispatch.Candidate, Integer> candidates = new LinkedHashMap<>();

    TrialEmitter(RuntimeTypes kit, VariantReader reader) {
        this.kit = kit;
        this.reader = reader;
    }

    /** Reads a value as the candidate that fits it best. */
    CodeBlock fitting(Dispatch.Trial trial) {
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

    /** What reads candidates, and what rules them out at a glance. */
    List<MethodSpec> methods() {
        if (candidates.isEmpty()) {
            return List.of();
        }
        CodeBlock.Builder reading = CodeBlock.builder().beginControlFlow("return switch (number)");
        candidates.forEach(
                (candidate, number) -> reading.addStatement("case $L -> $L", number, reader.read(candidate.path())));
        reading.addStatement("default -> super.candidate(in, number)").add("$<};\n");
        List<MethodSpec> all = new ArrayList<>();
        all.add(overriding("candidate", ClassNames.nullable(ClassNames.of(Object.class)), reading.build()));
        addGuards(all, "canBe", TrialEmitter::names);
        addGuards(all, "hasListed", TrialEmitter::listed);
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
            tests.add(CodeBlock.of("in.hasOnly($L)", Literal.list(candidate.only())));
        }
        return CodeBlock.join(tests, " && ");
    }

    private static CodeBlock listed(Dispatch.Candidate candidate) {
        return candidate.listed().entrySet().stream()
                .map(each -> CodeBlock.of(
                        "$L.mayBe($L)", DispatchEmitter.peek(each.getKey()), Literal.list(each.getValue())))
                .collect(CodeBlock.joining(" && "));
    }
}
