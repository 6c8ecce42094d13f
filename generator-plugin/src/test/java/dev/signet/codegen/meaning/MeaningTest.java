package dev.signet.codegen.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Severity;
import dev.signet.codegen.roundtrip.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Java means what the document means: of values that a validator finds valid, none is refused, none loses anything, and where a union
 * stands each is the variant that the validator accepts. {@code -Dsignet.meaning.percent=} tries more, {@code -Dsignet.meaning.seed=} others.
 */
class MeaningTest {
    private static final int PERCENT = Integer.getInteger("signet.meaning.percent", 100);
    private static final long SEED = Long.getLong("signet.meaning.seed", 1);
    private static final Path SPEC = Path.of("../spec");

    /** What is not right yet: document, kind, and union or type, with the reason. An entry that is not needed any more fails. */
    private static final Map<String, String> KNOWN = Map.of(
            "harbour.yaml REFUSED Ferry",
            "a member that one mapping gives one value takes no other, though its schema alone would",
            "2026-05-20/openapi.yaml WRONG ResponseFormat",
            "a new value of an enum is one of the format that `type` names, not of the free object beside it");

    @ParameterizedTest
    @CsvSource({"harbour.yaml, 500", "harbour-3.0.yaml, 300", "berths.json, 300"})
    void everySchemaOfSmallDocumentsMeansInJavaWhatItSays(String name, int values) {
        check(Path.of("src/test/resources/meaning", name), List.of(), values);
    }

    @ParameterizedTest
    @Tag("integration")
    @CsvSource({"2026-05-20, 10000", "2026-05-06, 9000", "files, 1000"})
    void everySchemaOfTheProjectsOwnDocumentsToo(String name, int values) {
        Path home = SPEC.resolve(name);
        List<Path> overlays = Stream.of("overlay.yaml", "former-events.yaml")
                .map(home::resolve)
                .filter(Files::exists)
                .toList();
        check(home.resolve("openapi.yaml"), overlays, values);
    }

    @ParameterizedTest
    @Tag("integration")
    @CsvSource({
        "google-interactions-2025-12.json, 600",
        "google-interactions-2026-05.json, 600",
        "google-interactions-2026-11-derived.json, 600",
        "mistral.json, 1500",
        "twilio_conversations_v1.json, 300",
        "box.json, 1000"
    })
    void everySchemaOfPublishedDocumentsToo(String name, int values) {
        Path document = Shared.path("specs/" + name);
        assumeTrue(Files.exists(document), "the published documents are not beside this project");
        check(document, List.of(), values);
    }

    private static void check(Path document, List<Path> overlays, int values) {
        Workshop.Made made = new Workshop().make(document.toAbsolutePath().normalize(), overlays);
        assertThat(made.problems()).extracting(Problem::severity).doesNotContain(Severity.ERROR);
        Trial.Result result = Trial.of(made, values * PERCENT / 100, SEED);
        String name = name(document);
        List<String> wrong = new ArrayList<>();
        result.faults().forEach((key, fault) -> {
            if (!KNOWN.containsKey(name + " " + key)) {
                wrong.add(fault + "\n    (" + result.counts().get(key) + " like it)");
            }
        });
        assertThat(wrong).as(name).isEmpty();
        assertThat(result.valid()).isGreaterThan(values * PERCENT / 100 * 9 / 10);
        assertThat(result.without()).as("schemas of which no value is found").isEmpty();
        assertThat(KNOWN.keySet().stream()
                        .filter(key -> key.startsWith(name + " "))
                        .map(key -> key.substring(name.length() + 1))
                        .filter(key -> !result.faults().containsKey(key)))
                .as("known faults that are mended")
                .isEmpty();
        assertThat(result.unjudged())
                .as("unions with values that the validator accepts, but for no variant")
                .isEmpty();
        assertThat(unwarned(result, made))
                .as("unions that are not told apart, without a warning")
                .isEmpty();
    }

    /** Unions with values that are unknown since several variants allow them, without a warning at the union. */
    private static Set<String> unwarned(Trial.Result result, Workshop.Made made) {
        return result.undecided().keySet().stream()
                .filter(union -> {
                    String pointer =
                            made.model().union(union).orElseThrow().doc().pointer();
                    return made.problems().stream()
                            .noneMatch(problem -> problem.pointer().startsWith(pointer));
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Path document) {
        Path folder = document.getParent();
        return folder.startsWith(SPEC)
                ? folder.getFileName() + "/" + document.getFileName()
                : String.valueOf(document.getFileName());
    }
}
