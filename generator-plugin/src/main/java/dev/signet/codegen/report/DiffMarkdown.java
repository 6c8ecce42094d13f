package dev.signet.codegen.report;

import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comparison as CommonMark. Strings of a document are in code spans, where no markup is interpreted. */
final class DiffMarkdown {
    private static final Pattern TICKS = Pattern.compile("`+");

    private final StringBuilder text = new StringBuilder();

    static String of(ApiDiff diff) {
        return new DiffMarkdown().write(diff);
    }

    private String write(ApiDiff diff) {
        line("# " + code(diff.from().name()) + " → " + code(diff.to().name()));
        line("");
        line("| | verdict |");
        line("|---|---|");
        line("| wire, old client and new server | " + word(diff, Impact::oldClient) + " |");
        line("| wire, new client and old server | " + word(diff, Impact::newClient) + " |");
        line("| Java source | " + word(diff, Impact::source) + " |");
        line("| Java binary | " + word(diff, Impact::binary) + " |");
        List<Change> changes = DiffReports.worstFirst(diff);
        for (Verdict verdict : List.of(Verdict.BREAKING, Verdict.LIMITED, Verdict.COMPATIBLE)) {
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
            wordings.forEach(change -> line("- " + code(change.element().label())));
        }
        return text.toString();
    }

    private static String word(ApiDiff diff, java.util.function.Function<Impact, Verdict> respect) {
        return DiffReports.word(diff.worst(respect));
    }

    private void section(Verdict verdict, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        String title = switch (verdict) {
            case BREAKING -> "Breaking";
            case LIMITED -> "Noticed by some";
            case COMPATIBLE -> "Compatible";
        };
        line("");
        line("## " + title + " (" + changes.size() + ")");
        line("");
        for (Change change : changes) {
            Impact impact = change.impact();
            line("- " + DiffReports.sign(change).replace("-", "−") + " " + code(change.title()));
            line("  wire " + DiffReports.word(impact.oldClient()) + "/" + DiffReports.word(impact.newClient())
                    + ", source " + DiffReports.word(impact.source()) + ", binary "
                    + DiffReports.word(impact.binary())
                    + (change.pointer().isEmpty() ? "" : "; " + code(change.pointer())));
            impact.reasons().forEach(reason -> line("  - " + code(reason)));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** A code span that ends where the text does, whatever ticks are in it. */
    static String code(String raw) {
        String plain = DiffReports.oneLine(raw).strip();
        int longest = 0;
        for (Matcher ticks = TICKS.matcher(plain); ticks.find(); ) {
            longest = Math.max(longest, ticks.end() - ticks.start());
        }
        String fence = "`".repeat(longest + 1);
        String padding = plain.isEmpty() || plain.startsWith("`") || plain.endsWith("`") ? " " : "";
        return fence + padding + plain.replace("|", "¦") + padding + fence;
    }
}
