package dev.signet.codegen.command;

import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.revisions.AcceptedChanges;
import dev.signet.codegen.revisions.AcceptedChanges.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Leaves changes that a team accepts out of what fails a comparison. */
public final class Acceptance {
    private Acceptance() {}

    /**
     * The same comparison with the changes that are accepted.
     *
     * @param problems takes a warning for each entry that has expired or that no change needs
     */
    public static ApiDiff of(ApiDiff diff, AcceptedChanges list, LocalDate today, Problems problems) {
        List<Entry> valid = new ArrayList<>();
        for (Entry entry : list.entries()) {
            LocalDate until = entry.until();
            if (until != null && until.isBefore(today)) {
                problems.warn(
                        entry.place(),
                        "`" + entry.change() + "` was ignored until " + until + ", and counts again",
                        "extend `until` or remove the entry");
            } else {
                valid.add(entry);
            }
        }
        Map<Integer, String> accepted = new LinkedHashMap<>();
        List<Entry> unused = new ArrayList<>(valid);
        for (int i = 0; i < diff.changes().size(); i++) {
            String title = diff.changes().get(i).title();
            for (Entry entry : valid) {
                if (entry.matches(title)) {
                    accepted.putIfAbsent(i, entry.reason());
                    unused.remove(entry);
                }
            }
        }
        unused.forEach(entry -> problems.warn(
                entry.place(), "no change is called `" + entry.change() + "`", "remove the entry or correct it"));
        return diff.accepting(accepted);
    }
}
