package dev.signet.codegen.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.diff.ApiDiff;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that shows what changed between the two revisions of the Interactions API, as a person uses it. */
@Tag("integration")
class DiffPageTest {
    private static final Path SPEC = Path.of("../spec");
    private static final Path PICTURES = Path.of("target/screenshots");

    @TempDir
    static Path folder;

    private static Browser browser;
    private static ApiDiff diff;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        diff = DocumentDiff.of(subject("2026-05-06"), subject("2026-05-20"));
        DocumentDiff.write(diff, folder.resolve("reports"));
        browser = Browser.start(folder);
    }

    private static Subject subject(String revision) {
        Path own = SPEC.resolve(revision);
        return new Subject(revision, own.resolve("openapi.yaml"), List.of(own.resolve("overlay.yaml")), Access.STRICT);
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void load() throws IOException, InterruptedException {
        browser.go(folder.resolve("reports/diff.html").toUri());
    }

    private static List<String> shown(String selector) throws IOException, InterruptedException {
        return List.of(browser.run(
                        "return [...document.querySelectorAll(arguments[0])].filter(e => e.offsetParent)"
                                + ".map(e => e.textContent.trim()).join('\\n')",
                        selector)
                .asText()
                .split("\n", -1));
    }

    private static String status() throws IOException, InterruptedException {
        return browser.run("return document.getElementById('shown').textContent")
                .asText();
    }

    @Test
    void showsAllChangesAndNothingElseToBeginWith() throws IOException, InterruptedException {
        assertThat(status()).isEqualTo(diff.substantial().size() + " changes");
        assertThat(shown("article h2 .name"))
                .contains("Interaction", "Step", "ContentStart")
                .doesNotContain("Empty");
        assertThat(shown("article:not(.added) .members > li.same")).containsExactly("");
    }

    @Test
    void findsWhatIsTyped() throws IOException, InterruptedException {
        browser.type("#search", "image_config");
        assertThat(shown("article h2 .name")).contains("GenerationConfig").hasSizeLessThan(6);
        assertThat(shown("nav a .name")).isEqualTo(shown("article h2 .name"));
        browser.type("#search", " zzz");
        assertThat(shown("#none")).containsExactly("Nothing here matches.");
        assertThat(status()).isEqualTo("0 changes");
    }

    @Test
    void leavesOutWhatIsNotAskedFor() throws IOException, InterruptedException {
        browser.click("#limited");
        browser.click("#compatible");
        long breaking = diff.substantial().stream()
                .filter(change -> change.impact().worst() == dev.signet.codegen.diff.change.Verdict.BREAKING)
                .count();
        assertThat(status()).isEqualTo(breaking + " changes");
        browser.click("#same");
        assertThat(shown("article h2 .name")).contains("Empty");
    }

    @Test
    void aLinkLeadsToItsTypeEvenIfAFilterHidesIt() throws IOException, InterruptedException {
        browser.click("nav li[data-for=t-StepStart] a");
        assertThat(browser.run("return location.hash").asText()).isEqualTo("#t-StepStart");
        assertThat(browser.run("return document.querySelector(':target h2').getBoundingClientRect().top >= 0"
                                + " && document.querySelector(':target h2').getBoundingClientRect().top < innerHeight")
                        .asBoolean())
                .isTrue();
        browser.type("#search", "zzz");
        browser.run("location.hash = '#t-Interaction'");
        assertThat(browser.run("return new Promise(done => setTimeout(() => done("
                                + "document.querySelector(':target').offsetParent !== null), 100))")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void isUsableByKeyboard() throws IOException, InterruptedException {
        browser.run("dispatchEvent(new KeyboardEvent('keydown', {key: '/'}))");
        assertThat(browser.run("return document.activeElement.id").asText()).isEqualTo("search");
    }

    @Test
    void isLightOrDarkAsTheSystemIsOrTheReaderSays() throws IOException, InterruptedException {
        String background = "return getComputedStyle(document.body).backgroundColor";
        browser.prefer("light");
        browser.screenshot(PICTURES.resolve("diff-light.png"));
        String light = browser.run(background).asText();
        browser.prefer("dark");
        browser.run("location.hash = '#t-Interaction'");
        browser.screenshot(PICTURES.resolve("diff-dark.png"));
        String dark = browser.run(background).asText();
        assertThat(light).isNotEqualTo(dark);
        browser.click("#theme");
        assertThat(browser.run(background).asText()).isEqualTo(light);
    }

    @Test
    void needsNothingButItself() throws IOException, InterruptedException {
        assertThat(browser.run("return performance.getEntriesByType('resource').map(r => r.name).join()")
                        .asText())
                .isEmpty();
    }
}
