package dev.signet.support.codec;

import dev.signet.support.text.Phrases;
import dev.signet.support.text.TokenReader;
import dev.signet.support.text.TokenReader.Content;
import dev.signet.support.value.Durations;
import dev.signet.support.value.Times;
import dev.signet.support.value.Uuids;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads strings that have a format: null for one that the format can't hold, such as an empty date. What the result does not
 * represent exactly, down to the last zero of a fraction of a second, is kept; so is the text of a value that Java only comes near to,
 * such as a leap second.
 */
final class FormatReader {

    static final String DATE_TIME = "a date-time (RFC 3339)";
    static final String DATE = "a date (RFC 3339)";
    static final String TIME = "a time with offset (RFC 3339)";
    static final String DURATION = "a duration (ISO 8601)";
    static final String UUID = "a UUID (RFC 9562)";
    static final String URI = "a URI reference (RFC 3986)";

    private static final Set<String> TEXTS = Set.of(Phrases.STRING, DATE_TIME, DATE, TIME, DURATION, UUID, URI);

    private FormatReader() {}

    /** Whether a message that expects this expects a string. */
    static boolean isText(String expected) {
        return TEXTS.contains(expected);
    }

    static @Nullable OffsetDateTime dateTime(TokenReader in, Kept kept) {
        Content content = content(in, DATE_TIME);
        OffsetDateTime value = Times.dateTime(content.bytes(), content.from(), content.length());
        if (value == null || !Times.isCanonicalDateTime(content.bytes(), content.from(), content.length())) {
            kept.string(in);
        }
        return value;
    }

    static @Nullable LocalDate date(TokenReader in, Kept kept) {
        Content content = content(in, DATE);
        LocalDate value = Times.date(content.bytes(), content.from(), content.length());
        if (value == null) {
            kept.string(in);
        }
        return value;
    }

    static @Nullable OffsetTime time(TokenReader in, Kept kept) {
        Content content = content(in, TIME);
        OffsetTime value = Times.time(content.bytes(), content.from(), content.length());
        if (value == null || !Times.isCanonicalTime(content.bytes(), content.from(), content.length())) {
            kept.string(in);
        }
        return value;
    }

    static @Nullable Duration duration(TokenReader in, Kept kept) {
        String text = text(in, DURATION);
        Duration value = Durations.parse(text);
        if (value == null || !value.toString().equals(text)) {
            kept.string(in);
        }
        return value;
    }

    static @Nullable UUID uuid(TokenReader in, Kept kept) {
        Content content = content(in, UUID);
        UUID value = Uuids.parse(content.bytes(), content.from(), content.length());
        if (value == null || !Uuids.isCanonical(content.bytes(), content.from(), content.length())) {
            kept.string(in);
        }
        return value;
    }

    static @Nullable URI uri(TokenReader in, Kept kept) {
        String text = text(in, URI);
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            kept.string(in);
            return null;
        }
    }

    /** The value, which is null if the string at the cursor is of no such format. */
    static <T> T required(@Nullable T value, String expected, TokenReader in) {
        if (value == null) {
            throw Trees.unlike(in, expected);
        }
        return value;
    }

    private static Content content(TokenReader in, String expected) {
        requireString(in, expected);
        return in.content();
    }

    private static String text(TokenReader in, String expected) {
        requireString(in, expected);
        return in.string();
    }

    private static void requireString(TokenReader in, String expected) {
        if (in.first() != '"') {
            throw in.unexpected(expected);
        }
    }
}
