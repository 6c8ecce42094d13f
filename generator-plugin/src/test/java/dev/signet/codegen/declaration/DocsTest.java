package dev.signet.codegen.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compile.GeneratedSource;
import dev.signet.codegen.output.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocsTest {
    private static final List<String> PIECES = List.of(
            "*",
            "**",
            "_",
            "__",
            "`",
            "```\n",
            "~~~\n",
            "# ",
            "- ",
            "1. ",
            "> ",
            "| a | b |\n",
            "[",
            "](https://a.example/?b=c&d)",
            "](x)",
            "\n",
            "\n\n",
            " ",
            " word",
            "*/",
            "{@link ",
            "{@code ",
            "}",
            "@param x ",
            "\\u002a/",
            "<b>",
            "</p>",
            "&",
            "\"",
            "'");

    private static String lines(String prose) {
        return String.join("\n", Docs.lines(prose, 60));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all **bold** text               | all <b>bold</b> text",
                "an *important* or _other_ word  | an <i>important</i> or <i>other</i> word",
                "snake_case_name and 2 * 3 * 4   | snake_case_name and 2 &#42; 3 &#42; 4",
                "ends */ here, or /* here       | ends &#42;/ here, or /&#42; here",
                "*.json and *.yaml               | &#42;.json and &#42;.yaml",
                "see [the guide](https://a.example/b?c=d&e) | see <a href=\"https://a.example/b?c=d&amp;e\">the guide</a>",
                "**[bold link](https://a.example)** | <b><a href=\"https://a.example\">bold link</a></b>",
                "[no](javascript:alert(1)) link  | [no](javascript:alert(1)) link",
                "[no](https://a.example/\"x) link | [no](https://a.example/\"x) link",
                "`code` of **`bold`**            | {@code code} of <b>{@code bold}</b>",
                "`{@link}` and `a*/`             | <code>&#123;&#64;link&#125;</code> and <code>a&#42;/</code>",
                "**a __b__ c**                   | <b>a __b__ c</b>",
                "<script>&amp;                   | &lt;script&gt;&amp;amp;"
            })
    void inlineMarkupIsHtml(String prose, String html) {
        assertThat(lines(prose)).isEqualTo(html);
        assertThat(String.join("\n", Docs.inline("", prose, "", 1000))).isEqualTo(html);
    }

    @Test
    void blocksAreHtml() {
        assertThat(lines("""
                # Pets

                Some *pets*:
                - a cat
                  of any size
                - a dog

                1. first
                2. second

                ```json
                {"a": "*/", "@b": 1}

                ```
                > quoted
                """)).isEqualTo("""
                <b>Pets</b>

                <p>Some <i>pets</i>:
                <ul>
                  <li>a cat of any size
                  <li>a dog
                </ul>
                <ol>
                  <li>first
                  <li>second
                </ol>
                <pre>
                &#123;"a": "&#42;/", "&#64;b": 1&#125;

                </pre>

                <p>quoted""");
        assertThat(lines("A table:\n| a | b |\n|---|---|\n| 1 | 2 |")).isEqualTo("""
                A table:
                <pre>
                | a | b |
                |---|---|
                | 1 | 2 |
                </pre>""");
        assertThat(lines("```\nnot closed")).isEqualTo("``` not closed");
    }

    @Test
    void noTextBreaksACommentOrDoclint(@TempDir Path folder) {
        List<JavaFileObject> sources = new ArrayList<>();
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("t");
            for (int i = random.nextInt(25); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String comment = String.join("\n * ", Docs.lines(text.toString(), 80));
            sources.add(new GeneratedSource(new SourceFile(
                    "t/T" + seed + ".java",
                    "package t;\n/**\n * " + comment + "\n */\npublic class T" + seed + " {}\n")));
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-Xdoclint:all,-missing", "-proc:none", "-implicit:none", "-d", folder.toString());

        compiler.getTask(null, null, found, options, null, sources).call();

        assertThat(found.getDiagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Invoice, an",
        "Order, an",
        "Event, an",
        "HttpError, an",
        "HourOfDay, an",
        "UnimportantThing, an",
        "UnnamedItem, an",
        "Pet, a",
        "User, a",
        "Unit, a",
        "UriTemplate, a",
        "UuidValue, a",
        "OneTimeCode, a",
        "EuCountry, a",
        "Shape, a",
        "House, a"
    })
    void articleIsTheSpokenOne(String name, String article) {
        assertThat(Docs.article(name)).isEqualTo(article);
    }

    @Test
    void whatCannotBeSeenInEscapedTextIsShownByItsNumber() {
        assertThat(Docs.escape("a\u001b[31m\u0000\u009b\u202e\r\u2028b"))
                .isEqualTo("a&#92;u001b[31m&#92;u0000&#92;u009b&#92;u202e&#92;u000d&#92;u2028b");
        assertThat(Docs.escape("\u00e9\n\t\ud83d\ude00")).isEqualTo("\u00e9\n\t\ud83d\ude00");
    }

    @Test
    void summaryOfATextWithNothingToSeeIsThatOfTheOther() {
        assertThat(Docs.summary("\u0000\u202e", "Sends `q`")).isEqualTo("Sends {@code q}");
        assertThat(Docs.summary("\u0000", "\u0000")).isEqualTo("&#92;u0000");
        assertThat(Docs.summary("Of\nuse.", "q")).isEqualTo("Of use");
    }
}
