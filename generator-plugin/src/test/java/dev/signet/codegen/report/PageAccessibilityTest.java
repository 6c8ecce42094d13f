package dev.signet.codegen.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.Prerequisite;
import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.Configuration.Mappings;
import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both pages as everybody can use them: axe finds nothing, nothing is wider than a phone, and paper has the whole. */
@Tag("integration")
class PageAccessibilityTest {
    private static final Path AXE = Path.of("../.ci/node_modules/axe-core/axe.min.js");
    private static final String ESCAPE = "\uE00C";
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Invoices, version: '1', description: All about **invoices**.}
            servers: [{url: 'https://invoices.example.com'}]
            paths:
              /invoices/{invoice_id}:
                patch:
                  operationId: updateInvoiceWithAVeryLongNameThatHasNoBlankInItAnywhere
                  tags: [invoices]
                  parameters:
                    - {name: invoice_id, in: path, required: true, schema: {type: string, pattern: '^inv_[a-z0-9]{8,}$'}}
                    - {name: page_size, in: query, description: How many at once., schema: {type: integer, format: int32}}
                  responses:
                    '200': {description: As it is now., content: {application/json: {schema: {$ref: '#/components/schemas/Invoice'}}}}
                    '412': {description: Somebody was faster.}
            components:
              schemas:
                Invoice:
                  type: object
                  required: [status, party]
                  properties:
                    status: {$ref: '#/components/schemas/Status'}
                    party: {$ref: '#/components/schemas/Party'}
                    tax_number: {type: string, description: Given by the authorities.}
                Status: {type: string, enum: [draft, partially-paid, paid], deprecated: true}
                Party:
                  oneOf: [{$ref: '#/components/schemas/Company'}, {$ref: '#/components/schemas/Person'}]
                Company: {type: object, required: [kind], properties: {kind: {const: company}}}
                Person: {type: object, properties: {kind: {type: string}}}
            """;

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        Path now = Files.writeString(folder.resolve("now.yaml"), DOCUMENT);
        Path old = Files.writeString(
                folder.resolve("old.yaml"),
                DOCUMENT.replace("partially-paid, ", "").replace("tax_number", "vat_id"));
        Exploring.page(now, List.of(), Mappings.NONE, folder.resolve("report.html"));
        DocumentDiff.write(DocumentDiff.of(subject(old), subject(now)), folder);
        browser = Browser.start(folder);
    }

    private static Subject subject(Path document) {
        return new Subject(document.getFileName().toString(), document, List.of(), Access.STRICT);
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    private static void go(String address) throws IOException, InterruptedException {
        browser.go(URI.create("about:blank"));
        browser.go(URI.create(folder.toUri() + address));
    }

    private static String text(String script) throws IOException, InterruptedException {
        return browser.run("return String(" + script + ")").asText();
    }

    @ParameterizedTest
    @CsvSource({
        "report.html, light, 1280",
        "report.html#type/Invoice, dark, 1280",
        "report.html#call/invoices.updateInvoiceWithAVeryLongNameThatHasNoBlankInItAnywhere, light, 390",
        "report.html#type/Party, light, 320",
        "report.html#type/Status, dark, 390",
        "report.html#warnings, light, 390",
        "diff.html, light, 320",
        "diff.html, dark, 1280"
    })
    void axeFindsNothingAndNothingIsTooWide(String address, String scheme, int width)
            throws IOException, InterruptedException {
        Prerequisite.require(Files.exists(AXE), "axe-core is not there: npm ci --prefix .ci");
        browser.prefer(scheme);
        browser.resize(width, 844);
        go(address);

        String violations = browser.run(Files.readString(AXE)
                        + "\nreturn axe.run(document, {resultTypes: ['violations']}).then(found => found.violations"
                        + ".map(each => each.id + ' ' + each.nodes.map(node => node.target.join(' '))).join('\\n'))")
                .asText();

        assertThat(violations).isEmpty();
        assertThat(Integer.parseInt(text("document.documentElement.scrollWidth")))
                .isLessThanOrEqualTo(width);
    }

    @Test
    void listOfANarrowWindowIsLeftByEscapeAndByTheWayBack() throws IOException, InterruptedException {
        browser.resize(390, 844);
        for (boolean byKey : new boolean[] {true, false}) {
            go("report.html#type/Invoice");
            browser.click("#browse");
            assertThat(text("document.body.dataset.view")).isEqualTo("list");
            if (byKey) {
                browser.press(ESCAPE);
            } else {
                browser.back();
            }
            browser.run("return new Promise(done => setTimeout(done, 200))");
            assertThat(text("document.body.dataset.view + location.hash")).isEqualTo("detail#type/Invoice");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "partially-paid, #type/Status/PARTIALLY_PAID",
        "tax_number, #type/Invoice/taxNumber",
        "authorities, #type/Invoice/taxNumber",
        "412, #call/invoices.updateInvoiceWithAVeryLongNameThatHasNoBlankInItAnywhere",
        "faster, #call/invoices.updateInvoiceWithAVeryLongNameThatHasNoBlankInItAnywhere"
    })
    void hitLeadsToWhatWasFound(String query, String address) throws IOException, InterruptedException {
        browser.resize(1280, 900);
        go("report.html");
        browser.type("#search", query);

        assertThat(text("document.querySelector('.row').getAttribute('href')")).isEqualTo(address);
    }

    @Test
    void paperHasTheWhole() throws IOException, InterruptedException {
        browser.resize(1280, 900);
        go("report.html#type/Invoice");
        String before = text("document.getElementById('detail').innerHTML");

        browser.run("dispatchEvent(new Event('beforeprint'))");
        String printed = text("[...document.querySelectorAll('article h1')].map(title => title.textContent).join()");
        browser.run("dispatchEvent(new Event('afterprint'))");

        assertThat(printed)
                .startsWith("Invoices,invoices.updateInvoice")
                .contains(",Company,Invoice,Party,Person,Status");
        assertThat(text("document.getElementById('detail').innerHTML")).isEqualTo(before);
    }
}
