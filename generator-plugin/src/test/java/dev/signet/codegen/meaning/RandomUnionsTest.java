package dev.signet.codegen.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Severity;
import dev.signet.codegen.roundtrip.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random unions, judged by a validator that others wrote: no value is refused, lost or read as a wrong variant where no warning says that it may
 * be. {@code -Dsignet.unions.seeds=} tries more documents, {@code -Dsignet.unions.seed=} others.
 */
class RandomUnionsTest {
    private static final int UNIONS = Integer.getInteger("signet.unions", 60);
    private static final int VALUES = 10 * UNIONS;

    @TempDir
    Path folder;

    static LongStream seeds() {
        long first = Long.getLong("signet.unions.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("signet.unions.seeds", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void valuesAreReadAsAVariantThatAllowsThemOrAWarningSaysSo(long seed) throws IOException {
        JsonNode document = RandomUnions.document(seed, UNIONS);
        Path file = Files.writeString(folder.resolve("unions.json"), document.toPrettyString());
        Workshop.Made made = new Workshop().make(file, List.of());
        Trial.Result result = Trial.of(made, VALUES, seed);

        Oracle oracle = new Oracle(document, new Discriminators(document));
        List<String> wrong = new ArrayList<>();
        result.faults().values().forEach(fault -> {
            if (isOf(fault, oracle) && !isWarnedOf(document, fault.pointer(), made.problems())) {
                wrong.add(fault + "\n    of " + document.at(fault.pointer().substring(1)));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(result.valid()).isGreaterThan(VALUES * 3 / 4);
    }

    /**
     * Whether a fault is one of its schema. Without a type of its own, a map is read as what it is in a union, which adds
     * properties; and what stands beside a union counts, so that a value which it forbids may be unknown.
     */
    private static boolean isOf(Trial.Fault fault, Oracle oracle) {
        return switch (fault.found().kind()) {
            case REFUSED, CONTAINED, LOSSY ->
                fault.pointer().endsWith("/" + fault.found().about());
            case UNKNOWN -> oracle.accepts(fault.pointer(), fault.json());
            default -> true;
        };
    }

    /** Whether there is a warning at a schema, or at one that it refers to. */
    private static boolean isWarnedOf(JsonNode document, String pointer, List<Problem> problems) {
        Set<String> places = new LinkedHashSet<>();
        reach(document, pointer, places);
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .anyMatch(problem ->
                        places.stream().anyMatch(place -> (problem.pointer() + "/").startsWith(place + "/")));
    }

    private static void reach(JsonNode document, String pointer, Set<String> places) {
        if (places.add(pointer)) {
            document.at(pointer.substring(1)).findValuesAsText("$ref").forEach(next -> reach(document, next, places));
        }
    }
}
