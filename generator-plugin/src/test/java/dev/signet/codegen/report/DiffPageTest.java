package dev.signet.codegen.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** Waits until the page has followed a change of its address or has scrolled. */
    private static void settle() throws IOException, InterruptedException {
        browser.run("return new Promise(done => setTimeout(done, 150))");
    }

    private static int number(String script) throws IOException, InterruptedException {
        return browser.run("return " + script).asInt();
    }

    @Test
    void showsAllChangesAndNothingElseToBeginWith() throws IOException, InterruptedException {
        assertThat(status()).isEqualTo(diff.substantial().size() + " changes");
        assertThat(all("rows.items().filter(item => item.change).map(item => item.change.title)"))
                .containsExactlyInAnyOrderElementsOf(
                        diff.substantial().stream().map(Change::title).toList());
        assertThat(all("rows.items().filter(item => item.kind === 'head').map(item => item.node.name)"))
                .contains("Interaction", "Step", "ContentStart")
                .doesNotContain("Empty");
        assertThat(
                        all(
                                "rows.items().filter(item => item.kind === 'member' && item.node.mark !== 'added' && item.member.mark === 'same').map(item => item.member.name)"))
                .isEmpty();
    }

    private static List<String> all(String script) throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>();
        browser.run("return " + script).forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Test
    void onlyRowsInViewExist() throws IOException, InterruptedException {
        int all = number("rows.items().length");
        assertThat(number("document.querySelectorAll('.row').length")).isLessThan(all / 4);
        browser.run("scrollTo(0, document.documentElement.scrollHeight)");
        settle();
        browser.run("scrollTo(0, document.documentElement.scrollHeight)");
        settle();
        assertThat(browser.run(
                                "return rows.element(rows.items()[rows.items().length - 1]).getBoundingClientRect().bottom <= innerHeight")
                        .asBoolean())
                .isTrue();
        assertThat(number("document.querySelectorAll('.row').length")).isLessThan(all / 4);
        assertThat(browser.run(
                                "return [...document.querySelectorAll('.row')].every((row, i, all) => i === 0"
                                        + " || Math.abs(all[i - 1].getBoundingClientRect().bottom - row.getBoundingClientRect().top) < 1)")
                        .asBoolean())
                .as("each row begins where the one before ends")
                .isTrue();
    }

    @Test
    void paperHasAllChangesWhateverIsFiltered() throws IOException, InterruptedException {
        browser.type("#search", "image_config");
        browser.run("dispatchEvent(new Event('beforeprint'))");
        int printed = number("document.querySelectorAll('.row .change').length");
        browser.run("dispatchEvent(new Event('afterprint'))");
        assertThat(printed).isEqualTo(diff.changes().size());
        assertThat(number("document.querySelectorAll('.row .change').length")).isLessThan(20);
    }

    @Test
    void findsWhatIsTyped() throws IOException, InterruptedException {
        browser.type("#search", "image_config");
        assertThat(shown(".head .name")).contains("GenerationConfig").hasSizeLessThan(6);
        assertThat(shown("nav a .name")).isEqualTo(shown(".head .name"));
        assertThat(shown(".change > p:first-child")).allMatch(title -> title.contains("image_config"));
        browser.type("#search", " zzz");
        assertThat(shown("#none")).containsExactly("Nothing here matches.");
        assertThat(status()).isEqualTo("0 changes");
    }

    @Test
    void saysThatThereAreNoChanges() throws IOException, InterruptedException {
        ApiDiff none = DocumentDiff.of(subject("2026-05-20"), subject("2026-05-20"));
        DocumentDiff.write(none, folder.resolve("none"));
        browser.go(folder.resolve("none/diff.html").toUri());
        assertThat(shown("#none")).containsExactly("There are no changes.");
        assertThat(browser.run("return document.getElementById('next').disabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void leavesOutWhatIsNotAskedFor() throws IOException, InterruptedException {
        browser.click("#limited");
        browser.click("#compatible");
        long breaking = diff.substantial().stream()
                .filter(change -> change.impact().worst() == Verdict.BREAKING)
                .count();
        assertThat(status()).isEqualTo(breaking + " changes");
        browser.click("#same");
        assertThat(all("rows.items().filter(item => item.kind === 'head').map(item => item.node.name)"))
                .contains("Empty");
    }

    private static final String TARGET = "document.querySelector('.row.target').getBoundingClientRect().top";

    @Test
    void aLinkLeadsToItsTypeEvenIfAFilterHidesIt() throws IOException, InterruptedException {
        browser.run("names.reveal(data.nodes.find(node => node.name === 'StepStart').listed)");
        browser.click("nav [data-for=t-StepStart] a");
        settle();
        assertThat(browser.run("return location.hash").asText()).isEqualTo("#t-StepStart");
        assertThat(browser.run("return " + TARGET + " >= 0 && " + TARGET + " < innerHeight / 2")
                        .asBoolean())
                .isTrue();
        assertThat(browser.run("return document.activeElement.id").asText()).isEqualTo("t-StepStart");
        browser.type("#search", "zzz");
        browser.run("location.hash = '#t-Interaction'");
        settle();
        assertThat(browser.run("return document.querySelector('.row.target .name').textContent")
                        .asText())
                .isEqualTo("Interaction");
    }

    private static final String CURRENT =
            "return [...document.querySelectorAll('nav [aria-current]')].map(a => a.parentNode)"
                    + ".filter(e => e.getBoundingClientRect().top >= id('names').getBoundingClientRect().top"
                    + " && e.getBoundingClientRect().bottom <= id('names').getBoundingClientRect().bottom)"
                    + ".map(e => e.dataset.for).join()";

    @Test
    void theListOfNamesFollowsTheReader() throws IOException, InterruptedException {
        String first = browser.run(CURRENT).asText();
        assertThat(first).isEqualTo(all("[rows.items()[0].node.id]").get(0));
        browser.run("scrollTo(0, document.documentElement.scrollHeight / 2)");
        settle();
        String atTop = browser.run("return rows.below(room()).node.id").asText();
        assertThat(browser.run(CURRENT).asText()).isEqualTo(atTop).isNotEqualTo(first);
        String last = browser.run(
                        "return data.nodes.filter(node => node.listed && names.items().includes(node.listed)).pop().id")
                .asText();
        browser.run("location.hash = arguments[0]", "#" + last);
        settle();
        assertThat(browser.run(CURRENT).asText()).as("it can't be at the top").isEqualTo(last);
        browser.type("#search", "zzz");
        assertThat(browser.run(CURRENT).asText()).isEmpty();
    }

    @Test
    void anAddressLeadsToAChange() throws IOException, InterruptedException {
        browser.go(URI.create("about:blank"));
        browser.go(URI.create(folder.resolve("reports/diff.html").toUri() + "#c120"));
        settle();
        assertThat(shown(".row.target .change > p:first-child"))
                .containsExactly(diff.changes().get(120).title() + " #");
        assertThat(browser.run("return " + TARGET + " >= 0 && " + TARGET + " < innerHeight / 2")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void isUsableByKeyboard() throws IOException, InterruptedException {
        browser.run("dispatchEvent(new KeyboardEvent('keydown', {key: '/'}))");
        assertThat(browser.run("return document.activeElement.id").asText()).isEqualTo("search");
        browser.run("document.activeElement.blur()");
        String first = key("n");
        String second = key("n");
        assertThat(first).isNotEqualTo(second);
        assertThat(key("p")).isEqualTo(first);
        assertThat(key("p")).as("around the end").isNotIn(first, second);
    }

    /** Presses a key and tells which change is marked, which always is one that breaks somebody. */
    private static String key(String key) throws IOException, InterruptedException {
        browser.run("dispatchEvent(new KeyboardEvent('keydown', {key: '" + key + "'}))");
        settle();
        assertThat(browser.run("return document.querySelector('.row.target > .change').className")
                        .asText())
                .isEqualTo("change breaking");
        return browser.run("return document.activeElement.id").asText();
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
