package dev.signet.support;

import dev.signet.support.text.JsonBuffer;
import dev.signet.support.text.Source;
import dev.signet.support.text.TokenReader;
import dev.signet.support.text.TreeReader;
import dev.signet.support.text.TreeWriter;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Any JSON value (RFC 8259), deeply immutable. Numbers keep their literal, objects the order of their members.
 */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /** {@return this value as compact JSON text} */
    default String toJson() {
        JsonBuffer out = new JsonBuffer(null);
        try {
            TreeWriter.write(this, JsonModel.INSTANCE, out);
            return out.toString();
        } finally {
            out.release();
        }
    }

    /**
     * Reads one JSON text. Where an object repeats a name, the last member counts.
     *
     * @param json JSON text
     * @return what was read
     * @throws JsonFormatException if {@code json} is anything but one well-formed value
     */
    static JsonValue fromJson(String json) {
        return read(Source.of(json));
    }

    /**
     * Reads one JSON text in UTF-8, with or without a byte order mark.
     *
     * @param json JSON text
     * @return what was read
     * @throws JsonFormatException if {@code json} is anything but one well-formed value in well-formed UTF-8
     */
    static JsonValue fromJson(byte[] json) {
        return read(Source.of(json));
    }

    /**
     * Reads one JSON text in UTF-8 up to the end of the stream, which stays open.
     *
     * @param json JSON text
     * @return what was read
     * @throws JsonFormatException if the stream holds anything but one well-formed value
     * @throws java.io.UncheckedIOException if the stream fails
     */
    static JsonValue fromJson(InputStream json) {
        return read(Source.of(json));
    }

    /**
     * {@return the JSON string with this content}
     *
     * @param value the value
     */
    static JsonValue of(String value) {
        return new JsonString(value);
    }

    /**
     * {@return the JSON number with this value}
     *
     * @param value the value
     */
    static JsonValue of(long value) {
        return JsonNumber.of(value);
    }

    /**
     * {@return the JSON number with this value, in the fewest digits that distinguish it from other doubles}
     *
     * @param value the value
     * @throws IllegalArgumentException if {@code value} is not finite
     */
    static JsonValue of(double value) {
        return JsonNumber.of(value);
    }

    /**
     * {@code true} or {@code false}.
     *
     * @param value the value
     * @return the credential
     */
    static JsonValue of(boolean value) {
        return JsonBoolean.of(value);
    }

    /**
     * {@return the JSON number with this value and scale}
     *
     * @param value the value
     */
    static JsonValue of(BigDecimal value) {
        return JsonNumber.of(value);
    }

    /**
     * {@return the JSON number with this value}
     *
     * @param value the value
     */
    static JsonValue of(BigInteger value) {
        return JsonNumber.of(value);
    }

    private static JsonValue read(Source json) {
        TokenReader tokens = new TokenReader(json, JsonModel.INSTANCE);
        tokens.start();
        JsonValue value = TreeReader.read(tokens, JsonModel.INSTANCE);
        tokens.requireEnd();
        return value;
    }
}
