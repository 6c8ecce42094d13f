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
import dev.signet.support.text.LookAhead;
import dev.signet.support.text.Phrases;
import dev.signet.support.text.Pointers;
import dev.signet.support.text.Source;
import dev.signet.support.text.TokenReader;
import dev.signet.support.value.Numbers;
import dev.signet.support.value.Quotes;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text token by token, for codecs.
 *
 * <p>A method that reads a value is called with the cursor on the property's name, or on the value's first token (at
 * the root, and for elements of arrays); it leaves the cursor on the value's last token. Malformed JSON and values of
 * another type throw a {@link JsonFormatException} with a JSON pointer; the reader can't be used after that.
 *
 * <p>A plain method wants a value that its type can hold; its {@code optional} twin gives null for JSON null, and for any other value
 * that its type can't hold, which is kept. Lists and maps are read by {@link JsonCodec}.
 *
 * <p>Unpaired surrogates in strings are preserved.
 *
 * <p>JSON that the Java value can't represent exactly is stored for {@link #keep}: an explicit null, the literal of a
 * number that is not an exact double, a date-time with an unusual fraction, a string that is not a date.
 */
public final class JsonReader implements AutoCloseable {

    private final Source source;
    private final TokenReader tokens;
    private final Kept kept = new Kept();
    private @Nullable MissingProperty missing;
    private VariantCodec.@Nullable Trials trials; // made when they are needed

    /** Properties of the outermost object that its type does not declare. */
    private int undeclared;

    private JsonReader(Source source) {
        this.source = source;
        this.tokens = new TokenReader(source, Trees.MODEL);
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
        return new JsonReader(Source.of(json));
    }

    /**
     * Reports what does not fit and is kept as JSON.
     *
     * @param sink takes each deviation; an exception that it throws ends the reading
     * @return this
     */
    public JsonReader reporting(Consumer<? super JsonDeviation> sink) {
        kept.report(requireNonNull(sink, "sink"));
        return this;
    }

    /** Steps onto the first token of the text. */
    public void start() {
        tokens.start();
    }

    /**
     * Checks that nothing follows, and gives back {@code value}.
     *
     * @param value the value
     * @param <T> the type of what is read
     * @return {@code value}
     */
    public <T> T end(T value) {
        tokens.requireEnd();
        return value;
    }

    /** Enters the object at the cursor. */
    public void beginObject() {
        tokens.beginObject();
    }

    /**
     * Enters the object at the cursor and steps over its first property's name, onto its value.
     *
     * @return the name; null if the object is empty
     */
    public @Nullable String firstName() {
        tokens.beginObject();
        return tokens.nextName();
    }

    /**
     * Steps over the next property's name, onto its value; null at the end of the object. The value before must have been read.
     *
     * @return the next one, if there is one
     */
    public @Nullable String nextName() {
        return tokens.nextName();
    }

    /** Enters the array at the cursor. */
    public void beginArray() {
        tokens.beginArray();
    }

    /**
     * Steps onto the next element; false at the end of the array. The element before must have been read.
     *
     * @return whether there is one
     */
    public boolean nextElement() {
        return tokens.nextElement();
    }

    /** {@return what kind of value the cursor is on, without consuming it} */
    public Kind kind() {
        Kind kind = Kind.of(tokens.first());
        if (kind == null) {
            throw tokens.malformed();
        }
        return kind;
    }

    /**
     * {@return the content of a property of the object at the cursor, without consuming anything; null if there is
     * none, or it is not a string, or the value at the cursor is not an object}
     *
     * @param property the property's name
     */
    public @Nullable String discriminator(String property) {
        return tokens.lookAhead().string(tokens.place(), property);
    }

    /**
     * {@return whether the value at the cursor is an object that has the property, be it null}
     *
     * @param property the property's name
     */
    public boolean has(String property) {
        return tokens.lookAhead().has(tokens.place(), property);
    }

    /**
     * {@return whether the first element that is not null, of the array at the cursor, is an object that has the property; true if there
     * is no such element}
     *
     * @param property the property's name
     */
    public boolean elementHas(String property) {
        LookAhead ahead = tokens.lookAhead();
        int element = ahead.firstNonNull(tokens.place());
        return element < 0 || ahead.has(element, property);
    }

    /**
     * {@return whether the value at the cursor is no object, or one that has no other properties than these}
     *
     * @param properties their names
     */
    public boolean hasOnly(String... properties) {
        return tokens.lookAhead().hasOnly(tokens.place(), properties);
    }

    /**
     * {@return the value at the cursor, or a property of a property, and so on, of it, without consuming anything}
     *
     * @param path the names of the properties
     */
    public Peek peek(String... path) {
        LookAhead ahead = tokens.lookAhead();
        return new Peek(ahead, ahead.follow(tokens.place(), path));
    }

    /**
     * As {@link #peek}, of the first element that is not null, of the array at the cursor.
     *
     * @param path the names of the properties
     * @return see there
     */
    public Peek peekElement(String... path) {
        LookAhead ahead = tokens.lookAhead();
        return new Peek(ahead, ahead.follow(ahead.firstNonNull(tokens.place()), path));
    }

    /** {@return the string at the cursor, without consuming it; null if the value is none} */
    public @Nullable String peekString() {
        if (tokens.first() != '"') {
            return null;
        }
        String text = tokens.string();
        tokens.goToStart();
        return text;
    }

    /**
     * {@return the number at the cursor in the one spelling that {@code 1}, {@code 1.0} and {@code 1e0} have in common, without
     * consuming it; null if the value is none}
     */
    public @Nullable String peekNumber() {
        if (Kind.of(tokens.first()) != Kind.NUMBER) {
            return null;
        }
        String text = tokens.text();
        tokens.goToStart();
        return Numbers.canonical(text);
    }

    /**
     * {@return whether the value at the cursor is a number written without fraction and exponent} It is not
     * consumed.
     */
    public boolean isIntegral() {
        boolean integral = Kind.of(tokens.first()) == Kind.NUMBER && tokens.number();
        tokens.goToStart();
        return integral;
    }

    /** What is read on trial. */
    VariantCodec.Trials trials() {
        VariantCodec.Trials made = trials;
        if (made == null) {
            made = new VariantCodec.Trials(this, tokens, kept);
            trials = made;
        }
        return made;
    }

    /** Forgets what the last value lacks. */
    void forgetMissing() {
        missing = null;
    }

    /** Whether what does not fit ends a trial: that of a property whose schema applies under a condition only does not. */
    private boolean isTrial() {
        return trials != null && trials.isRunning() && kept.isRefusing();
    }

    /** Ends a trial: a value that a later version of the document may add is none that a variant of this one fits completely. */
    void requireKnown() {
        if (isTrial()) {
            throw kept.refused(unexpected("a value of one of the variants"));
        }
    }

    /** {@return a mark on the value at the cursor, for {@link #reread}} */
    public long mark() {
        return tokens.mark();
    }

    /**
     * Reads the marked value again, as free-form JSON. The cursor stays where it is.
     *
     * @param mark where to go back to
     * @return what was read
     */
    public JsonValue reread(long mark) {
        return Trees.readAgain(tokens, mark);
    }

    /**
     * Gives up reading the marked value as what it turned out not to be: reads it again, as free-form JSON, and puts the cursor
     * on its end.
     *
     * @param mark where the value starts; nothing after it has been read
     * @return what was read
     */
    public JsonValue giveUp(long mark) {
        kept.clear();
        tokens.goTo(mark);
        return Trees.read(tokens);
    }

    /**
     * Reads the marked value again, as free-form JSON, since it does not fit its type; the cursor is on its end then.
     *
     * @param mark where the value starts; nothing after it has been read
     * @param reason why it does not fit
     * @return what was read
     * @throws JsonFormatException if the value is not well-formed; {@code reason} itself if it {@linkplain #violated must not be kept},
     *     or if more than 16 times the text's length, and 1 MiB, would be read again or said in pointers
     */
    public JsonValue contain(long mark, JsonFormatException reason) {
        if (kept.isRefused(reason)) {
            throw reason;
        }
        if (isTrial()) {
            throw kept.refused(reason);
        }
        missing = null;
        JsonValue unfit;
        try {
            unfit = giveUp(mark);
        } catch (JsonFormatException malformed) {
            throw kept.refused(malformed); // or each value around would be read again up to there
        }
        kept.spend((long) tokens.lengthFrom(mark) + reason.pointer().length(), tokens, reason);
        kept.deviates(reason);
        return unfit;
    }

    /**
     * As {@link #contain}, and keeps what was read.
     *
     * @param mark where the value starts
     * @param reason why it does not fit
     */
    public void keepUnfit(long mark, JsonFormatException reason) {
        kept.set(contain(mark, reason));
    }

    /**
     * {@return {@code reason}, which ends the reading, but that of what is {@link #conditional}: there the value is kept as JSON}
     *
     * @param reason says which constraint is violated
     */
    public JsonFormatException violated(JsonFormatException reason) {
        return kept.violated(reason);
    }

    /** {@return an exception for a value that fits no variant of a union, or lacks what its variant requires} */
    public JsonFormatException noVariant() {
        return missing == null ? unexpected("a value of one of the variants") : missing();
    }

    /**
     * {@return an exception for a value whose discriminator is missing or no string, or that is no object}
     *
     * @param property the name of the discriminator
     */
    public JsonFormatException noDiscriminator(String property) {
        if (tokens.first() != '{') {
            return unexpected(Phrases.OBJECT);
        }
        String found = Phrases.of(tokens.lookAhead().valueStart(tokens.place(), property));
        return new JsonFormatException(
                tokens.pointer().concat(Pointers.segment(property)), Phrases.STRING, found == null ? "nothing" : found);
    }

    /** {@return whether the value at the cursor is null; if so, it is consumed and kept} */
    public boolean isNull() {
        return kept.readNull(tokens);
    }

    /**
     * {@return whether the value at the cursor is null; if so, it is consumed, and nothing is kept: null is a
     * value here}
     */
    public boolean isNullValue() {
        boolean isNull = kept.readNull(tokens);
        if (isNull) {
            kept.clear();
        }
        return isNull;
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
        kept.set(Trees.read(tokens));
        return true;
    }

    /**
     * Reads a string.
     *
     * @return what was read
     */
    public String string() {
        if (tokens.first() != '"') {
            throw tokens.unexpected(Phrases.STRING);
        }
        return tokens.string();
    }

    /**
     * Reads a string, or null.
     *
     * @return what was read
     */
    public @Nullable String optionalString() {
        return tokens.first() == '"' ? tokens.string() : kept.absent(tokens, Phrases.STRING);
    }

    /**
     * Reads a string that can only be one.
     *
     * @param expected what should be there
     * @return true, always
     * @throws JsonFormatException if it is anything else
     */
    public boolean constant(String expected) {
        if (!tokens.isPlainString(expected) && !string().equals(expected)) {
            throw unexpected("\"".concat(expected).concat("\""));
        }
        return true;
    }

    /**
     * Reads a boolean.
     *
     * @return what was read
     */
    public boolean bool() {
        int first = tokens.first();
        if (first != 't' && first != 'f') {
            throw tokens.unexpected(Phrases.BOOLEAN);
        }
        tokens.literal(first == 't' ? "true" : "false");
        return first == 't';
    }

    /**
     * Reads a boolean, or null.
     *
     * @return what was read
     */
    public @Nullable Boolean optionalBool() {
        int first = tokens.first();
        return (first == 't' || first == 'f') ? (Boolean) bool() : kept.absent(tokens, Phrases.BOOLEAN);
    }

    /**
     * Reads an integer of 32 bits; {@code 1.0} and {@code 1e2} are integers too.
     *
     * @return what was read
     */
    public int int32() {
        return NumberReader.int32(tokens, kept);
    }

    /**
     * Reads an integer of 32 bits, or null.
     *
     * @return what was read
     */
    public @Nullable Integer optionalInt32() {
        return NumberReader.optionalInt32(tokens, kept);
    }

    /**
     * Reads an integer of 32 bits, or null, as the constant of an enum that stands for it.
     *
     * @param of what makes the result of the number
     * @param <T> the type of the result
     * @return what it made
     */
    public <T> @Nullable T optionalInt32(IntFunction<T> of) {
        Integer value = optionalInt32();
        return value == null ? null : of.apply(value);
    }

    /**
     * Reads an integer of 64 bits; {@code 1.0} and {@code 1e2} are integers too.
     *
     * @return what was read
     */
    public long int64() {
        return NumberReader.int64(tokens, kept);
    }

    /**
     * Reads an integer of any size as the nearest of 64 bits. The literal of one that is not in their range is kept, and reported as one
     * that does not fit.
     *
     * @return what was read
     */
    public long nearestInt64() {
        return NumberReader.nearestInt64(tokens, kept);
    }

    /**
     * Reads an integer of 64 bits, or null.
     *
     * @return what was read
     */
    public @Nullable Long optionalInt64() {
        return NumberReader.optionalInt64(tokens, kept);
    }

    /**
     * Reads an integer of 64 bits, or null, as the constant of an enum that stands for it.
     *
     * @param of what makes the result of the number
     * @param <T> the type of the result
     * @return what it made
     */
    public <T> @Nullable T optionalInt64(LongFunction<T> of) {
        Long value = optionalInt64();
        return value == null ? null : of.apply(value);
    }

    /**
     * Reads a number as the nearest double; a literal that the double does not say exactly is kept, and reported if it is not in the
     * range of a double.
     *
     * @return what was read
     */
    public double float64() {
        return NumberReader.float64(tokens, kept);
    }

    /**
     * Reads a number as the nearest double, or null.
     *
     * @return what was read
     */
    public @Nullable Double optionalFloat64() {
        return NumberReader.optionalFloat64(tokens, kept);
    }

    /**
     * Reads a number as the nearest double, or null, as the constant of an enum that stands for it.
     *
     * @param of what makes the result of the number
     * @param <T> the type of the result
     * @return what it made
     */
    public <T> @Nullable T optionalFloat64(DoubleFunction<T> of) {
        Double value = optionalFloat64();
        return value == null ? null : of.apply(value);
    }

    /**
     * Reads an integer of any size up to 10,000 digits.
     *
     * @return what was read
     */
    public BigInteger integer() {
        return NumberReader.integer(tokens, kept);
    }

    /**
     * Reads an integer of any size up to 10,000 digits, or null.
     *
     * @return what was read
     */
    public @Nullable BigInteger optionalInteger() {
        return NumberReader.optionalInteger(tokens, kept);
    }

    /**
     * Reads an integer of any size, or null, as the constant of an enum that stands for it.
     *
     * @param of what makes the result of the number
     * @param <T> the type of the result
     * @return what it made
     */
    public <T> @Nullable T optionalInteger(Function<BigInteger, T> of) {
        BigInteger value = optionalInteger();
        return value == null ? null : of.apply(value);
    }

    /**
     * Reads a number exactly, with its scale.
     *
     * @return what was read
     */
    public BigDecimal decimal() {
        return NumberReader.decimal(tokens, kept);
    }

    /**
     * Reads a number exactly, with its scale, or null.
     *
     * @return what was read
     */
    public @Nullable BigDecimal optionalDecimal() {
        return NumberReader.optionalDecimal(tokens, kept);
    }

    /**
     * Reads a number exactly, or null, as the constant of an enum that stands for it.
     *
     * @param of what makes the result of the number
     * @param <T> the type of the result
     * @return what it made
     */
    public <T> @Nullable T optionalDecimal(Function<BigDecimal, T> of) {
        BigDecimal value = optionalDecimal();
        return value == null ? null : of.apply(value);
    }

    /**
     * Reads an RFC 3339 {@code date-time}.
     *
     * @return what was read
     */
    public OffsetDateTime dateTime() {
        return FormatReader.required(FormatReader.dateTime(tokens, kept), FormatReader.DATE_TIME, tokens);
    }

    /**
     * Reads an RFC 3339 {@code date-time}, or null.
     *
     * @return what was read
     */
    public @Nullable OffsetDateTime optionalDateTime() {
        return tokens.first() == '"'
                ? kept.fitting(FormatReader.dateTime(tokens, kept), tokens, FormatReader.DATE_TIME)
                : kept.absent(tokens, FormatReader.DATE_TIME);
    }

    /**
     * Reads an RFC 3339 {@code full-date}.
     *
     * @return what was read
     */
    public LocalDate date() {
        return FormatReader.required(FormatReader.date(tokens, kept), FormatReader.DATE, tokens);
    }

    /**
     * Reads an RFC 3339 {@code full-date}, or null.
     *
     * @return what was read
     */
    public @Nullable LocalDate optionalDate() {
        return tokens.first() == '"'
                ? kept.fitting(FormatReader.date(tokens, kept), tokens, FormatReader.DATE)
                : kept.absent(tokens, FormatReader.DATE);
    }

    /**
     * Reads an RFC 3339 {@code full-time}, which has an offset.
     *
     * @return what was read
     */
    public OffsetTime time() {
        return FormatReader.required(FormatReader.time(tokens, kept), FormatReader.TIME, tokens);
    }

    /**
     * Reads an RFC 3339 {@code full-time}, which has an offset, or null.
     *
     * @return what was read
     */
    public @Nullable OffsetTime optionalTime() {
        return tokens.first() == '"'
                ? kept.fitting(FormatReader.time(tokens, kept), tokens, FormatReader.TIME)
                : kept.absent(tokens, FormatReader.TIME);
    }

    /**
     * Reads an ISO 8601 duration of fixed length: weeks, days, hours, minutes, seconds.
     *
     * @return what was read
     */
    public Duration duration() {
        return FormatReader.required(FormatReader.duration(tokens, kept), FormatReader.DURATION, tokens);
    }

    /**
     * Reads an ISO 8601 duration of fixed length, or null.
     *
     * @return what was read
     */
    public @Nullable Duration optionalDuration() {
        return tokens.first() == '"'
                ? kept.fitting(FormatReader.duration(tokens, kept), tokens, FormatReader.DURATION)
                : kept.absent(tokens, FormatReader.DURATION);
    }

    /**
     * Reads a UUID in its 36 characters, in letters of either case.
     *
     * @return what was read
     */
    public UUID uuid() {
        return FormatReader.required(FormatReader.uuid(tokens, kept), FormatReader.UUID, tokens);
    }

    /**
     * Reads a UUID in its 36 characters, or null.
     *
     * @return what was read
     */
    public @Nullable UUID optionalUuid() {
        return tokens.first() == '"'
                ? kept.fitting(FormatReader.uuid(tokens, kept), tokens, FormatReader.UUID)
                : kept.absent(tokens, FormatReader.UUID);
    }

    /**
     * Reads a URI or a relative reference.
     *
     * @return what was read
     */
    public URI uri() {
        return FormatReader.required(FormatReader.uri(tokens, kept), FormatReader.URI, tokens);
    }

    /**
     * Reads a URI or a relative reference, or null.
     *
     * @return what was read
     */
    public @Nullable URI optionalUri() {
        return tokens.first() == '"'
                ? kept.fitting(FormatReader.uri(tokens, kept), tokens, FormatReader.URI)
                : kept.absent(tokens, FormatReader.URI);
    }

    /**
     * Reads a string as a value of a class that makes one of a text. A text that the value's {@code toString()} does not give
     * back is kept.
     *
     * @param of what makes the value; whatever it throws means that the text is none
     * @param expected what should be there, such as {@code a text for Currency}
     * @param <T> the class
     * @return what was read
     */
    public <T> T parsed(Function<String, T> of, String expected) {
        return ForeignReader.parsed(tokens, kept, string(), of, expected);
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
        return ForeignReader.typed(tokens, fromJson, expected);
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
        if (tokens.first() != '"') {
            return kept.absent(tokens, expected);
        }
        long mark = mark();
        try {
            return parsed(of, expected);
        } catch (JsonFormatException e) {
            keepUnfit(mark, e);
            return null;
        }
    }

    /**
     * Reads any value.
     *
     * @return what was read
     */
    public JsonValue json() {
        return Trees.read(tokens);
    }

    /**
     * Reads an object.
     *
     * @return what was read
     */
    public JsonObject object() {
        if (tokens.first() == '{' && Trees.read(tokens) instanceof JsonObject object) {
            return object;
        }
        throw tokens.unexpected(Phrases.OBJECT);
    }

    /**
     * Reads an object, or null.
     *
     * @return what was read
     */
    public @Nullable JsonObject optionalObject() {
        return tokens.first() == '{' ? object() : kept.absent(tokens, Phrases.OBJECT);
    }

    /**
     * Gives back {@code list}; if it is empty, the empty array just read is kept.
     *
     * @param list a list
     * @param <E> the type of the elements
     * @return what it gives
     */
    public <E extends @Nullable Object> List<E> optional(List<E> list) {
        if (list.isEmpty()) {
            kept.set(JsonArray.EMPTY);
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
    public <V extends @Nullable Object> Map<String, V> optional(Map<String, V> map) {
        if (map.isEmpty()) {
            kept.set(JsonObject.EMPTY);
        }
        return map;
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
        if (value == null) {
            properties.remove(name);
        } else {
            properties.put(name, value);
        }
    }

    /**
     * Reads the value of a property whose schema applies under a condition only: what does not fit it may be valid, and is no deviation.
     *
     * @param read reads it, and keeps what does not fit
     * @param <T> the type of what is read
     * @return what was read
     */
    public <T extends @Nullable Object> T conditional(Supplier<T> read) {
        return kept.conditional(read);
    }

    /** Reads the value of a property that the type does not know, to be kept. */
    public void unknown() {
        undeclared += tokens.isOutermost() ? 1 : 0;
        if (trials != null) {
            trials.countUndeclared();
        }
        kept.set(Trees.read(tokens));
    }

    /**
     * As {@link #unknown()}, if the type allows such a property; see {@link #allows}.
     *
     * @param allowed whether it does
     */
    public void unknown(boolean allowed) {
        allows(allowed);
        unknown();
    }

    /**
     * Ends a trial at a property that the type does not allow: the object is none of that type. An object that can be nothing else keeps
     * the property.
     *
     * @param allowed whether the type allows the property
     */
    public void allows(boolean allowed) {
        if (!allowed && isTrial()) {
            throw kept.refused(unexpected("no property of that name"));
        }
    }

    /**
     * {@return whether something is to be kept from the value just read, which is thereby forgotten} For
     * collections of values that can't keep anything themselves: see {@link #keepWhole}.
     */
    public boolean inexact() {
        return kept.take();
    }

    /**
     * {@return the JSON of the value just read, if its Java value does not represent it exactly; otherwise null} It is forgotten thereby.
     */
    public @Nullable JsonValue literal() {
        return kept.taken();
    }

    /**
     * Keeps the whole marked value, which must have been read.
     *
     * @param mark where to go back to
     */
    public void keepWhole(long mark) {
        kept.set(reread(mark));
    }

    /**
     * Stores what the Java value of the property just read can't represent under its name. Called once after each property.
     *
     * @param name its name
     * @param extras what was kept so far; null if nothing
     * @return {@code extras}, or a new one if this is the first thing to keep
     */
    public JsonObject.@Nullable Builder keep(JsonObject.@Nullable Builder extras, String name) {
        return kept.moveTo(extras, name);
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
        missing = new MissingProperty(name, expected, extras);
        return true;
    }

    /**
     * {@return an exception for the property last {@linkplain #lacks noted}} To be asked for while the cursor is
     * on the end of the object.
     *
     * @throws IllegalStateException if none was noted
     */
    public JsonFormatException missing() {
        if (missing == null) {
            throw new IllegalStateException("no property was recorded as missing");
        }
        MissingProperty property = missing;
        missing = null;
        return property.exception(tokens.pointer());
    }

    /**
     * {@return an exception for the value at the cursor, which is not what it should be}
     *
     * @param expected what would have been right, such as {@code a string}
     */
    public JsonFormatException unexpected(String expected) {
        return Trees.unexpected(tokens, expected);
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
        TokenReader again = new TokenReader(source, Trees.MODEL);
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
            again.passAgain();
        }
        if (error) {
            throw new JsonFormatException(
                    "",
                    "an object with a property of its type",
                    members == 0 ? "an empty one" : "an error object or another");
        }
    }

    /** Does nothing: there is nothing to give back. */
    @Override
    public void close() {}

    /** What a JSON value can be. */
    public enum Kind {
        /** Members in braces. */
        OBJECT(Phrases.OBJECT),
        /** Elements in brackets. */
        ARRAY(Phrases.ARRAY),
        /** Text in quotes. */
        STRING(Phrases.STRING),
        /** A number. */
        NUMBER(Phrases.NUMBER),
        /** {@code true} or {@code false}. */
        BOOLEAN(Phrases.BOOLEAN),
        /** {@code null}. */
        NULL(Phrases.NULL);

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

    /** A value that lies ahead of the cursor of a reader, or none. Valid until the cursor moves. */
    public static final class Peek {

        private final LookAhead ahead;

        /** Where it starts; negative if there is none. */
        private final int place;

        Peek(LookAhead ahead, int place) {
            this.ahead = ahead;
            this.place = place;
        }

        /** {@return what kind of value it is; null if there is none} */
        public @Nullable Kind kind() {
            return Kind.of(ahead.startAt(place));
        }

        /** {@return the content of the string; null if it is none} */
        public @Nullable String string() {
            return ahead.stringAt(place);
        }

        /** {@return the number in the spelling of {@link #peekNumber}; null if it is none} */
        public @Nullable String number() {
            String literal = kind() == Kind.NUMBER ? ahead.literalAt(place) : null;
            return literal == null ? null : Numbers.canonical(literal);
        }

        /** {@return {@code true} or {@code false} as a text; null if it is neither} */
        public @Nullable String bool() {
            String literal = kind() == Kind.BOOLEAN ? ahead.literalAt(place) : null;
            return "true".equals(literal) || "false".equals(literal) ? literal : null;
        }

        /**
         * {@return whether there is nothing, null, an object, an array, or one of these scalars}
         *
         * @param scalars strings, numbers as {@link #number} spells them, or booleans as {@link #bool} does
         */
        public boolean mayBe(String... scalars) {
            Kind kind = kind();
            String found = kind == Kind.STRING ? string() : kind == Kind.NUMBER ? number() : bool();
            if (found == null) {
                return true;
            }
            for (String scalar : scalars) {
                if (scalar.equals(found)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A required property that an object lacks, or of which it has an invalid value.
     *
     * @param name its name
     * @param expected what would have been right, such as {@code a string}
     * @param extras what was kept of the object; null if nothing
     */
    private record MissingProperty(String name, String expected, JsonObject.@Nullable Builder extras) {

        /** {@code pointer} leads to the object. */
        JsonFormatException exception(String pointer) {
            JsonValue found = extras == null ? null : extras.build().get(name);
            return new JsonFormatException(
                    pointer.concat(Pointers.segment(name)), expected, found == null ? "nothing" : describe(found));
        }

        /** A scalar of the right kind is quoted, since its text is what is wrong; of another value its kind says enough. */
        private String describe(JsonValue found) {
            if (found instanceof JsonString string && FormatReader.isText(expected)) {
                return Quotes.brief(string.value());
            }
            return found instanceof JsonNumber number && NumberReader.isNumber(expected)
                    ? Quotes.brief(number.text())
                    : JsonReader.Kind.of(found).toString();
        }
    }
}
