package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;
import java.util.List;

/** What it does that an alternative is gone or new. */
final class AlternativeImpact {
    private AlternativeImpact() {}

    /** Whether they come from several schemas. */
    static boolean isUnion(List<Alternative> all, String place) {
        return all.size() > 1
                && all.stream().map(Alternative::origin).distinct().count() > 1
                && !all.stream().allMatch(each -> each.origin().equals(place));
    }

    private static boolean takes(List<Alternative> all, Alternative value) {
        return all.stream()
                .anyMatch(each -> (each.isAny() && each.isUnrestricted())
                        || (each.kinds().equals(value.kinds())
                                && !each.is(JsonKind.OBJECT)
                                && !each.is(JsonKind.ARRAY)
                                && each.isUnrestricted()
                                && (!each.integral() || value.integral())));
    }

    /** @param some whether some alternatives are the same on both sides */
    static Impact ofRemoved(Position position, Alternative gone, List<Alternative> is, boolean some) {
        if (takes(is, gone)) {
            return Impact.NONE;
        }
        Verdict verdict = position.isSent()
                ? some ? Verdict.LIMITED : Verdict.BREAKING
                : is.size() > 1 ? Verdict.COMPATIBLE : Verdict.BREAKING;
        return position.direction().impact(true, false, verdict);
    }

    /** @param some whether some alternatives are the same on both sides */
    static Impact ofAdded(Position position, Alternative more, List<Alternative> was, boolean some) {
        if (takes(was, more)) {
            return Impact.NONE;
        }
        Verdict verdict = position.isSent()
                ? some ? Verdict.LIMITED : Verdict.BREAKING
                : was.size() > 1 ? Verdict.COMPATIBLE : Verdict.BREAKING;
        return position.direction().impact(false, true, verdict);
    }
}
