package dev.signet.codegen.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Respect;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.problem.Visible;
import dev.signet.support.codec.JsonWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A comparison as one self-contained HTML page. */
final class DiffPage {
    /** Of so many types those that have not changed are shown, too. */
    private static final int MOST_NODES = 2_000;

    /** Stands in the page where its data belongs. */
    private static final String DATA = "{\"signet\":\"data\"}";

    /** The page knows verdicts by their places here. */
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    private final ApiDiff diff;
    private final UnaryOperator<String> templates;
    private final IdentityHashMap<Change, String> ids = new IdentityHashMap<>();

    DiffPage(ApiDiff diff, UnaryOperator<String> templates) {
        this.diff = diff;
        this.templates = templates;
        diff.changes().forEach(change -> ids.put(change, "c" + ids.size()));
    }

    /** The page in UTF-8. */
    byte[] html() {
        String page = ContentPolicy.into(Mustache.compiler()
                .escapeHTML(true)
                .compile(templates.apply("diff.html.mustache"))
                .execute(values()));
        // The data may be most of the page, so it is put in once all else is done.
        int place = page.indexOf(DATA);
        if (place < 0) {
            return page.getBytes(UTF_8);
        }
        byte[] before = page.substring(0, place).getBytes(UTF_8);
        byte[] data = ApiPage.escaped(DiffJson.text(diff, this::data));
        byte[] after = page.substring(place + DATA.length()).getBytes(UTF_8);
        return ByteBuffer.allocate(before.length + data.length + after.length)
                .put(before)
                .put(data)
                .put(after)
                .array();
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("style", ApiPage.style(templates, "diff.css"));
        values.put("script", ContentPolicy.plain(templates.apply("diff.js")));
        values.put("from", Visible.text(diff.from().name()));
        values.put("to", Visible.text(diff.to().name()));
        values.put("verdicts", Verdict.worstFirst().stream().map(Verdict::word).toList());
        values.put("tiles", Arrays.stream(Respect.values()).map(this::tile).toList());
        values.put("data", DATA);
        values.put("count", diff.substantial().size());
        return values;
    }

    /** What the page's script shows. */
    private void data(JsonWriter json) {
        json.beginObject();
        visible(
                json,
                "respects",
                Arrays.stream(Respect.values()).map(Respect::word).toList());
        visible(json, "verdicts", VERDICTS.stream().map(Verdict::word).toList());
        objects(json, "nodes", nodes(), node -> node(json, node));
        json.endObject();
    }

    /** The worst first; what has not changed is left out where there is so much that nobody reads it. */
    private List<DiffTree.Node> nodes() {
        List<DiffTree.Node> all = new DiffTree(diff).nodes();
        boolean whole = all.size() <= MOST_NODES;
        return all.stream()
                .filter(node -> whole || !node.all().isEmpty())
                .sorted(Comparator.comparing((DiffTree.Node node) -> worst(node.all()))
                        .reversed())
                .toList();
    }

    private Map<String, Object> tile(Respect respect) {
        String counts = Verdict.worstFirst().stream()
                .filter(verdict -> verdict != Verdict.COMPATIBLE)
                .map(verdict -> count(respect, verdict) + " " + verdict.word())
                .collect(Collectors.joining(", "));
        return Map.of("title", respect.title(), "verdict", diff.worst(respect).word(), "counts", counts);
    }

    private long count(Respect respect, Verdict verdict) {
        return diff.counted().stream()
                .filter(change -> change.impact().in(respect) == verdict)
                .count();
    }

    private void node(JsonWriter json, DiffTree.Node node) {
        List<Change> all = node.all();
        visible(json, "id", "t-" + node.name.replaceAll("[^A-Za-z0-9_]", ""));
        json.name("worst").value(VERDICTS.indexOf(worst(all)));
        common(json, node);
        objects(
                json,
                "members",
                node.members.values().stream()
                        .filter(member -> all.size() <= MOST_NODES || !member.changes.isEmpty())
                        .toList(),
                member -> common(json, member));
    }

    private void common(JsonWriter json, DiffTree.Node node) {
        visible(json, "name", node.name);
        visible(json, "kind", node.kind);
        visible(json, "detail", node.detail);
        visible(json, "mark", node.mark.name().toLowerCase(Locale.ROOT));
        objects(json, "changes", node.changes, change -> change(json, change));
    }

    private void change(JsonWriter json, Change change) {
        Impact impact = change.impact();
        visible(json, "id", ids.getOrDefault(change, ""));
        visible(json, "title", change.title());
        visible(json, "pointer", change.pointer());
        json.name("verdicts").beginArray();
        for (Respect respect : Respect.values()) {
            json.value(VERDICTS.indexOf(impact.in(respect)));
        }
        json.endArray();
        if (ApiDiff.isWording(change)) {
            json.name("wording").value(true);
        }
        List<String> reasons = new ArrayList<>();
        diff.acceptance(change).ifPresent(reason -> reasons.add("accepted: " + reason));
        int most = DiffReports.reasons(diff);
        impact.reasons().stream().limit(most).forEach(reasons::add);
        String advice = DiffReports.advice(diff, change);
        if (!advice.isEmpty()) {
            reasons.add("→ " + advice);
        }
        visible(json, "reasons", reasons);
        if (impact.reasons().size() > most) {
            json.name("more").value(impact.reasons().size() - most);
        }
        change.asAltered().ifPresent(altered -> {
            visible(json, "was", altered.from());
            visible(json, "is", altered.to());
        });
    }

    private static Verdict worst(List<Change> changes) {
        return changes.stream().map(change -> change.impact().worst()).reduce(Verdict.COMPATIBLE, Verdict::or);
    }

    /** A member of a page's data, unless it is empty; what can't be seen is written out. */
    private static void visible(JsonWriter json, String name, String value) {
        if (!value.isEmpty()) {
            json.name(name).value(Visible.text(value));
        }
    }

    /** A member that is a list of texts, unless it is empty. */
    private static void visible(JsonWriter json, String name, List<String> values) {
        if (!values.isEmpty()) {
            json.name(name).beginArray();
            values.forEach(value -> json.value(Visible.text(value)));
            json.endArray();
        }
    }

    /** A member that is a list of objects, unless it is empty. */
    private static <T> void objects(JsonWriter json, String name, List<T> values, Consumer<T> members) {
        if (!values.isEmpty()) {
            json.name(name).beginArray();
            for (T value : values) {
                json.beginObject();
                members.accept(value);
                json.endObject();
            }
            json.endArray();
        }
    }
}
