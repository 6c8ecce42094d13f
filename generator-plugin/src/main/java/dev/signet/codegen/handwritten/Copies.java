package dev.signet.codegen.handwritten;

import dev.signet.codegen.handwritten.Selection.Reason;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The copies of hand-written sources that a revision gets.
 *
 * @param files the copies
 * @param lacks what it lacks, each with the sources that are left out for it, as sentences without a full stop
 * @param unmet generated type → hand-written interface that it is to implement, but that is left out
 */
public record Copies(List<SourceFile> files, List<String> lacks, Map<String, String> unmet) {
    public Copies {
        files = List.copyOf(files);
        lacks = List.copyOf(lacks);
        unmet = Collections.unmodifiableMap(new LinkedHashMap<>(unmet));
    }

    /**
     * Reports what the revision lacks: warnings, or notes if it is retired. A generated type that is to implement an interface that is
     * left out is an error.
     *
     * @param retired whether the revision is retired, so that nobody is to be warned
     */
    public void report(Problems problems, boolean retired) {
        unmet.forEach((type, source) -> problems.error(
                "",
                "`x-implements` of " + type + " names " + source + ", which is left out: " + String.join("; ", lacks),
                "remove that name in an overlay of the revision, or write the interface for it by hand"));
        for (String lack : lacks) {
            if (retired) {
                problems.note("", lack, "nothing to do, the revision is retired");
            } else {
                problems.warn(
                        "",
                        lack,
                        "write them by hand in the package of that revision, or name them in `leaveOut` of its row");
            }
        }
    }

    /**
     * Sentences about what a revision lacks.
     *
     * @param subjects the sources of which to speak
     */
    static List<String> sentences(String revision, Map<String, Reason> leftOut, Set<String> subjects) {
        Map<Reason, List<String>> byReason = new LinkedHashMap<>();
        leftOut.forEach((name, reason) -> {
            if (subjects.contains(reason.source())) {
                byReason.computeIfAbsent(reason, r -> new ArrayList<>()).add(name);
            }
        });
        // One type that is missing is named once, whoever uses it.
        Map<String, List<String>> byLack = new LinkedHashMap<>();
        Map<String, String> firstUse = new LinkedHashMap<>();
        byReason.forEach((reason, names) -> {
            Need need = reason.need();
            if (need != null) {
                firstUse.putIfAbsent(need.described(), reason.source() + ", line " + need.line());
                byLack.computeIfAbsent(need.described(), n -> new ArrayList<>()).addAll(names);
            }
        });
        List<String> sentences = new ArrayList<>();
        byLack.forEach((lack, names) -> sentences.add("revision " + revision + " has no " + lack + " (used in "
                + firstUse.get(lack) + "), so it is without " + list(names)));
        byReason.forEach((reason, names) -> {
            List<String> others =
                    names.stream().filter(name -> !name.equals(reason.source())).toList();
            if (reason.need() == null && !others.isEmpty()) {
                sentences.add("revision " + revision + " is to be without " + reason.source()
                        + ", so it is also without " + list(others));
            }
        });
        return sentences;
    }

    private static String list(List<String> names) {
        List<String> sorted = names.stream().sorted().toList();
        int last = sorted.size() - 1;
        return last == 0 ? sorted.get(0) : String.join(", ", sorted.subList(0, last)) + " and " + sorted.get(last);
    }
}
