package dev.signet.support.codec;

import dev.signet.support.text.JsonBuffer;
import dev.signet.support.value.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.UUID;

/** Writes scalars, brackets and names. */
abstract sealed class ScalarWriter implements AutoCloseable permits ValueWriter {

    final JsonBuffer out;

    ScalarWriter(JsonBuffer out) {
        this.out = out;
    }

    abstract JsonWriter self();

    /**
     * Opens an object.
     *
     * @return this
     */
    public JsonWriter beginObject() {
        out.open('{');
        return self();
    }

    /**
     * Ends the object opened last.
     *
     * @return this
     */
    public JsonWriter endObject() {
        out.close('}');
        return self();
    }

    /**
     * Opens an array.
     *
     * @return this
     */
    public JsonWriter beginArray() {
        out.open('[');
        return self();
    }

    /**
     * Ends the array opened last.
     *
     * @return this
     */
    public JsonWriter endArray() {
        out.close(']');
        return self();
    }

    /**
     * Writes a member's name.
     *
     * @param name its name
     * @return this
     */
    public JsonWriter name(JsonName name) {
        out.name(name.encoded());
        return self();
    }

    /**
     * Writes a member's name.
     *
     * @param name its name
     * @return this
     */
    public JsonWriter name(String name) {
        out.name(name);
        return self();
    }

    /**
     * Writes {@code null}.
     *
     * @return this
     */
    public JsonWriter nullValue() {
        out.ascii("null");
        return self();
    }

    /**
     * Writes a string.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(String value) {
        out.string(value);
        return self();
    }

    /**
     * Writes {@code true} or {@code false}.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(boolean value) {
        out.ascii(value ? "true" : "false");
        return self();
    }

    /**
     * Writes an integer.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(int value) {
        out.number(value);
        return self();
    }

    /**
     * Writes an integer.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(long value) {
        out.number(value);
        return self();
    }

    /**
     * Writes a number in the fewest digits that distinguish it from other doubles.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(double value) {
        if (!Double.isFinite(value)) {
            throw impossible(Double.toString(value));
        }
        out.ascii(Numbers.shortest(value));
        return self();
    }

    /**
     * Writes an integer.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(BigInteger value) {
        out.ascii(value.toString());
        return self();
    }

    /**
     * Writes a number with its scale.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(BigDecimal value) {
        out.ascii(value.toString());
        return self();
    }

    /**
     * Writes an RFC 3339 {@code date-time}: always with seconds, with as much of a fraction as needed, {@code Z} for UTC.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(OffsetDateTime value) {
        if (!TimeText.canSay(value.toLocalDate()) || !TimeText.canSay(value.getOffset())) {
            throw impossible(value.toString());
        }
        out.openQuote(TimeText.MAX_LENGTH);
        TimeText.date(out, value.toLocalDate());
        out.put('T');
        TimeText.time(out, value.toLocalTime());
        TimeText.offset(out, value.getOffset());
        out.closeQuote();
        return self();
    }

    /**
     * Writes an RFC 3339 {@code full-date}.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(LocalDate value) {
        if (!TimeText.canSay(value)) {
            throw impossible(value.toString());
        }
        out.openQuote(TimeText.MAX_LENGTH);
        TimeText.date(out, value);
        out.closeQuote();
        return self();
    }

    /**
     * Writes an RFC 3339 {@code full-time}.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(OffsetTime value) {
        if (!TimeText.canSay(value.getOffset())) {
            throw impossible(value.toString());
        }
        out.openQuote(TimeText.MAX_LENGTH);
        TimeText.time(out, value.toLocalTime());
        TimeText.offset(out, value.getOffset());
        out.closeQuote();
        return self();
    }

    /**
     * Writes an ISO 8601 duration, such as {@code PT1.5S}.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(Duration value) {
        return value(value.toString());
    }

    /**
     * Writes a UUID in its 36 characters.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(UUID value) {
        return value(value.toString());
    }

    /**
     * Writes a URI as it was given.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(URI value) {
        return value(value.toString());
    }

    /**
     * Writes a value that is JSON already.
     *
     * @param json well-formed JSON text, written as it is
     * @return this
     */
    public JsonWriter json(String json) {
        out.raw(json);
        return self();
    }

    final IllegalArgumentException impossible(String value) {
        out.ascii("0"); // stands in for the value, so that its place has a pointer
        if (out.hasBegun()) {
            return new IllegalArgumentException(
                    "JSON can't represent " + value); // the place is lost with what was passed on
        }
        byte[] written = out.toBytes();
        String pointer = Failures.pointerToEnd(written);
        return new IllegalArgumentException(
                (pointer.isEmpty() ? "the document" : pointer) + ": JSON can't represent " + value);
    }

    /** {@return the text so far, in UTF-8} */
    public byte[] toBytes() {
        return out.toBytes();
    }

    /** The text so far. */
    @Override
    public String toString() {
        return out.toString();
    }

    /** Gives the writer's memory back. What was written can't be asked for any more; closing again does nothing. */
    @Override
    public void close() {
        out.release();
    }
}
