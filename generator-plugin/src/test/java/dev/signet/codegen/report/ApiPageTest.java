package dev.signet.codegen.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.compiler.Configuration.Mappings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that shows a document as Java, as a person uses it. */
@Tag("integration")
class ApiPageTest {
    private static final Path SPEC = Path.of("../spec/2026-05-20");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String DOWN = "\uE015";
    private static final String ENTER = "\uE007";
    private static final String ESCAPE = "\uE00C";

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        Exploring.page(
                SPEC.resolve("openapi.yaml"),
                List.of(SPEC.resolve("overlay.yaml")),
                Mappings.NONE,
                folder.resolve("report.html"));
        browser = Browser.start(folder);
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void load() throws IOException, InterruptedException {
        browser.prefer("light");
        browser.resize(1280, 900);
        go("report.html", "");
    }

    private static void go(String page, String address) throws IOException, InterruptedException {
        browser.go(URI.create("about:blank"));
        browser.go(URI.create(folder.resolve(page).toUri() + address));
    }

    private static JsonNode run(String script, Object... arguments) throws IOException, InterruptedException {
        return browser.run(script, arguments);
    }

    private static List<String> shown(String selector) throws IOException, InterruptedException {
        String texts = run(
                        "return [...document.querySelectorAll(arguments[0])].filter(e => e.offsetParent)"
                                + ".map(e => e.textContent.trim()).join('\\n')",
                        selector)
                .asText();
        return List.of(texts.split("\n", -1));
    }

    private static String hash() throws IOException, InterruptedException {
        return run("return location.hash").asText();
    }

    @Test
    void beginsWithAnOverview() throws IOException, InterruptedException {
        assertThat(shown("h1")).containsExactly("Gemini API");
        assertThat(shown("h2")).contains("Client", "InteractionsApi", "Unions");
        assertThat(shown(".row .name")).startsWith("environments.startUpload").contains("interactions.create");
        browser.screenshot(PICTURES.resolve("report-overview.png"));
    }

    @Test
    void findsByJavaNameWireNamePointerAndWords() throws IOException, InterruptedException {
        browser.type("#search", "generationconfig");
        assertThat(shown(".row .name")).startsWith("GenerationConfig");
        run("document.getElementById('search').value = ''");
        browser.type("#search", "max_output_tokens");
        assertThat(shown(".row .name")).contains("GenerationConfig").hasSizeLessThan(8);
        assertThat(shown(".row .found")).contains("max_output_tokens");
        run("document.getElementById('search').value = ''");
        browser.type("#search", "GenerationConfig/properties/top_p");
        assertThat(shown(".row .name")).containsExactly("GenerationConfig");
        run("document.getElementById('search').value = ''");
        browser.type("#search", "steer answer");
        assertThat(shown(".row .name")).contains("GenerationConfig").hasSizeLessThan(12);
        browser.type("#search", " zzz");
        assertThat(shown("#count")).containsExactly("Nothing here matches.");
    }

    @Test
    void showsOnlyWhatIsAskedFor() throws IOException, InterruptedException {
        browser.click("#kinds [data-kind=union]");
        assertThat(shown(".row .kind")).containsOnly("U");
        assertThat(shown("#kinds [aria-pressed=true]")).containsExactly("Unions");
    }

    @Test
    void anAddressOpensItsTypeOrThePartItNames() throws IOException, InterruptedException {
        go("report.html", "#type/GenerationConfig/topP");
        assertThat(shown("h1")).containsExactly("GenerationConfig");
        assertThat(shown("tr.target .name")).containsExactly("topP");
        assertThat(run("const at = document.querySelector('.target').getBoundingClientRect();"
                                + " return at.top >= 0 && at.bottom <= innerHeight")
                        .asBoolean())
                .isTrue();
        assertThat(run("return document.title").asText()).isEqualTo("GenerationConfig · Gemini API");
        go("report.html", "#type/NoSuchThing");
        assertThat(shown("h1")).containsExactly("There is nothing of that name");
    }

    @Test
    void theWayBackIsTheBrowsers() throws IOException, InterruptedException {
        go("report.html", "#type/GenerationConfig");
        browser.click("pre a.type[href='#type/ThinkingLevel']");
        assertThat(shown("h1")).containsExactly("ThinkingLevel");
        browser.click(".uses a");
        assertThat(hash()).isEqualTo("#type/GenerationConfig/thinkingLevel");
        browser.back();
        assertThat(shown("h1")).containsExactly("ThinkingLevel");
        browser.back();
        assertThat(shown("h1")).containsExactly("GenerationConfig");
    }

    @Test
    void isUsableByKeyboardAlone() throws IOException, InterruptedException {
        browser.press("/");
        assertThat(run("return document.activeElement.id").asText()).isEqualTo("search");
        browser.press("thinking" + DOWN);
        String chosen = run("return document.getElementById("
                        + "document.getElementById('search').getAttribute('aria-activedescendant')).hash")
                .asText();
        assertThat(chosen).startsWith("#type/Thinking");
        browser.press(ENTER);
        assertThat(run("return new Promise(done => setTimeout(() => done(location.hash + ' '"
                                + " + document.activeElement.tagName), 50))")
                        .asText())
                .isEqualTo(chosen + " H1");
        browser.press(ESCAPE + ESCAPE);
        assertThat(run("return document.getElementById('search').value").asText())
                .isEmpty();
        browser.press("interaction" + ESCAPE);
        assertThat(run("return document.activeElement.id + document.getElementById('search').value")
                        .asText())
                .isEqualTo("search");
    }

    @Test
    void aUnionIsATreeWhoseUnionsOpen() throws IOException, InterruptedException {
        go("report.html", "#type/Step");
        assertThat(shown(".tree .tag")).contains("user_input", "thought");
        assertThat(shown("pre")).first().asString().contains("public sealed interface Step");
        browser.screenshot(PICTURES.resolve("report-union.png"));
        Path document = Files.writeString(folder.resolve("nested.yaml"), """
                openapi: 3.1.0
                info: {title: Nested, version: '1'}
                paths: {}
                components:
                  schemas:
                    A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}]}
                    B: {oneOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/D'}], discriminator: {propertyName: k}}
                    C: {type: object, required: [k], properties: {k: {const: c}, a: {$ref: '#/components/schemas/A'}}}
                    D: {type: object, required: [k], properties: {k: {const: d}}}
                """);
        Exploring.page(document, List.of(), Mappings.NONE, folder.resolve("nested.html"));
        go("nested.html", "#type/A");
        assertThat(shown(".tree .tree a")).containsExactly("C", "D");
        assertThat(shown(".tree .tree .tag")).containsExactly("c", "d");
        assertThat(shown(".sign")).contains("a string");
    }

    @Test
    void isLightOrDarkAsTheSystemIsOrTheReaderSays() throws IOException, InterruptedException {
        String background = "return getComputedStyle(document.body).backgroundColor";
        String light = run(background).asText();
        browser.prefer("dark");
        String dark = run(background).asText();
        assertThat(dark).isNotEqualTo(light);
        go("report.html", "#type/GenerationConfig");
        browser.screenshot(PICTURES.resolve("report-dark.png"));
        browser.click("#theme");
        assertThat(run(background).asText()).isEqualTo(light);
        run("localStorage.clear()");
    }

    @Test
    void aNarrowWindowHasRoomForListOrContent() throws IOException, InterruptedException {
        browser.resize(420, 800);
        go("report.html", "#type/GenerationConfig");
        assertThat(shown("h1")).containsExactly("GenerationConfig");
        assertThat(shown("#search")).containsExactly("");
        assertThat(run("return document.documentElement.scrollWidth <= innerWidth")
                        .asBoolean())
                .isTrue();
        browser.screenshot(PICTURES.resolve("report-narrow.png"));
        browser.click("#browse");
        assertThat(shown("h1")).doesNotContain("GenerationConfig");
        browser.click(".row[aria-selected=true]");
        assertThat(shown("h1")).containsExactly("GenerationConfig");
    }

    @Test
    void asksNothingOfAnyNetwork() throws IOException, InterruptedException {
        assertThat(run("return performance.getEntriesByType('resource').map(r => r.name).join()")
                        .asText())
                .isEmpty();
        String refused = run("return new Promise(done => {"
                        + "document.addEventListener('securitypolicyviolation', e => done(e.effectiveDirective));"
                        + "fetch('http://127.0.0.1:9/').catch(() => {}); setTimeout(() => done('sent'), 2000); })")
                .asText();
        assertThat(refused).isEqualTo("connect-src");
    }

    @Test
    void twoThousandSchemasNeedFewElements() throws IOException, InterruptedException {
        String schemas = IntStream.range(0, 2_000)
                .mapToObj(i ->
                        "    Thing%1$d: {type: object, properties: {next: {$ref: '#/components/schemas/Thing%2$d'},"
                                        .formatted(i, (i + 1) % 2_000)
                                + " hub: {$ref: '#/components/schemas/Hub'}, mark_%d: {type: string}}}\n".formatted(i))
                .collect(Collectors.joining());
        String members = IntStream.range(0, 500)
                .mapToObj(i -> "{$ref: '#/components/schemas/Thing" + i + "'}")
                .collect(Collectors.joining(", "));
        Path document = Files.writeString(
                folder.resolve("large.yaml"),
                "openapi: 3.1.0\ninfo: {title: Large, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
                        + "    Hub: {type: object, properties: {all: {oneOf: [" + members + "]}}}\n" + schemas);
        Exploring.page(document, List.of(), Mappings.NONE, folder.resolve("large.html"));
        go("large.html", "");
        String elements = "return document.querySelectorAll('*').length";
        assertThat(run(elements).asInt()).isLessThan(600);
        browser.type("#search", "mark_1432");
        assertThat(shown(".row .name")).containsExactly("Thing1432");
        for (String address : List.of("#type/Thing1432", "#type/Hub", "#type/HubAll")) {
            go("large.html", address);
            assertThat(run(elements).asInt()).describedAs(address).isLessThan(3_000);
        }
        assertThat(shown(".tree > li")).hasSize(200);
        browser.click(".portions > .more");
        assertThat(shown(".tree > li")).hasSize(400);
        run("const list = document.getElementById('scroll'); list.scrollTop = list.scrollHeight");
        assertThat(run("return new Promise(done => setTimeout(() => done("
                                + "document.querySelector('.row:last-child .name').textContent), 100))")
                        .asText())
                .isEqualTo("Thing999");
        browser.screenshot(PICTURES.resolve("report-large.png"));
    }

    @Test
    void nothingOfADocumentBecomesCode() throws IOException, InterruptedException {
        String evil = "</script><script>window.hit=1</script><!--<script>\u2028<img src=x onerror=window.hit=2>{{x}}"
                + "<a href=javascript:hit>`</code><script>hit</script>`";
        String q = "'" + evil + "'";
        Path document = Files.writeString(folder.resolve("evil.yaml"), """
                openapi: 3.1.0
                info: {title: %1$s, version: %1$s, description: %1$s}
                servers: [{url: https://example.com}]
                paths:
                  /a:
                    get:
                      operationId: %1$s
                      summary: %1$s
                      description: %1$s
                      tags: [%1$s]
                      parameters: [{name: %1$s, in: query, description: %1$s, schema: {type: string, pattern: %1$s}}]
                      responses: {'200': {description: %1$s, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
                components:
                  schemas:
                    A:
                      title: %1$s
                      description: %1$s
                      type: object
                      required: [kind]
                      properties:
                        %1$s: {description: %1$s, type: string, pattern: %1$s}
                        kind: {const: %1$s}
                        other: {$ref: '#/components/schemas/E'}
                        more: {type: array, prefixItems: [{type: string}, {type: integer}], description: %1$s}
                    E: {type: string, enum: [%1$s, b], description: %1$s}
                    U: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string, title: %1$s}], description: %1$s}
                    %1$s: {type: string, description: %1$s}
                """.formatted(q));
        Path page = folder.resolve("evil.html");
        Exploring.page(document, List.of(), Mappings.NONE, page);
        assertThat(Files.readString(page)).containsOnlyOnce("</body>").doesNotContain("<img", "<script>window");
        go("evil.html", "");
        JsonNode addresses = run("return entries.map(entry => entry.at).concat('warnings', '')");
        assertThat(addresses).hasSizeGreaterThan(5);
        for (JsonNode address : addresses) {
            run("location.hash = arguments[0]", address.asText());
            assertThat(run("return [typeof window.hit, document.images.length,"
                                    + "document.querySelectorAll('main script, main img, a[href^=javascript]').length].join()")
                            .asText())
                    .describedAs(address.asText())
                    .isEqualTo("undefined,0,0");
        }
        browser.type("#search", "onerror");
        assertThat(shown(".row")).hasSizeGreaterThan(3);
        assertThat(run("return typeof window.hit").asText()).isEqualTo("undefined");
    }
}
