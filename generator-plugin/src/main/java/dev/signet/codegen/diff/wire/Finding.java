package dev.signet.codegen.diff.wire;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two documents, by places and not by names of Java.
 *
 * @param event what happened
 * @param kind what it happened to
 * @param before where the old document has it; null if it is new
 * @param after where the new document has it; null if it is gone
 * @param part tells several things of one place apart, such as the values of an enum; else empty
 * @param aspect what is different, if it was altered
 * @param was the old value as text; of what was added or removed, its detail
 * @param is the new value as text
 * @param impact on the wire alone
 */
public record Finding(
        Event event,
        Kind kind,
        @Nullable String before,
        @Nullable String after,
        String part,
        @Nullable Aspect aspect,
        String was,
        String is,
        Impact impact) {

    /** What can happen to a part of a document. */
    public enum Event {
        ADDED,
        REMOVED,
        ALTERED
    }

    /** Something at one place that is different. */
    public static Finding altered(
            Kind kind, String before, String after, Aspect aspect, String was, String is, Impact impact) {
        return new Finding(Event.ALTERED, kind, before, after, "", aspect, was, is, impact);
    }

    /** Something new. */
    public static Finding added(Kind kind, String after, String part, String detail, Impact impact) {
        return new Finding(Event.ADDED, kind, null, after, part, null, detail, detail, impact);
    }

    /** Something that is gone. */
    public static Finding removed(Kind kind, String before, String part, String detail, Impact impact) {
        return new Finding(Event.REMOVED, kind, before, null, part, null, detail, detail, impact);
    }

    /** The same with a worse impact. */
    public Finding or(Impact other) {
        return new Finding(event, kind, before, after, part, aspect, was, is, impact.or(other));
    }

    /** Equal for findings about one thing. */
    Finding key() {
        return new Finding(event, kind, before, after, part, aspect, was, is, Impact.NONE);
    }
}
