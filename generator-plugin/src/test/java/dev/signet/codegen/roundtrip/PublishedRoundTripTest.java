package dev.signet.codegen.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as they are published, and this project's own: whatever they allow is read, kept and written back. */
class PublishedRoundTripTest {
    /** The large ones take a minute each. */
    private static final boolean ALL = System.getProperty("signet.roundtrip.samples") != null;

    private static final int SAMPLES = Integer.getInteger("signet.roundtrip.samples", 5);

    private final Workshop workshop = new Workshop();

    private static Path specs() {
        Path above = Path.of("").toAbsolutePath();
        while (above != null && !Files.isDirectory(above.resolve("shared/specs"))) {
            above = above.getParent();
        }
        return above == null ? Path.of("shared/specs") : above.resolve("shared/specs");
    }

    @ParameterizedTest
    @Tag("integration")
    @ValueSource(
            strings = {
                "mistral.json",
                "google-interactions-2026-05.json",
                "google-interactions-2025-12.json",
                "twilio_conversations_v1.json",
                "box.json"
            })
    void publishedDocumentsRoundTrip(String name) {
        Path document = specs().resolve(name);
        assumeTrue(Files.exists(document), "the published documents are not beside this project");
        assumeTrue(ALL || name.equals("mistral.json"), "only with -Dsignet.roundtrip.samples");
        check(workshop.make(document, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "2026-05-20", "2026-05-06"})
    void theProjectsOwnDocumentsRoundTrip(String name) {
        assumeTrue(
                ALL || name.equals("files"), "only with -Dsignet.roundtrip.samples; the client's own tests do it too");
        Path home = Path.of("../spec").resolve(name).toAbsolutePath().normalize();
        Path overlay = home.resolve("overlay.yaml");
        check(workshop.make(home.resolve("openapi.yaml"), Files.exists(overlay) ? List.of(overlay) : List.of()));
    }

    private static void check(Workshop.Made made) {
        RoundTrip.Result result = RoundTrip.of(made, SAMPLES);
        assertThat(result.failures()).isEmpty();
        assertThat(result.texts()).isPositive();
    }
}
