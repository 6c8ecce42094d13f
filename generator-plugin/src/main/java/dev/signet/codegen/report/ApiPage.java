package dev.signet.codegen.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import dev.signet.codegen.model.ApiModel.Info;
import dev.signet.codegen.problem.Utf8;
import dev.signet.codegen.problem.Visible;
import dev.signet.codegen.report.Explored.Alias;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The API report: one self-contained HTML page with the Java API of a document. */
public final class ApiPage {
    /** What every such page has near its beginning, so that it is known to be one. */
    public static final String MARK = "<meta name=\"generator\" content=\"signet:report\">";

    private static final List<String> SCRIPTS = List.of(
            "report-data.js", "report-code.js", "report-detail.js", "report-call.js", "report-list.js", "report.js");

    private ApiPage() {}

    /**
     * The text of the page. The same document gives the same text.
     *
     * @param templates the text of a template, script or style by its name
     */
    public static String html(Explored explored, UnaryOperator<String> templates) {
        String script = SCRIPTS.stream()
                .map(name -> ContentPolicy.plain(templates.apply(name)))
                .collect(Collectors.joining("\n"));
        String style = style(templates, "report.css");
        Info info = explored.api().info();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mark", MARK);
        values.put("title", Visible.text(info.title().isBlank() ? info.source() : info.title()));
        values.put("style", style);
        values.put("styleHash", ContentPolicy.hash(style));
        values.put("script", script);
        values.put("scriptHash", ContentPolicy.hash(script));
        values.put("data", new String(escaped(data(explored).toJson().getBytes(UTF_8)), UTF_8));
        return Mustache.compiler()
                .escapeHTML(true)
                .compile(templates.apply("report.html.mustache"))
                .execute(values);
    }

    /** The style of a page: what all of Signet's pages have in common, and what is its own. */
    static String style(UnaryOperator<String> templates, String own) {
        return ContentPolicy.plain(templates.apply("page.css") + templates.apply(own));
    }

    /** What the page's script shows. */
    static JsonObject data(Explored explored) {
        Map<String, Alias> aliases = explored.aliases();
        Info info = explored.api().info();
        CallEntries calls = new CallEntries(explored);
        WarningPlaces places = new WarningPlaces(explored, aliases);
        Node existing = new Node();
        explored.existing().forEach((simple, qualified) -> existing.value(simple, new JsonString(qualified)));
        return new Node()
                .text("title", info.title().isBlank() ? info.source() : info.title())
                .text("source", info.source())
                .text("version", info.version())
                .text("text", info.description())
                .text("modelPackage", explored.java().packages().model())
                .text("apiPackage", explored.java().packages().api())
                .value("client", calls.client())
                .list("calls", calls.all())
                .list("types", new TypeEntries(explored, aliases).all())
                .value("existing", existing.build())
                .list("warnings", explored.warnings().stream().map(places::json).toList())
                .build();
    }

    /** What a parser of HTML could take for anything but text stands in escapes of JSON, which mean the same. */
    static byte[] escaped(byte[] json) {
        return Utf8.escaped(json, ApiPage::isUnsafe);
    }

    private static boolean isUnsafe(int c) {
        return c == '<'
                || c == '>'
                || c == '&'
                || (c >= 0x7f && c < 0xa0)
                || c == 0x2028
                || c == 0x2029
                || c == 0xfffe
                || c == 0xffff;
    }
}
