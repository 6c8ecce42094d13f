package dev.signet.support.codec;

import dev.signet.support.JsonDeviation;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.text.TokenReader;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * JSON that the Java value just read does not represent, until the object around it takes it into its {@code extras}; and who is told of
 * values that do not fit their type.
 */
final class Kept {

    /** How often a text may be read again to keep what does not fit, or said in pointers, and how much of a short one. */
    private static final int MOST_REREADS = 16;

    private static final long FREE_REREADS = 1 << 20;

    private @Nullable JsonValue value;
    private @Nullable Consumer<? super JsonDeviation> sink;

    private long spent;

    /** The pointers of deviations: a value that is kept once more, with what surrounds it, is one deviation. */
    private @Nullable Set<String> reported;

    /** Whether nothing says that the value must have the type as which it is read. */
    private boolean conditional;

    /** What ends the reading, whatever could hold the value. */
    private @Nullable JsonFormatException refusal;

    /** Reports deviations from now on. */
    void report(Consumer<? super JsonDeviation> deviations) {
        sink = deviations;
    }

    /** Reports a value that does not fit, for which there is a place to be kept in. */
    void deviates(JsonFormatException reason) {
        // each candidate of a trial is refused for the same
        if (sink != null && (sink == JsonDeviation.REFUSE || isNew(reason.pointer()))) {
            try {
                sink.accept(new JsonDeviation(reason.pointer(), reason.expected(), reason.found()));
            } catch (JsonFormatException e) {
                throw refused(e);
            }
        }
    }

    /** Refuses every deviation from now on, until {@link #restore}. */
    Reporting refuse() {
        Reporting before = new Reporting(sink, reported, spent);
        sink = JsonDeviation.REFUSE;
        reported = null;
        return before;
    }

    /** Whether every deviation is refused. */
    boolean isRefusing() {
        return sink == JsonDeviation.REFUSE;
    }

    /** Reports deviations as before. */
    void restore(Reporting before) {
        sink = before.sink;
        reported = before.reported;
        spent = before.spent;
        refusal = null;
    }

    /** Reads something whose deviations are none, and whose constraints nothing says to hold. */
    <T extends @Nullable Object> T conditional(Supplier<T> read) {
        Consumer<? super JsonDeviation> before = sink;
        boolean outer = conditional;
        sink = null;
        conditional = true;
        try {
            return read.get();
        } finally {
            sink = before;
            conditional = outer;
        }
    }

    /** Gives back what a violated constraint says, which ends the reading unless the value is kept as JSON then. */
    JsonFormatException violated(JsonFormatException reason) {
        return conditional ? reason : refused(reason);
    }

    /** Who is told of deviations, which were told of, and what they cost. */
    record Reporting(
            @Nullable Consumer<? super JsonDeviation> sink,
            @Nullable Set<String> reported,
            long spent) {}

    private boolean isNew(String pointer) {
        Set<String> pointers = reported;
        if (pointers == null) {
            pointers = new HashSet<>();
            reported = pointers;
        }
        return pointers.add(pointer);
    }

    private void deviates(TokenReader in, JsonFormatException reason) {
        spend(reason.pointer().length(), in, reason);
        deviates(reason);
    }

    /** Refuses what costs more than a text is worth: pointers can be as long as the text, and as many as it has characters. */
    void spend(long characters, TokenReader in, JsonFormatException reason) {
        spent += characters;
        if (spent > FREE_REREADS + (long) MOST_REREADS * in.length()) {
            throw refused(reason);
        }
    }

    /** Gives back {@code reason}, which ends the reading. */
    JsonFormatException refused(JsonFormatException reason) {
        refusal = reason;
        return reason;
    }

    boolean isRefused(JsonFormatException reason) {
        return reason == refusal;
    }

    /** Keeps the value at the cursor, which is null or of another kind than it should be; always null. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // stands where a value is expected, and never gives one
    <T> @Nullable T absent(TokenReader in, String expected) {
        if (!readNull(in)) {
            if (sink != null) {
                deviates(in, Trees.unexpected(in, expected));
            }
            value = Trees.read(in);
        }
        return null;
    }

    /** Gives back a value that was read; reports null, for which the value just read is kept. */
    <T> @Nullable T fitting(@Nullable T read, TokenReader in, String expected) {
        if (read == null && sink != null) {
            deviates(in, Trees.unlike(in, expected));
        }
        return read;
    }

    void set(JsonValue json) {
        value = json;
    }

    void clear() {
        value = null;
    }

    boolean isEmpty() {
        return value == null;
    }

    /** Whether there is something, which is forgotten thereby. */
    boolean take() {
        boolean some = value != null;
        value = null;
        return some;
    }

    /** What there is, which is forgotten thereby; null if nothing. */
    @Nullable
    JsonValue taken() {
        JsonValue taken = value;
        value = null;
        return taken;
    }

    /** Reads a null, if the cursor is on one, and keeps it. */
    boolean readNull(TokenReader in) {
        if (in.first() != 'n') {
            return false;
        }
        in.literal("null");
        value = JsonNull.NULL;
        return true;
    }

    /** Keeps the string at the cursor. */
    void string(TokenReader in) {
        value = new JsonString(in.text());
    }

    void number(String literal) {
        value = new JsonNumber(literal);
    }

    /** Puts what there is into {@code extras}, or new ones if these are null. */
    JsonObject.@Nullable Builder moveTo(JsonObject.@Nullable Builder extras, String name) {
        JsonValue moved = value;
        if (moved == null) {
            return extras;
        }
        value = null;
        return (extras == null ? JsonObject.builder() : extras).put(name, moved);
    }
}
