package dev.signet.codegen.report;

import com.samskivert.mustache.Mustache;
import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Respect;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.problem.Visible;
import dev.signet.codegen.report.DiffTree.Mark;
import dev.signet.codegen.report.DiffTree.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A comparison as one self-contained HTML page. */
final class DiffPage {
    /** Of so many types those that have not changed are shown, too. */
    private static final int MOST_NODES = 2_000;

    private final ApiDiff diff;
    private final UnaryOperator<String> templates;
    private int changes;

    DiffPage(ApiDiff diff, UnaryOperator<String> templates) {
        this.diff = diff;
        this.templates = templates;
    }

    String html() {
        return ContentPolicy.into(Mustache.compiler()
                .escapeHTML(true)
                .withFormatter(value -> Visible.text(String.valueOf(value)))
                .compile(templates.apply("diff.html.mustache"))
                .execute(values()));
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("style", ApiPage.style(templates, "diff.css"));
        values.put("from", diff.from().name());
        values.put("to", diff.to().name());
        values.put("verdicts", Verdict.worstFirst().stream().map(Verdict::word).toList());
        values.put("tiles", Arrays.stream(Respect.values()).map(this::tile).toList());
        values.put("nodes", nodes().stream().map(this::node).toList());
        values.put("count", diff.substantial().size());
        return values;
    }

    /** The worst first; what has not changed is left out where there is so much that nobody reads it. */
    private List<Node> nodes() {
        List<Node> all = new DiffTree(diff).nodes();
        boolean whole = all.size() <= MOST_NODES;
        return all.stream()
                .filter(node -> whole || !node.all().isEmpty())
                .sorted(Comparator.comparing(DiffPage::worstVerdict).reversed())
                .toList();
    }

    private static Verdict worstVerdict(Node node) {
        return node.all().stream().map(change -> change.impact().worst()).reduce(Verdict.COMPATIBLE, Verdict::or);
    }

    private Map<String, Object> tile(Respect respect) {
        String counts = Verdict.worstFirst().stream()
                .filter(verdict -> verdict != Verdict.COMPATIBLE)
                .map(verdict -> count(respect, verdict) + " " + verdict.word())
                .collect(Collectors.joining(", "));
        return Map.of("title", respect.title(), "verdict", diff.worst(respect).word(), "counts", counts);
    }

    private long count(Respect respect, Verdict verdict) {
        return diff.changes().stream()
                .filter(change -> change.impact().in(respect) == verdict)
                .count();
    }

    private Map<String, Object> node(Node node) {
        Map<String, Object> values = new LinkedHashMap<>(common(node));
        List<Change> all = node.all();
        values.put("id", "t-" + node.name.replaceAll("[^A-Za-z0-9_]", ""));
        values.put("worst", worst(all));
        values.put(
                "members",
                node.members.values().stream()
                        .filter(member -> all.size() <= MOST_NODES || !member.changes.isEmpty())
                        .map(this::member)
                        .toList());
        values.put("search", search(node, all));
        return values;
    }

    private Map<String, Object> member(Node node) {
        Map<String, Object> values = new LinkedHashMap<>(common(node));
        values.put("worst", worst(node.changes));
        return values;
    }

    private Map<String, Object> common(Node node) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", node.name);
        values.put("kind", node.kind);
        values.put("detail", node.detail);
        values.put("mark", node.mark.name().toLowerCase(Locale.ROOT));
        values.put("sign", sign(node.mark));
        List<Map<String, Object>> shown = new ArrayList<>();
        node.changes.forEach(change -> shown.add(change(change)));
        values.put("changes", shown);
        return values;
    }

    private static String sign(Mark mark) {
        return switch (mark) {
            case SAME -> "";
            case ADDED -> "+";
            case REMOVED -> "−";
            case CHANGED -> "~";
        };
    }

    private Map<String, Object> change(Change change) {
        Impact impact = change.impact();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", "c" + changes++);
        values.put("title", change.title());
        values.put("pointer", change.pointer());
        values.put("worst", impact.worst().word());
        values.put("wording", ApiDiff.isWording(change));
        values.put(
                "verdicts",
                impact.verdicts().entrySet().stream()
                        .map(each -> verdict(each.getKey(), each.getValue()))
                        .toList());
        values.put(
                "explained",
                !impact.reasons().isEmpty() || diff.acceptance(change).isPresent());
        List<String> reasons = new ArrayList<>();
        diff.acceptance(change).ifPresent(reason -> reasons.add("accepted: " + reason));
        int most = DiffReports.reasons(diff);
        impact.reasons().stream().limit(most).forEach(reasons::add);
        values.put("reasons", reasons);
        int more = impact.reasons().size() - most;
        values.put("more", more > 0 ? List.of(more) : List.of());
        change.asAltered().ifPresent(altered -> {
            values.put("was", altered.from());
            values.put("is", altered.to());
        });
        values.put("altered", change.asAltered().isPresent());
        return values;
    }

    private static Map<String, Object> verdict(Respect respect, Verdict verdict) {
        return Map.of("name", respect.word(), "verdict", verdict.word());
    }

    private static String worst(List<Change> changes) {
        return changes.stream()
                .map(change -> change.impact().worst())
                .reduce(Verdict.COMPATIBLE, Verdict::or)
                .word();
    }

    /** What the search box looks in. */
    private static String search(Node node, List<Change> all) {
        String members = String.join(" ", node.members.keySet());
        return (node.name + " " + members + " "
                        + all.stream().map(Change::title).collect(Collectors.joining(" ")))
                .toLowerCase(Locale.ROOT);
    }
}
