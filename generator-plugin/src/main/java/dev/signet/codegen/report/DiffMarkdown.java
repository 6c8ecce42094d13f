package dev.signet.codegen.report;

import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Respect;
import dev.signet.codegen.diff.change.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A comparison as CommonMark. Strings of a document are in code spans, where no markup is interpreted. */
final class DiffMarkdown {
    private final ApiDiff diff;
    private final StringBuilder text = new StringBuilder();

    /** How many changes are listed so far. */
    private int all;

    /** Those of the last section. */
    private List<Change> listed = List.of();

    /** The words for each combination of verdicts, of which there are few. */
    private final Map<Map<Respect, Verdict>, String> verdicts = new HashMap<>();

    private DiffMarkdown(ApiDiff diff) {
        this.diff = diff;
    }

    /** @param worstFirst its changes but those of descriptions */
    static String of(ApiDiff diff, List<Change> worstFirst) {
        String title = "# " + code(diff.from().name()) + " → " + code(diff.to().name()) + "\n";
        return title + new DiffMarkdown(diff).body(worstFirst);
    }

    private String body(List<Change> changes) {
        line("");
        line("| | verdict |");
        line("|---|---|");
        for (Respect respect : Respect.values()) {
            line("| " + respect.phrase() + " | " + diff.worst(respect).word() + " |");
        }
        for (Verdict verdict : Verdict.worstFirst()) {
            section(
                    verdict,
                    changes.stream()
                            .filter(change -> change.impact().worst() == verdict)
                            .toList());
        }
        List<Change> wordings =
                diff.changes().stream().filter(ApiDiff::isWording).toList();
        if (!wordings.isEmpty()) {
            line("");
            line("## Changed descriptions");
            line("");
            for (Change change : room(wordings)) {
                line("- " + code(change.element().label()));
            }
            omitted(wordings);
        }
        return text.toString();
    }

    private void section(Verdict verdict, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        line("");
        line("## " + verdict.title() + " (" + changes.size() + ")");
        line("");
        for (Change change : room(changes)) {
            line("- " + DiffReports.sign(change).replace("-", "−") + " " + code(change.title()));
            line("  "
                    + verdicts.computeIfAbsent(change.impact().verdicts(), DiffMarkdown::verdicts)
                    + (change.pointer().isEmpty() ? "" : "; " + code(change.pointer())));
            diff.acceptance(change).ifPresent(reason -> line("  - accepted: " + code(reason)));
            List<String> reasons = change.impact().reasons();
            int most = DiffReports.reasons(diff);
            reasons.stream().limit(most).forEach(reason -> line("  - " + code(reason)));
            if (reasons.size() > most) {
                line("  - and " + (reasons.size() - most) + " more, see `diff.json`");
            }
            String advice = DiffReports.advice(diff, change);
            if (!advice.isEmpty()) {
                line("  - → " + advice);
            }
        }
        omitted(changes);
    }

    /** Those of a section for which there is room. */
    private List<Change> room(List<Change> changes) {
        listed = DiffReports.first(changes, Math.max(0, DiffReports.MANY - all));
        all += listed.size();
        return listed;
    }

    private void omitted(List<Change> changes) {
        if (listed.size() < changes.size()) {
            line("- … and " + (changes.size() - listed.size()) + " more, see `diff.html` or `diff.json`");
        }
    }

    private static String verdicts(Map<Respect, Verdict> verdicts) {
        return DiffReports.groups().map(group -> verdicts(verdicts, group)).collect(Collectors.joining(", "));
    }

    /** {@code wire compatible/limited} */
    private static String verdicts(Map<Respect, Verdict> verdicts, String group) {
        return verdicts.entrySet().stream()
                .filter(each -> each.getKey().group().equals(group))
                .map(each -> each.getValue().word())
                .collect(Collectors.joining("/", group + " ", ""));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** A code span that ends where the text does, whatever ticks are in it. */
    static String code(String raw) {
        String plain = DiffReports.oneLine(raw).strip();
        int longest = 0;
        int run = 0;
        for (int i = plain.indexOf('`'); i >= 0 && i < plain.length(); i++) {
            run = plain.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String padding = plain.isEmpty() || plain.startsWith("`") || plain.endsWith("`") ? " " : "";
        return fence + padding + plain.replace("|", "¦") + padding + fence;
    }
}
