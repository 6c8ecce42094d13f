package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.signet.codegen.maven.Page.Block;
import dev.signet.support.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every block of code in the guide and the README says what is so. CONTRIBUTING.md tells what the words after a fence mean; a block
 * of which nobody would know whether it is right fails here.
 */
class GuideTest {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)#\\s]*)(#[^)\\s]*)?\\)");

    /** ErrorsPageTest makes its mistakes, which are files and then what is said of them. */
    private static final String ERRORS = "docs/guide/errors.md";

    /** Its blocks are run by tests that look for them by what stands behind their language. */
    private static final String OPENAPI_GENERATOR = "docs/guide/openapi-generator.md";

    private static final Path ITS_TESTS = Path.of("src/test/java/dev/signet/codegen/openapigenerator");

    /** So are these with words behind their language; a file of Java goes by its name without the ending. */
    private static final Map<String, Path> OWN_TESTS = Map.of(
            "docs/guide/command-line.md", Path.of("src/test/java/dev/signet/codegen/cli"),
            "docs/guide/databind.md", Path.of("src/test/java/dev/signet/codegen/databind"),
            "docs/guide/ides-and-build-tools.md", Path.of("src/test/java/dev/signet/codegen/maven/build"),
            "docs/guide/kotlin.md", Path.of("../extensions/kotlin/src/test/java"),
            "docs/guide/nightly.md", Path.of("src/test/java/dev/signet/codegen/maven/build"),
            "docs/guide/spring-boot.md", Path.of("../extensions/spring-boot-starter/src/test/java"));

    /** A block that names a file is compared with that file by the tests of module {@code publishing}. */
    private static final String ARTIFACTS = "docs/guide/artifacts.md";

    @TempDir
    Path scratch;

    @TestFactory
    Stream<DynamicNode> everyBlockIsChecked() throws IOException {
        return Page.all().stream().map(page -> {
            GuideScene scene = new GuideScene(page, scratch);
            return DynamicContainer.dynamicContainer(
                    page.name(),
                    page.blocks().stream()
                            .map(block -> DynamicTest.dynamicTest(
                                    "line " + block.line() + ": " + block.language(),
                                    () -> check(page, block, scene))));
        });
    }

    private static void check(Page page, Block block, GuideScene scene) throws Exception {
        if (page.name().equals(ERRORS)) {
            assertThat(List.of("text", "xml", "sh").contains(block.language())
                            || !block.file().isEmpty())
                    .isTrue();
            return;
        }
        if (page.name().equals(OPENAPI_GENERATOR)) {
            String mark = "\"openapi-generator.md\", \"" + String.join(" ", block.words()) + "\"";
            assertThat(GuideSchemas.text(ITS_TESTS)).contains(mark);
            return;
        }
        if (OWN_TESTS.containsKey(page.name()) && !block.words().isEmpty()) {
            String mark = String.join(" ", block.words()).replace(".java", "");
            assertThat(GuideSchemas.text(OWN_TESTS.get(page.name()))).contains("\"" + mark + "\"");
            return;
        }
        if (page.name().equals(ARTIFACTS) && !block.file().isEmpty()) {
            return;
        }
        switch (block.language()) {
            case "sh" -> GuideCommands.check(block.content());
            case "xml" -> GuideCommands.checkXml(block.content());
            case "json" -> assertThat(JsonValue.fromJson(block.content())).isNotNull();
            case "yaml" -> scene.yaml(block);
            case "java" -> scene.java(block);
            case "text" -> scene.text(block);
            default -> fail("%s:%d: no test knows what to do with `%s`", page.name(), block.line(), block.language());
        }
    }

    @Test
    void everyLinkLeadsToAFileAndAHeadingInIt() throws IOException {
        for (Page page : Page.all()) {
            for (MatchResult link : LINK.matcher(page.text()).results().toList()) {
                String target = link.group(1);
                if (target.contains("://")) {
                    continue;
                }
                Path here = Path.of("..").resolve(page.name());
                Path file = target.isEmpty() ? here : here.resolveSibling(target);
                assertThat(file).as("%s links to %s", page.name(), target).exists();
                if (link.group(2) != null) {
                    assertThat(anchors(Files.readString(file))).as(page.name()).contains(link.group(2));
                }
            }
        }
    }

    private static List<String> anchors(String text) {
        return text.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(title -> "#" + title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();
    }

    @Test
    void theIndexNamesEveryPage() throws IOException {
        String index = Files.readString(Path.of("../docs/guide/README.md"));
        Set<String> linked = new TreeSet<>();
        LINK.matcher(index)
                .results()
                .map(link -> link.group(1))
                .filter(to -> !to.contains("/"))
                .forEach(linked::add);
        List<String> pages = Page.all().stream()
                .map(Page::name)
                .filter(name -> name.startsWith("docs/guide/") && !name.endsWith("/README.md"))
                .map(name -> name.substring("docs/guide/".length()))
                .toList();
        assertThat(linked).containsAll(pages);
    }
}
