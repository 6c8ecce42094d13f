package dev.signet.codegen.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.problem.EditDistance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathSuggestionTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void setUp() throws IOException {
        Files.createDirectories(folder.resolve("spec"));
        Files.createFile(folder.resolve("spec/openapi.yaml"));
        Files.createFile(folder.resolve("spec/overlay.yaml"));
    }

    @ParameterizedTest
    @CsvSource({
        "spec/opnapi.yaml, spec/openapi.yaml",
        "spec/OpenAPI.yaml, spec/openapi.yaml",
        "spec/openapi.json, spec/openapi.yaml",
        "spec/openapi, spec/openapi.yaml",
        "spec/overlays.yaml, spec/overlay.yaml",
        "specs/openapi.yaml, spec",
        "Spec/deep/down/openapi.yaml, spec"
    })
    void findsWhatWasMeant(String missing, String meant) {
        assertThat(PathSuggestion.of(folder.resolve(missing))).contains(folder.resolve(meant));
    }

    @ParameterizedTest
    @CsvSource({"spec/petstore.yaml", "documents/openapi.yaml", "x"})
    void findsNothingThatIsUnlike(String missing) {
        assertThat(PathSuggestion.of(folder.resolve(missing))).isEmpty();
    }

    @Test
    void countsSingleCharacterChanges() {
        assertThat(EditDistance.of("", "abc")).isEqualTo(3);
        assertThat(EditDistance.of("kitten", "Sitting")).isEqualTo(3);
    }
}
