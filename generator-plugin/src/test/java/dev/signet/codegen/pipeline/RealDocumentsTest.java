package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.roundtrip.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Documents as they are published generate, and what they become compiles without a warning. Those that
 * {@link dev.signet.codegen.prism.EveryOperationTest} calls are compiled there.
 */
@Tag("integration")
class RealDocumentsTest {
    private static Path specs() {
        Path above = Path.of("").toAbsolutePath();
        while (above != null && !Files.isDirectory(above.resolve("shared/specs"))) {
            above = above.getParent();
        }
        return above == null ? Path.of("shared/specs") : above.resolve("shared/specs");
    }

    @ParameterizedTest
    @CsvSource({"google-interactions-2026-05.json, 20", "google-interactions-2025-12.json, 15"})
    void publishedDocumentsCompile(String name, int unions) {
        Path document = specs().resolve(name);
        assumeTrue(Files.exists(document), "the published documents are not beside this project");
        JavaModel made = new Workshop().make(document, List.of()).model();
        assertThat(made.unions()).hasSizeGreaterThanOrEqualTo(unions);
        assertThat(names(made)).hasSizeGreaterThan(100);
    }

    @Test
    void theOverlayAppliesToThePublishedDocumentToo() {
        Path document = specs().resolve("google-interactions-2026-11-derived.json");
        assumeTrue(Files.exists(document), "the published documents are not beside this project");
        List<Path> overlays = List.of(Runs.spec().resolve("overlay.yaml"));
        Workshop workshop = new Workshop();
        JavaModel published = workshop.make(document, overlays).model();
        JavaModel ours =
                workshop.make(Runs.spec().resolve("openapi.yaml"), overlays).model();
        assertThat(names(published)).isEqualTo(names(ours));
    }

    private static List<String> names(JavaModel model) {
        return Stream.of(model.records(), model.values(), model.unions(), model.enums())
                .flatMap(List::stream)
                .map(JavaType::name)
                .toList();
    }
}
