package dev.signet.codegen.revisions;

import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.SourceDocument;
import dev.signet.codegen.parse.tree.SourceMap;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that lists changes which a team accepts although they break something.
 *
 * @param entries in the order of the file
 */
public record AcceptedChanges(List<Entry> entries) {
    private static final Set<String> KEYS = Set.of("change", "reason", "until");

    public AcceptedChanges {
        entries = List.copyOf(entries);
    }

    /**
     * An entry.
     *
     * @param place where it stands in the file
     * @param change the line of the change as reports have it, where {@code *} stands for any text
     * @param reason why it is accepted
     * @param until the last day on which it is; null if it always is
     */
    public record Entry(
            String place,
            String change,
            String reason,
            @Nullable LocalDate until) {

        /** Whether it is about a change. */
        public boolean matches(String title) {
            String[] parts = change.split("\\*", -1);
            if (!title.startsWith(parts[0])) {
                return false;
            }
            int at = parts[0].length();
            for (int i = 1; i < parts.length; i++) {
                int found = i == parts.length - 1 ? title.length() - parts[i].length() : title.indexOf(parts[i], at);
                if (found < at || !title.startsWith(parts[i], found)) {
                    return false;
                }
                at = found + parts[i].length();
            }
            return at == title.length();
        }
    }

    /**
     * Reads a file.
     *
     * @param problems takes what is wrong with it, and locates what is reported of it later
     * @throws dev.signet.codegen.problem.ProblemsException if it is invalid
     */
    public static AcceptedChanges read(Path file, Problems problems) {
        SourceMap sources = new SourceMap(String.valueOf(file.getFileName()));
        problems.locateBy(sources);
        return problems.require(() -> {
            DocumentNode root = new SourceDocument("", file.toString(), sources.read(file, "")).root();
            List<Entry> entries = new ArrayList<>();
            for (DocumentNode entry : root.children("ignore")) {
                entries.add(entry(entry, problems));
            }
            if (entries.isEmpty()) {
                problems.error(
                        root.place("ignore"),
                        "the file lists no changes",
                        "write `ignore:` and below it `- change: <line of the report>` with `reason`");
            }
            problems.throwIfErrors();
            return new AcceptedChanges(entries);
        });
    }

    private static Entry entry(DocumentNode entry, Problems problems) {
        for (DocumentNode member : entry.children()) {
            if (!KEYS.contains(member.key())) {
                problems.error(
                        member.place(),
                        "unknown key `" + member.key() + "`",
                        NearMiss.hint(member.key(), KEYS, "remove it"));
            }
        }
        return new Entry(
                entry.place(),
                required(entry, "change", problems),
                required(entry, "reason", problems),
                until(entry, problems));
    }

    private static String required(DocumentNode entry, String key, Problems problems) {
        String text = entry.scalar(key);
        if (text == null || text.isBlank()) {
            problems.error(entry.place(), "`" + key + "` is missing", "add it");
            return "";
        }
        return text;
    }

    private static @Nullable LocalDate until(DocumentNode entry, Problems problems) {
        String text = entry.scalar("until");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.error(entry.place("until"), "`" + text + "` is no date", "write a date such as `2027-03-31`");
            return null;
        }
    }
}
