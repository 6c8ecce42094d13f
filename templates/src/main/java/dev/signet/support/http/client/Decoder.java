package dev.signet.support.http.client;

import dev.signet.support.JsonDeviation;
import dev.signet.support.codec.JsonCodec;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.body.MediaTypes;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the body of a response.
 *
 * @param <T> the type of the decoded body
 */
@FunctionalInterface
public interface Decoder<T extends @Nullable Object> {

    /**
     * Decodes a complete body, decompressed.
     *
     * @param body the bytes
     * @return the decoded body
     * @throws RuntimeException if it can't be read as a {@code T}; the transport makes it the cause of a
     *     {@link ResponseFormatException}
     */
    T decode(byte[] body);

    /**
     * Decodes a complete body, and reports what in it does not fit.
     *
     * @param body the bytes
     * @param deviations takes each deviation
     * @return the decoded body
     * @throws RuntimeException if it can't be read as a {@code T}
     */
    default T decode(byte[] body, Consumer<? super JsonDeviation> deviations) {
        return decode(body);
    }

    /** {@return the media type to request} If it is JSON, a response of another type is rejected. */
    default String accept() {
        return MediaTypes.JSON;
    }

    /**
     * Reads JSON. An error object, of which the type declares no property, can't be read.
     *
     * @param codec the codec of the body's type
     * @param <T> the type of the decoded body
     * @return the decoder
     */
    static <T> Decoder<T> json(JsonCodec<T> codec) {
        return answer(codec, false);
    }

    /**
     * Reads JSON; an object without any property that its type declares, such as an empty one, can't be read.
     *
     * @param codec the codec of the body's type
     * @param <T> the type of the decoded body
     * @return the decoder
     */
    static <T> Decoder<T> filledJson(JsonCodec<T> codec) {
        return answer(codec, true);
    }

    private static <T> Decoder<T> answer(JsonCodec<T> codec, boolean filled) {
        return new Decoder<>() {
            @Override
            public T decode(byte[] body) {
                return decode(body, deviation -> {});
            }

            @Override
            public T decode(byte[] body, Consumer<? super JsonDeviation> deviations) {
                return codec.fromAnswer(body, filled, deviations);
            }
        };
    }

    /**
     * Ignores the body, of any media type.
     *
     * @return the decoder
     */
    static Decoder<@Nullable Void> nothing() {
        return new Decoder<>() {
            @Override
            @SuppressWarnings("NullAway") // T is a nullable Void here
            public @Nullable Void decode(byte[] body) {
                return null;
            }

            @Override
            public String accept() {
                return MediaTypes.ANY;
            }
        };
    }

    /**
     * Returns null for an empty body, and the result of {@code decoder} for any other.
     *
     * @param decoder decodes the body
     * @param <T> the type of the decoded body
     * @return the decoder
     */
    static <T> Decoder<@Nullable T> orNull(Decoder<T> decoder) {
        return new Decoder<>() {
            @Override
            @SuppressWarnings("NullAway") // the type argument is nullable here
            public @Nullable T decode(byte[] body) {
                return body.length == 0 ? null : decoder.decode(body);
            }

            @Override
            @SuppressWarnings("NullAway") // the type argument is nullable here
            public @Nullable T decode(byte[] body, Consumer<? super JsonDeviation> deviations) {
                return body.length == 0 ? null : decoder.decode(body, deviations);
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
     * {@return the undecoded bytes of the body}
     *
     * @param mediaType the requested media type; a response of any other type is accepted too
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
     * @param mediaType the requested media type; a response of any other type is accepted too
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
