package dev.signet.support.codec;

import dev.signet.support.text.JsonBuffer;
import dev.signet.support.text.Pointers;

/** The exception for a Java value that JSON, or a format, can't represent. */
final class Unrepresentable {

    private Unrepresentable() {}

    /** Tells the place that {@code out} is at, unless it has passed on what was written before. */
    static IllegalArgumentException exception(String value, JsonBuffer out) {
        out.ascii("0"); // stands in for the value, so that its place has a pointer
        String problem = "JSON can't represent ".concat(value);
        if (out.hasBegun()) {
            return new IllegalArgumentException(problem);
        }
        String pointer = Pointers.toEnd(out.toBytes());
        String place = pointer.isEmpty() ? "the document" : pointer;
        return new IllegalArgumentException(place.concat(": ").concat(problem));
    }
}
