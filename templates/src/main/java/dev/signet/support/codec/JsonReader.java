package dev.signet.support.codec;

import static java.util.Objects.requireNonNull;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonBoolean;
import dev.signet.support.JsonDeviation;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.text.Source;
import dev.signet.support.value.Numbers;
import dev.signet.support.value.Quotes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text token by token, for codecs.
 *
 * <p>A method that reads a value is called with the cursor on the property's name, or on the value's first token (at
 * the root, and for elements of arrays); it leaves the cursor on the value's last token. Malformed JSON and values of
 * another type throw a {@link JsonFormatException} with a JSON pointer; the reader can't be used after that.
 *
 * <p>Unpaired surrogates in strings are preserved.
 *
 * <p>JSON that the Java value can't represent exactly is stored for {@link #keep}: an explicit null, the literal of a
 * number that is not an exact double, a date-time with an unusual fraction, a string that is not a date.
 */
public final class JsonReader extends MapReader {

    /** How often a text may be read again to keep what does not fit, and how much of a short one. */
    private static final int MOST_REREADS = 16;

    private static final long FREE_REREADS = 1 << 20;

    private @Nullable String lacking;
    private String wanted = "a value";
    private JsonObject.@Nullable Builder instead;

    private long reread;

    /** Properties of the outermost object that its type does not declare. */
    private int undeclared;

    private @Nullable JsonFormatException refusal;

    private JsonReader(Source source) {
        super(source);
    }

    /**
     * {@return a reader of this text} Lone surrogates in it are content like any other.
     *
     * @param json JSON text
     */
    public static JsonReader of(String json) {
        return new JsonReader(Source.of(json));
    }

    /**
     * {@return a reader of this text in UTF-8, which must not change while it is read}
     *
     * @param json JSON text
     */
    public static JsonReader of(byte[] json) {
        return new JsonReader(Source.of(json));
    }

    /**
     * {@return a reader of all that the stream gives, in UTF-8} The stream stays open.
     *
     * @param json JSON text
     * @throws UncheckedIOException if the stream fails
     */
    public static JsonReader of(InputStream json) {
        try {
            return of(json.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reports what does not fit and is kept as JSON.
     *
     * @param sink takes each deviation; an exception that it throws ends the reading
     * @return this
     */
    public JsonReader reporting(Consumer<? super JsonDeviation> sink) {
        report(requireNonNull(sink, "sink"));
        return this;
    }

    /** {@return what kind of value the cursor is on, without consuming it} */
    public Kind kind() {
        Kind kind = Kind.of(first());
        if (kind == null) {
            throw malformed(value);
        }
        return kind;
    }

    /** {@return the kind of the first element of the array at the cursor; null if it is empty or no array} */
    public @Nullable Kind elementKind() {
        int element = scanner.firstElement(value);
        return element < 0 ? null : Kind.of(source.at(element));
    }

    /** {@return as {@link #elementKind}, of the first element that is not null; null if there is none} */
    public @Nullable Kind elementKindPastNulls() {
        int element = scanner.firstNonNull(value);
        return element < 0 ? null : Kind.of(source.at(element));
    }

    /**
     * {@return the content of a property of the object at the cursor, without consuming anything; null if there is
     * none, or it is not a string, or the value at the cursor is not an object}
     *
     * @param property the property's name
     */
    public @Nullable String discriminator(String property) {
        return scanner.string(value, property);
    }

    /**
     * Like {@link #discriminator}, for the first element of the array at the cursor that has one.
     *
     * @param property the property's name
     * @return see there
     */
    public @Nullable String elementDiscriminator(String property) {
        return scanner.elementString(value, property);
    }

    /**
     * {@return whether the value at the cursor is an object that has the property, be it null}
     *
     * @param property the property's name
     */
    public boolean has(String property) {
        return scanner.find(value, property) >= 0;
    }

    /**
     * As {@link #has}, for the first element of the array at the cursor that is not null.
     *
     * @param property the property's name
     * @return see there
     */
    public boolean elementHas(String property) {
        int element = scanner.firstNonNull(value);
        return element >= 0 && scanner.find(element, property) >= 0;
    }

    /** {@return a mark on the value at the cursor, for {@link #reread}} */
    public long mark() {
        return place();
    }

    /**
     * Reads the marked value again, as free-form JSON. The cursor stays where it is.
     *
     * @param mark where to go back to
     * @return what was read
     */
    public JsonValue reread(long mark) {
        return again(mark);
    }

    /**
     * Puts a further property into the map of those that have the right type. One that has not is null here, and kept.
     *
     * @param properties where it goes
     * @param name its name
     * @param value its value; null if that was kept
     * @param <V> the type of the values
     */
    public <V extends @Nullable Object> void gather(Map<String, V> properties, String name, @Nullable V value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    /**
     * Reads the marked value again, as free-form JSON, since it does not fit its type; the cursor is on its end then.
     *
     * @param mark where the value starts; nothing after it has been read
     * @param reason why it does not fit
     * @return what was read
     * @throws JsonFormatException if the value is not well-formed; {@code reason} itself if it {@linkplain #refused must not be kept},
     *     or if more of the text than 16 times its length, and 1 MiB, would be read again
     */
    public JsonValue contain(long mark, JsonFormatException reason) {
        if (reason == refusal) {
            throw reason;
        }
        lacking = null;
        JsonValue kept = giveUp(mark);
        reread += at - (int) mark;
        if (reread > FREE_REREADS + (long) MOST_REREADS * end) {
            throw reason;
        }
        deviates(reason);
        return kept;
    }

    /**
     * As {@link #contain}, and keeps what was read.
     *
     * @param mark where the value starts
     * @param reason why it does not fit
     */
    public void keepUnfit(long mark, JsonFormatException reason) {
        pending = contain(mark, reason);
    }

    /**
     * {@return {@code reason}, which must end the reading: the value that it tells of is nowhere kept}
     *
     * @param reason what to throw
     */
    public JsonFormatException refused(JsonFormatException reason) {
        refusal = reason;
        return reason;
    }

    /** {@return an exception for a value that fits no variant of a union, or lacks what its variant requires} */
    public JsonFormatException noVariant() {
        return lacking == null ? unexpected("a value of one of the variants") : missing();
    }

    /**
     * {@return an exception for a value whose discriminator is missing or no string, or that is no object}
     *
     * @param property the name of the discriminator
     */
    public JsonFormatException noDiscriminator(String property) {
        if (first() != '{') {
            return unexpected("an object");
        }
        int at = scanner.find(value, property);
        Kind found = at < 0 ? null : Kind.of(source.at(at));
        return new JsonFormatException(
                pointer().concat(Failures.segment(property)),
                Kind.STRING.toString(),
                found == null ? "nothing" : found.toString());
    }

    /**
     * Gives up reading the marked value as what it turned out not to be: reads it again, as free-form JSON, and puts the cursor
     * on its end.
     *
     * @param mark where the value starts; nothing after it has been read
     * @return what was read
     */
    public JsonValue giveUp(long mark) {
        pending = null;
        goTo(mark);
        return Trees.read(this);
    }

    /**
     * Reads any value as one of a class that makes one of JSON.
     *
     * @param fromJson what makes the value of its JSON text; whatever it throws means that the text is none
     * @param expected what should be there, such as {@code a value for Money}
     * @param <T> the class
     * @return what was read
     */
    public <T> T typed(Function<String, T> fromJson, String expected) {
        int from = value;
        String found = describe();
        json();
        return made(fromJson, source.text(from, at), expected, found);
    }

    /**
     * As {@link #typed}; null for JSON null and for what is no such value, which are kept.
     *
     * @param fromJson what makes the value of its JSON text
     * @param expected what should be there
     * @param <T> the class
     * @return what was read
     */
    public <T> @Nullable T optionalTyped(Function<String, T> fromJson, String expected) {
        if (isNull()) {
            return null;
        }
        long mark = mark();
        try {
            return typed(fromJson, expected);
        } catch (JsonFormatException e) {
            keepUnfit(mark, e);
            return null;
        }
    }

    /**
     * As {@link #parsed}; null for JSON null and for what is no such value, which are kept.
     *
     * @param of what makes a value of a text
     * @param expected what should be there
     * @param <T> the class
     * @return what was read
     */
    public <T> @Nullable T optionalParsed(Function<String, T> of, String expected) {
        if (first() != '"') {
            return absent(expected);
        }
        long mark = mark();
        try {
            return parsed(of, expected);
        } catch (JsonFormatException e) {
            keepUnfit(mark, e);
            return null;
        }
    }

    /** Reads the value of a property that the type does not know, to be kept. */
    public void unknown() {
        undeclared += isOutermost() ? 1 : 0;
        pending = json();
    }

    /**
     * Checks that the object just read to its end has a property that its type declares. One that has none but others, of which one is
     * {@code error}, is an error object and no answer.
     *
     * @param filled whether an object without any declared property is refused too
     * @throws JsonFormatException if it has none
     */
    void requireDeclared(boolean filled) {
        if (undeclared == 0 && !filled) {
            return;
        }
        JsonReader again = new JsonReader(source);
        again.start();
        if (again.first() != '{') {
            return;
        }
        again.beginObject();
        int members = 0;
        boolean error = filled;
        for (String name = again.nextName(); name != null; name = again.nextName()) {
            if (++members > undeclared) {
                return;
            }
            error |= name.equals("error");
            again.at = scanner.skipValue(again.value);
        }
        if (error) {
            throw new JsonFormatException(
                    "",
                    "an object with a property of its type",
                    members == 0 ? "an empty one" : "an error object or another");
        }
    }

    /**
     * Gives back {@code list}; if it is empty, the empty array just read is kept.
     *
     * @param list a list
     * @param <E> the type of the elements
     * @return what it gives
     */
    public <E> List<E> optional(List<E> list) {
        if (list.isEmpty()) {
            pending = JsonArray.EMPTY;
        }
        return list;
    }

    /**
     * Gives back {@code map}; if it is empty, the empty object just read is kept.
     *
     * @param map a map
     * @param <V> the type of the values
     * @return what it gives
     */
    public <V> Map<String, V> optional(Map<String, V> map) {
        if (map.isEmpty()) {
            pending = JsonObject.EMPTY;
        }
        return map;
    }

    /**
     * {@return whether something is to be kept from the value just read, which is thereby forgotten} For
     * collections of values that can't keep anything themselves: see {@link #keepWhole}.
     */
    public boolean inexact() {
        boolean inexact = pending != null;
        pending = null;
        return inexact;
    }

    /**
     * Keeps the whole marked value, which must have been read.
     *
     * @param mark where to go back to
     */
    public void keepWhole(long mark) {
        pending = reread(mark);
    }

    /**
     * Stores what the Java value of the property just read can't represent under its name. Called once after each property.
     *
     * @param name its name
     * @param extras what was kept so far; null if nothing
     * @return {@code extras}, or a new one if this is the first thing to keep
     */
    public JsonObject.@Nullable Builder keep(JsonObject.@Nullable Builder extras, String name) {
        JsonValue kept = pending;
        if (kept == null) {
            return extras;
        }
        pending = null;
        return (extras == null ? JsonObject.builder() : extras).put(name, kept);
    }

    /**
     * {@return what was kept, as an object}
     *
     * @param extras what the components don't represent
     */
    public JsonObject extras(JsonObject.@Nullable Builder extras) {
        return extras == null ? JsonObject.EMPTY : extras.build();
    }

    /**
     * Reads a string that can only be one.
     *
     * @param expected what should be there
     * @return true, always
     * @throws JsonFormatException if it is anything else
     */
    public boolean constant(String expected) {
        if (scanner.isPlain(expected, value)) {
            at = value + 2 + expected.length();
        } else if (!string().equals(expected)) {
            throw unexpected("\"".concat(expected).concat("\""));
        }
        return true;
    }

    /** {@return the string at the cursor, without consuming it; null if the value is none} */
    public @Nullable String peekString() {
        if (first() != '"') {
            return null;
        }
        String text = text();
        at = value;
        return text;
    }

    /**
     * {@return the number at the cursor in the one spelling that {@code 1}, {@code 1.0} and {@code 1e0} have in common, without
     * consuming it; null if the value is none}
     */
    public @Nullable String peekNumber() {
        if (Kind.of(first()) != Kind.NUMBER) {
            return null;
        }
        String text = text();
        at = value;
        return Numbers.canonical(text);
    }

    /**
     * {@return whether the value at the cursor is a number written without fraction and exponent} It is not
     * consumed.
     */
    public boolean isIntegral() {
        boolean integral = Kind.of(first()) == Kind.NUMBER && Tokens.number(this);
        at = value;
        return integral;
    }

    /**
     * {@return whether the value at the cursor is of another kind than a required property must have; if so, it is
     * consumed and kept, and the object {@linkplain #lacks lacks} the property}
     *
     * @param kind what it is
     */
    public boolean isNot(Kind kind) {
        if (kind() == kind) {
            return false;
        }
        pending = json();
        return true;
    }

    /** A scalar of the right kind is quoted, since its text is what is wrong; of another value its kind says enough. */
    private String describe(JsonValue found) {
        Kind kind = Kind.of(found);
        boolean quoted = (wanted.equals(Kind.STRING.toString()) && kind == Kind.STRING)
                || (wanted.equals(Kind.NUMBER.toString()) && kind == Kind.NUMBER);
        return quoted ? Quotes.brief(found.toJson()) : kind.toString();
    }

    /**
     * {@return whether the value at the cursor is null; if so, it is consumed, and nothing is kept: null is a
     * value here}
     */
    public boolean isNullValue() {
        boolean isNull = isNull();
        if (isNull) {
            pending = null;
        }
        return isNull;
    }

    /**
     * Notes that the object just ended lacks a property; always true.
     *
     * @param name its name
     * @return always true
     */
    public boolean lacks(String name) {
        return lacks(name, "a value", null);
    }

    /**
     * Records that the object just read lacks a property, or has an invalid value for it; always true.
     *
     * @param name its name
     * @param expected what would have been right, such as {@code a string}
     * @param extras what was kept of the object: the property, if it was there and no value of it
     * @return always true
     */
    public boolean lacks(String name, String expected, JsonObject.@Nullable Builder extras) {
        lacking = name;
        wanted = expected;
        instead = extras;
        return true;
    }

    /**
     * {@return an exception for the property last {@linkplain #lacks noted}} To be asked for while the cursor is
     * on the end of the object.
     *
     * @throws IllegalStateException if none was noted
     */
    public JsonFormatException missing() {
        if (lacking == null) {
            throw new IllegalStateException("no property was recorded as missing");
        }
        String name = lacking;
        lacking = null;
        JsonValue found = instead == null ? null : instead.build().get(name);
        return new JsonFormatException(
                pointer().concat(Failures.segment(name)), wanted, found == null ? "nothing" : describe(found));
    }

    /** What a JSON value can be. */
    public enum Kind {
        /** Members in braces. */
        OBJECT("an object"),
        /** Elements in brackets. */
        ARRAY("an array"),
        /** Text in quotes. */
        STRING("a string"),
        /** A number. */
        NUMBER("a number"),
        /** {@code true} or {@code false}. */
        BOOLEAN("a boolean"),
        /** {@code null}. */
        NULL("null");

        private final String phrase;

        Kind(String phrase) {
            this.phrase = phrase;
        }

        /**
         * {@return the kind of a value}
         *
         * @param value the value
         */
        public static Kind of(JsonValue value) {
            if (value instanceof JsonObject) {
                return OBJECT;
            }
            if (value instanceof JsonArray) {
                return ARRAY;
            }
            if (value instanceof JsonString) {
                return STRING;
            }
            if (value instanceof JsonNumber) {
                return NUMBER;
            }
            return value instanceof JsonBoolean ? BOOLEAN : NULL;
        }

        /** The kind of value that begins with this character; null if none does. */
        static @Nullable Kind of(int first) {
            return switch (first) {
                case '{' -> OBJECT;
                case '[' -> ARRAY;
                case '"' -> STRING;
                case 't', 'f' -> BOOLEAN;
                case 'n' -> NULL;
                case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> NUMBER;
                default -> null;
            };
        }

        /** The kind in words, such as {@code a number}. */
        @Override
        public String toString() {
            return phrase;
        }
    }
}
