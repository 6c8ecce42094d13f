package dev.signet.support.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of an answer.
 *
 * @param <T> what it reads
 */
@FunctionalInterface
public interface Decoder<T extends @Nullable Object> {

    /**
     * Reads a whole body, decompressed.
     *
     * @param body all of it
     * @return what was read
     * @throws RuntimeException if it can't be read as a {@code T}; the transport makes it the cause of a
     *     {@link ResponseFormatException}
     */
    T decode(byte[] body);

    /** {@return the media type to ask for} If it is JSON, an answer of another type is refused. */
    default String accept() {
        return RequestBody.JSON;
    }

    /**
     * Ignores the body, of whatever type it is.
     *
     * @return such a decoder
     */
    static Decoder<@Nullable Void> nothing() {
        return new AnyType<>() {
            @Override
            @SuppressWarnings("NullAway") // T is a nullable Void here
            public @Nullable Void decode(byte[] body) {
                return null;
            }
        };
    }

    /**
     * Gives null for an empty body, and what {@code decoder} reads for any other.
     *
     * @param decoder reads the body
     * @param <T> the type of what is read
     * @return what it gives
     */
    static <T> Decoder<@Nullable T> orNull(Decoder<T> decoder) {
        return new Decoder<>() {
            @Override
            @SuppressWarnings("NullAway") // the type argument is nullable here
            public @Nullable T decode(byte[] body) {
                return body.length == 0 ? null : decoder.decode(body);
            }

            @Override
            public String accept() {
                return decoder.accept();
            }
        };
    }

    /** {@return the body as it is, of whatever type} */
    static Decoder<byte[]> bytes() {
        return bytes(MediaTypes.ANY);
    }

    /**
     * {@return the body as it is}
     *
     * @param mediaType what to ask for; an answer of any other type is taken too
     */
    static Decoder<byte[]> bytes(String mediaType) {
        return new Decoder<>() {
            @Override
            public byte[] decode(byte[] body) {
                return body;
            }

            @Override
            public String accept() {
                return MediaTypes.preferring(mediaType);
            }
        };
    }

    /** {@return the body as UTF-8 text, of whatever type} */
    static Decoder<String> text() {
        return text(MediaTypes.ANY);
    }

    /**
     * {@return the body as UTF-8 text}
     *
     * @param mediaType what to ask for; an answer of any other type is taken too
     */
    static Decoder<String> text(String mediaType) {
        return new Decoder<>() {
            @Override
            public String decode(byte[] body) {
                return new String(body, StandardCharsets.UTF_8);
            }

            @Override
            public String accept() {
                return MediaTypes.preferring(mediaType);
            }
        };
    }
}
