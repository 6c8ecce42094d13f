package dev.signet.codegen.parse.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.parse.ReadDocument;
import dev.signet.codegen.parse.SpecInput;
import dev.signet.codegen.parse.SpecReader;
import dev.signet.codegen.parse.reference.AccessRules;
import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceMapTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info:
              title: t
            paths:
              /a/b:
                get:
                  tags:
                    - x
                    - y
            """;

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    /** Reads a document, whether or not it is valid. */
    private void read(Path document, Path... overlays) {
        problems.attempt(
                () -> SpecReader.read(new SpecInput(document, List.of(overlays), AccessRules.STRICT), problems));
    }

    private void read(String text) {
        read(ReadDocument.write(folder, "openapi.yaml", text));
    }

    /** The location that a problem with this pointer has. */
    private String location(String pointer) {
        problems.warn(pointer, "odd", "");
        return problems.all().stream()
                .filter(problem -> problem.pointer().equals(pointer))
                .findFirst()
                .orElseThrow()
                .location()
                .toString();
    }

    @Test
    void yamlPointersHaveTheLineOfTheirValue() {
        read(DOCUMENT);
        assertThat(location("#/openapi")).isEqualTo("openapi.yaml:1");
        assertThat(location("#/info/title")).isEqualTo("openapi.yaml:3");
        assertThat(location("#/paths/~1a~1b/get/tags/1")).isEqualTo("openapi.yaml:9");
        assertThat(location("#")).isEqualTo("openapi.yaml:1");
        assertThat(location("")).isEmpty();
    }

    @Test
    void pointersToNothingAreLocatedAtTheirNearestAncestor() {
        read(DOCUMENT);
        assertThat(location("#/info/version/x")).isEqualTo(location("#/info"));
    }

    @Test
    void jsonPointersHaveTheLineOfTheirValue() {
        read(ReadDocument.write(
                folder, "openapi.json", "{\n \"openapi\": \"3.1.0\",\n \"paths\": {\n  \"/a\": {}\n }\n}"));
        assertThat(location("#/paths/~1a")).isEqualTo("openapi.json:4");
    }

    @Test
    void linesAreThoseOfTheTextThatWasReadWhateverBecameOfTheFile() throws IOException {
        read(DOCUMENT);
        Files.delete(folder.resolve("openapi.yaml"));
        assertThat(location("#/info/title")).isEqualTo("openapi.yaml:3");
    }

    @Test
    void otherFilesAndOverlaysAreLocatedByTheirName() {
        ReadDocument.write(folder, "sub/common.yaml", "A:\n  type: object\n  properties:\n    b: {}\n");
        Path overlay = ReadDocument.write(
                folder,
                "overlay.yaml",
                "overlay: 1.0.0\nactions:\n- target: $.info\n  update:\n    x-a:\n      b: 1\n");
        read(
                ReadDocument.write(
                        folder,
                        "openapi.yaml",
                        DOCUMENT + "components:\n  schemas:\n    S: {$ref: 'sub/common.yaml#/A'}\n"),
                overlay);
        assertThat(location("sub/common.yaml#/A/properties/b")).isEqualTo("sub/common.yaml:4");
        assertThat(location("overlay.yaml#/actions/0/target")).isEqualTo("overlay.yaml:3");
        assertThat(location("#/info/x-a/b")).isEqualTo("overlay.yaml:6");
        assertThat(location("#/info/title")).isEqualTo("openapi.yaml:3");
    }

    @Test
    void schemasOfAFolderAreLocatedByTheirPathInIt() {
        ReadDocument.write(folder, "a.json", "{\"$ref\": \"sub/b.yaml\"}");
        ReadDocument.write(folder, "sub/b.yaml", "type: object\nproperties: {a: {type: string}}\n");
        read(folder);
        assertThat(location("sub/b.yaml#/properties/a")).isEqualTo("sub/b.yaml:2");
    }

    @Test
    void filesThatCannotBeReadAreLocatedByNameAlone() {
        read(folder.resolve("none.yaml"));
        assertThat(location("#/a")).isEqualTo("none.yaml");
        assertThat(location("gone.yaml#/a")).isEqualTo("gone.yaml");
    }

    @Test
    void linesBeforeAFaultInTheSyntaxAreKnown() {
        read("openapi: 3.1.0\ninfo: [\n");
        assertThat(location("#/openapi")).isEqualTo("openapi.yaml:1");
    }
}
