package dev.signet.codegen.diff.wire;

import dev.signet.codegen.diff.change.Impact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Differences as they are found; one that is met in both directions is kept once, with the worse of the verdicts. */
public final class Findings {
    private final Map<Finding, Finding> byKey = new LinkedHashMap<>();

    public void add(Finding finding) {
        byKey.merge(finding.key(), finding, (one, other) -> one.or(other.impact()));
    }

    /** The impact with a reason, unless it concerns nobody. */
    public static Impact because(Impact impact, String reason) {
        return impact.wire().isCompatible() ? impact : impact.or(Impact.note(reason));
    }

    public List<Finding> all() {
        return List.copyOf(byKey.values());
    }
}
