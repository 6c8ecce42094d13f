package dev.signet.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocatorTest {
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

    @Test
    void yamlPointersHaveTheLineOfTheirValue() {
        Locator locator = Locator.of(Reading.document(folder, DOCUMENT).input());
        assertThat(locator.locate("#/openapi")).isEqualTo("openapi.yaml:1");
        assertThat(locator.locate("#/info/title")).isEqualTo("openapi.yaml:3");
        assertThat(locator.locate("#/paths/~1a~1b/get/tags/1")).isEqualTo("openapi.yaml:9");
        assertThat(locator.locate("#")).isEqualTo("openapi.yaml:1");
        assertThat(locator.locate("")).isEmpty();
    }

    @Test
    void whatDoesNotExistIsLocatedAtItsNearestAncestor() {
        Locator locator = Locator.of(Reading.document(folder, DOCUMENT).input());
        assertThat(locator.locate("#/info/version/x")).isEqualTo(locator.locate("#/info"));
    }

    @Test
    void jsonPointersHaveTheLineOfTheirValue() {
        Path document = Reading.write(
                folder, "openapi.json", "{\n \"openapi\": \"3.1.0\",\n \"paths\": {\n  \"/a\": {}\n }\n}");
        assertThat(Locator.of(Reading.file(document).input()).locate("#/paths/~1a"))
                .isEqualTo("openapi.json:4");
    }

    @Test
    void otherFilesAndOverlaysAreLocatedByTheirName() {
        Reading.write(folder, "sub/common.yaml", "A:\n  type: object\n  properties:\n    b: {}\n");
        Path overlay = Reading.write(
                folder,
                "overlay.yaml",
                "overlay: 1.0.0\nactions:\n- target: $.info\n  update:\n    x-a:\n      b: 1\n");
        Reading reading = Reading.file(Reading.write(folder, "openapi.yaml", DOCUMENT), overlay);
        Locator locator = reading.spec().get(0).locator();
        assertThat(locator.locate("sub/common.yaml#/A/properties/b")).isEqualTo("sub/common.yaml:4");
        assertThat(locator.locate("overlay.yaml#/actions/0/target")).isEqualTo("overlay.yaml:3");
        assertThat(locator.locate("#/info/x-a/b")).isEqualTo("overlay.yaml:6");
        assertThat(locator.locate("#/info/title")).isEqualTo("openapi.yaml:3");
    }

    @Test
    void filesThatCannotBeReadAreLocatedByNameAlone() {
        assertThat(Locator.of(Reading.file(folder.resolve("none.yaml")).input()).locate("#/a"))
                .isEqualTo("none.yaml");
        assertThat(Locator.of(Reading.document(folder, DOCUMENT).input()).locate("gone.yaml#/a"))
                .isEqualTo("gone.yaml");
        Locator broken =
                Locator.of(Reading.document(folder, "openapi: 3.1.0\ninfo: [\n").input());
        assertThat(broken.locate("#/openapi")).isEqualTo("openapi.yaml:1");
    }
}
