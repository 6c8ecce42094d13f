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

    private static boolean takes(Position position, List<Alternative> all, Alternative value) {
        return all.stream()
                .anyMatch(each -> (each.isAny() && each.isUnrestricted())
                        || (position.isText() && each.is(JsonKind.STRING) && each.isUnrestricted() && value.isScalar())
                        || (each.kinds().equals(value.kinds())
                                && !each.is(JsonKind.OBJECT)
                                && !each.is(JsonKind.ARRAY)
                                && each.isUnrestricted()
                                && (!each.integral() || value.integral())));
    }

    /** @param some whether some alternatives are the same on both sides */
    static Impact ofRemoved(Position position, Alternative gone, List<Alternative> is, boolean some) {
        return takes(position, is, gone)
                ? Impact.NONE
                : position.direction().impact(true, false, verdict(position, is, some));
    }

    /** @param some whether some alternatives are the same on both sides */
    static Impact ofAdded(Position position, Alternative more, List<Alternative> was, boolean some) {
        return takes(position, was, more)
                ? Impact.NONE
                : position.direction().impact(false, true, verdict(position, was, some));
    }

    /** @param other the alternatives of the side that lacks one */
    private static Verdict verdict(Position position, List<Alternative> other, boolean some) {
        if (position.isSent()) {
            return some ? Verdict.LIMITED : Verdict.BREAKING;
        }
        return other.size() > 1 ? Verdict.COMPATIBLE : Verdict.BREAKING;
    }
}
