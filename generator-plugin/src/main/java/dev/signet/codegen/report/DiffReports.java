package dev.signet.codegen.report;

import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Advice;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Respect;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Visible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All report formats of a comparison. */
public final class DiffReports {
    /** Changes that a log shows. */
    private static final int SHOWN = 40;

    /** Of more changes than these little is told, and reports for people to read on have no more. */
    static final int MANY = 2_000;

    /** Changes that a message names. */
    private static final int MOST_NAMED = 3;

    /** No {@link #harm} is as much. */
    private static final int MOST_HARM = 256;

    private static final List<Respect> WORST_FIRST =
            List.of(Respect.OLD_CLIENT, Respect.SOURCE, Respect.BINARY, Respect.NEW_CLIENT);

    private static final List<Respect> RESPECTS = List.of(Respect.values());

    private DiffReports() {}

    /**
     * {@code diff.md}, {@code diff.json}, {@code diff.sarif}, {@code diff.annotations.txt} and {@code diff.html}. All changes are in
     * {@code diff.json} and {@code diff.html}; the others hold what the services that show them take, and say what they leave out.
     *
     * @param templates the text of a template by its name
     */
    public static List<SourceFile> files(ApiDiff diff, UnaryOperator<String> templates) {
        List<Change> changes = worstFirst(diff);
        return List.of(
                new SourceFile("diff.md", DiffMarkdown.of(diff, changes)),
                SourceFile.ofUtf8("diff.json", DiffJson.of(diff)),
                SourceFile.ofUtf8("diff.sarif", DiffSarif.of(diff, changes)),
                new SourceFile("diff.annotations.txt", DiffAnnotations.of(diff, changes)),
                SourceFile.ofUtf8("diff.html", new DiffPage(diff, templates).html()));
    }

    /** Lines for a log: the verdicts, then the changes, the worst first. */
    public static List<String> summary(ApiDiff diff) {
        List<Change> changes = worstFirst(diff);
        List<String> lines = new ArrayList<>();
        lines.add(
                diff.from().name() + " → " + diff.to().name() + ": " + count(changes.size(), "change") + groups(diff));
        int titles = Math.min(SHOWN, changes.size());
        for (Change change : changes.subList(0, titles)) {
            lines.add("  " + marks(change.impact()) + " " + sign(change) + " " + oneLine(change.title())
                    + diff.acceptance(change)
                            .map(reason -> " (accepted: " + oneLine(reason) + ")")
                            .orElse(""));
        }
        if (titles < changes.size()) {
            lines.add("  … and " + count(changes.size() - titles, "further change"));
        }
        int wordings = diff.changes().size() - changes.size();
        if (wordings > 0) {
            lines.add("  " + count(wordings, "changed description"));
        }
        return lines;
    }

    private record Ranked(Change change, int rank) {}

    static List<Change> worstFirst(ApiDiff diff) {
        List<Ranked> ranked = new ArrayList<>();
        List<Verdict> order = Verdict.worstFirst();
        // Each rank is made once, since there may be tens of thousands to compare.
        diff.substantial()
                .forEach(change -> ranked.add(
                        new Ranked(change, order.indexOf(change.impact().worst()) * MOST_HARM - harm(change))));
        ranked.sort(Comparator.comparingInt(Ranked::rank));
        return ranked.stream().map(Ranked::change).toList();
    }

    /** How much it hurts: what old programs meet counts more than what new ones do, and breaking more than all else. */
    private static int harm(Change change) {
        int harm = 0;
        for (Respect respect : WORST_FIRST) {
            Verdict verdict = change.impact().in(respect);
            harm = 4 * harm + (verdict.isBreaking() ? 2 : verdict.isCompatible() ? 0 : 1);
        }
        return harm;
    }

    /** How many changes there are, and what the worst of them are called. */
    public static String most(List<Change> changes) {
        List<String> titles = changes.stream()
                .sorted(Comparator.comparing(DiffReports::harm).reversed())
                .limit(MOST_NAMED)
                .map(change -> oneLine(change.title()))
                .toList();
        return count(changes.size(), "change") + ": " + String.join("; ", titles)
                + (changes.size() > MOST_NAMED ? "; …" : "");
    }

    /** A letter for each of wire, source and binary: capital if it breaks, small if it may. */
    private static String marks(Impact impact) {
        return groups().map(group -> mark(group.charAt(0), impact.in(group))).collect(Collectors.joining("", "[", "]"));
    }

    private static String groups(ApiDiff diff) {
        return groups().map(group -> ", " + group + " "
                        + diff.worst(impact -> impact.in(group)).word())
                .collect(Collectors.joining());
    }

    /** What the log calls the respects: {@code wire}, {@code source}, {@code binary}. */
    static Stream<String> groups() {
        return Arrays.stream(Respect.values()).map(Respect::group).distinct();
    }

    private static String mark(char letter, Verdict verdict) {
        String small = verdict == Verdict.COMPATIBLE ? "-" : String.valueOf(letter);
        return verdict.isBreaking() ? small.toUpperCase(Locale.ROOT) : small;
    }

    static String sign(Change change) {
        return change.match(added -> "+", removed -> "-", renamed -> "~", altered -> "~");
    }

    /** How many reasons of a change are told: of very many changes only what each is about. */
    static int reasons(ApiDiff diff) {
        return diff.changes().size() > MANY ? 2 : 8;
    }

    /** What to do about a change; empty if nothing is to be done, or if it would be told thousands of times. */
    static String advice(ApiDiff diff, Change change) {
        return diff.changes().size() > MANY || diff.acceptance(change).isPresent() ? "" : Advice.of(change);
    }

    /** The change and its verdicts in one line, with the first reason and what to do. */
    static String message(ApiDiff diff, Change change) {
        StringBuilder verdicts = new StringBuilder();
        for (Respect respect : RESPECTS) {
            Verdict verdict = change.impact().in(respect);
            if (!verdict.isCompatible()) {
                verdicts.append(verdicts.isEmpty() ? "" : ", ")
                        .append(respect.word())
                        .append(' ')
                        .append(verdict.word());
            }
        }
        List<String> reasons = change.impact().reasons();
        String reason = reasons.isEmpty() ? "" : ". " + reasons.get(0);
        String advice = advice(diff, change);
        return oneLine(change.title()
                + (verdicts.isEmpty() ? "" : " (" + verdicts + ")")
                + reason
                + (advice.isEmpty() ? "" : " → " + advice));
    }

    /** The first changes of a report, as many as it has. */
    static List<Change> first(List<Change> changes, int most) {
        return changes.size() <= most ? changes : changes.subList(0, most);
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String oneLine(String text) {
        return Visible.line(text);
    }
}
