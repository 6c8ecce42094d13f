package dev.signet.support.codec;

import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.text.Source;
import dev.signet.support.text.Swar;
import dev.signet.support.value.Quotes;
import dev.signet.support.value.Times;
import dev.signet.support.value.Uuids;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads strings that have a format, and free-form JSON. A plain method wants a value that its type can hold; its {@code optional}
 * twin gives null for JSON null, and for a string that its format can't hold, such as an empty date. Whatever the result does
 * not say exactly, down to the last zero of a fraction of a second, is kept in {@link #pending}.
 */
abstract sealed class FormatReader extends NumberReader permits ListReader {

    private static final String DATE_TIME = "a date-time (RFC 3339)";
    private static final String DATE = "a date (RFC 3339)";
    private static final String TIME = "a time with offset (RFC 3339)";
    private static final String DURATION = "a duration (ISO 8601) without years and months";
    private static final String UUID_TEXT = "a UUID (RFC 9562)";
    private static final String URI_TEXT = "a URI reference (RFC 3986)";

    private int from;
    private int length;

    FormatReader(Source source) {
        super(source);
    }

    /**
     * Reads an RFC 3339 {@code date-time}.
     *
     * @return what was read
     */
    public OffsetDateTime dateTime() {
        return held(nextDateTime(), DATE_TIME);
    }

    /**
     * Reads an RFC 3339 {@code date-time}, or null.
     *
     * @return what was read
     */
    public @Nullable OffsetDateTime optionalDateTime() {
        return first() == '"' ? fitting(nextDateTime(), DATE_TIME) : absent(DATE_TIME);
    }

    /**
     * Reads an RFC 3339 {@code full-date}.
     *
     * @return what was read
     */
    public LocalDate date() {
        return held(nextDate(), DATE);
    }

    /**
     * Reads an RFC 3339 {@code full-date}, or null.
     *
     * @return what was read
     */
    public @Nullable LocalDate optionalDate() {
        return first() == '"' ? fitting(nextDate(), DATE) : absent(DATE);
    }

    /**
     * Reads an RFC 3339 {@code full-time}, which has an offset.
     *
     * @return what was read
     */
    public OffsetTime time() {
        return held(nextTime(), TIME);
    }

    /**
     * Reads an RFC 3339 {@code full-time}, which has an offset, or null.
     *
     * @return what was read
     */
    public @Nullable OffsetTime optionalTime() {
        return first() == '"' ? fitting(nextTime(), TIME) : absent(TIME);
    }

    /**
     * Reads an ISO 8601 duration of fixed length: weeks, days, hours, minutes, seconds.
     *
     * @return what was read
     */
    public Duration duration() {
        return held(nextDuration(), DURATION);
    }

    /**
     * Reads an ISO 8601 duration of fixed length, or null.
     *
     * @return what was read
     */
    public @Nullable Duration optionalDuration() {
        return first() == '"' ? fitting(nextDuration(), DURATION) : absent(DURATION);
    }

    /**
     * Reads a UUID in its 36 characters, in letters of either case.
     *
     * @return what was read
     */
    public UUID uuid() {
        return held(nextUuid(), UUID_TEXT);
    }

    /**
     * Reads a UUID in its 36 characters, or null.
     *
     * @return what was read
     */
    public @Nullable UUID optionalUuid() {
        return first() == '"' ? fitting(nextUuid(), UUID_TEXT) : absent(UUID_TEXT);
    }

    /**
     * Reads a URI or a relative reference.
     *
     * @return what was read
     */
    public URI uri() {
        return held(nextUri(), URI_TEXT);
    }

    /**
     * Reads a URI or a relative reference, or null.
     *
     * @return what was read
     */
    public @Nullable URI optionalUri() {
        return first() == '"' ? fitting(nextUri(), URI_TEXT) : absent(URI_TEXT);
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
        String text = string();
        T value = made(of, text, expected, Quotes.brief(text));
        if (!text.equals(value.toString())) {
            pending = new JsonString(text);
        }
        return value;
    }

    /** A value parsed by a class; a JsonFormatException of it gets the pointer in this document. */
    final <T> T made(Function<String, T> of, String text, String expected, String found) {
        try {
            return of.apply(text);
        } catch (JsonFormatException e) {
            throw new JsonFormatException(pointer().concat(e.pointer()), e.expected(), e.found());
        } catch (RuntimeException e) {
            JsonFormatException unlike = new JsonFormatException(pointer(), expected, found);
            unlike.initCause(e);
            throw unlike;
        }
    }

    /**
     * Reads any value.
     *
     * @return what was read
     */
    public JsonValue json() {
        return Trees.read(this);
    }

    /**
     * Reads an object.
     *
     * @return what was read
     */
    public JsonObject object() {
        return first() == '{' && json() instanceof JsonObject object ? object : fail("an object");
    }

    /**
     * Reads an object, or null.
     *
     * @return what was read
     */
    public @Nullable JsonObject optionalObject() {
        return first() == '{' ? object() : absent("an object");
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // stands where a value is expected, and never gives one
    private <T> T fail(String expected) {
        throw unexpected(expected);
    }

    private @Nullable OffsetDateTime nextDateTime() {
        byte[] content = content(DATE_TIME);
        OffsetDateTime value = Times.dateTime(content, from, length);
        keepUnless(value != null && Times.isCanonicalDateTime(content, from, length));
        return value;
    }

    private @Nullable LocalDate nextDate() {
        byte[] content = content(DATE);
        LocalDate value = Times.date(content, from, length);
        keepUnless(value != null);
        return value;
    }

    private @Nullable OffsetTime nextTime() {
        byte[] content = content(TIME);
        OffsetTime value = Times.time(content, from, length);
        keepUnless(value != null && Times.isCanonicalTime(content, from, length));
        return value;
    }

    private @Nullable Duration nextDuration() {
        content(DURATION);
        String text = text();
        Duration value = Times.duration(text);
        keepUnless(value != null && value.toString().equals(text));
        return value;
    }

    private @Nullable UUID nextUuid() {
        byte[] content = content(UUID_TEXT);
        UUID value = Uuids.parse(content, from, length);
        keepUnless(value != null && Uuids.isCanonical(content, from, length));
        return value;
    }

    private @Nullable URI nextUri() {
        content(URI_TEXT);
        try {
            return new URI(text());
        } catch (URISyntaxException e) {
            keepUnless(false);
            return null;
        }
    }

    private void keepUnless(boolean canonical) {
        if (!canonical) {
            pending = new JsonString(text());
        }
    }

    /** The content of the string at the cursor, which is behind it then: {@link #length} bytes at {@link #from}. */
    private byte[] content(String expected) {
        if (first() != '"') {
            throw unexpected(expected);
        }
        int quote = Swar.endOfAscii(source.words, value + 1, end);
        if (quote < end && json[quote] == '"') {
            at = quote + 1;
            from = value + 1;
            length = quote - from;
            return json;
        }
        byte[] content = Tokens.string(this, value).getBytes(StandardCharsets.UTF_8);
        from = 0;
        length = content.length;
        return content;
    }
}
