package dev.signet.support.http.client;

import dev.signet.support.JsonDeviation;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.codec.JsonCodec;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.body.JsonText;
import dev.signet.support.http.body.MediaTypes;
import dev.signet.support.http.response.RawResponse;
import dev.signet.support.http.response.ResponseVariants;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
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

    /**
     * Decodes a response, and reports what in it does not fit.
     *
     * @param response the response
     * @param deviations takes each deviation
     * @return the decoded response
     * @throws RuntimeException if it can't be read as a {@code T}
     */
    default T decode(RawResponse response, Consumer<? super JsonDeviation> deviations) {
        return decode(response.bytes(), deviations);
    }

    /** {@return the media types to request, as in the {@code Accept} header} */
    default String accept() {
        return MediaTypes.JSON;
    }

    /** {@return whether a response that is not JSON is rejected} By default it is if nothing else is requested. */
    default boolean requiresJson() {
        return MediaTypes.isJsonOnly(accept());
    }

    /**
     * Reads JSON. An error object, of which the type declares no property, can't be read.
     *
     * @param codec the codec of the body's type
     * @param <T> the type of the decoded body
     * @return the decoder
     */
    static <T> Decoder<T> json(JsonCodec<T> codec) {
        return answer(codec, false, MediaTypes.JSON);
    }

    /**
     * Reads JSON. An error object, of which the type declares no property, can't be read.
     *
     * @param codec the codec of the body's type
     * @param accept the media types to request, as in the {@code Accept} header
     * @param <T> the type of the decoded body
     * @return the decoder
     */
    static <T> Decoder<T> json(JsonCodec<T> codec, String accept) {
        return answer(codec, false, accept);
    }

    /**
     * Reads JSON; an object without any property that its type declares, such as an empty one, can't be read.
     *
     * @param codec the codec of the body's type
     * @param <T> the type of the decoded body
     * @return the decoder
     */
    static <T> Decoder<T> filledJson(JsonCodec<T> codec) {
        return answer(codec, true, MediaTypes.JSON);
    }

    /**
     * Reads JSON; an object without any property that its type declares, such as an empty one, can't be read.
     *
     * @param codec the codec of the body's type
     * @param accept the media types to request, as in the {@code Accept} header
     * @param <T> the type of the decoded body
     * @return the decoder
     */
    static <T> Decoder<T> filledJson(JsonCodec<T> codec, String accept) {
        return answer(codec, true, accept);
    }

    private static <T> Decoder<T> answer(JsonCodec<T> codec, boolean filled, String accept) {
        return new Decoder<>() {
            @Override
            public T decode(byte[] body) {
                return decode(body, deviation -> {});
            }

            @Override
            public T decode(byte[] body, Consumer<? super JsonDeviation> deviations) {
                return codec.fromAnswer(body, filled, deviations);
            }

            @Override
            public T decode(RawResponse response, Consumer<? super JsonDeviation> deviations) {
                if (response.bytes().length == 0) {
                    throw new IllegalStateException(
                            "status " + response.status() + " without a body, expected " + accept);
                }
                return decode(response.bytes(), deviations);
            }

            @Override
            public String accept() {
                return accept;
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
     * Reads responses that are one of several variants, by status and media type.
     *
     * @param accept the media types to request, as in the {@code Accept} header
     * @param variants reads each variant, and what is none
     * @param <T> what all variants have in common
     * @return the decoder
     */
    static <T> Decoder<T> variants(String accept, ResponseVariants<T> variants) {
        return ofResponse(accept, "The status of the response is needed", variants::read);
    }

    /**
     * Returns the headers of a response, whose body is ignored.
     *
     * @param accept the media types to request, as in the {@code Accept} header
     * @return the decoder
     */
    static Decoder<HttpHeaders> headers(String accept) {
        return ofResponse(
                accept, "The headers of the response are needed", (response, deviations) -> response.headers());
    }

    /** @param withoutResponse the message if there is only a body */
    private static <T> Decoder<T> ofResponse(
            String accept, String withoutResponse, BiFunction<RawResponse, Consumer<? super JsonDeviation>, T> read) {
        return new Decoder<>() {
            @Override
            public T decode(byte[] body) {
                throw new UnsupportedOperationException(withoutResponse);
            }

            @Override
            public T decode(RawResponse response, Consumer<? super JsonDeviation> deviations) {
                return read.apply(response, deviations);
            }

            @Override
            public String accept() {
                return accept;
            }

            @Override
            public boolean requiresJson() {
                return false;
            }
        };
    }

    /**
     * Returns null for JSON null and for an empty body, and the result of {@code decoder} for any other.
     *
     * @param decoder decodes the body
     * @param <T> the type of the decoded body
     * @return the decoder
     */
    static <T> Decoder<@Nullable T> nullable(Decoder<T> decoder) {
        return unless(body -> body.length == 0 || JsonText.isNull(body), decoder);
    }

    /**
     * Returns null for an empty body, and the result of {@code decoder} for any other.
     *
     * @param decoder decodes the body
     * @param <T> the type of the decoded body
     * @return the decoder
     */
    static <T> Decoder<@Nullable T> orNull(Decoder<T> decoder) {
        return unless(body -> body.length == 0, decoder);
    }

    private static <T> Decoder<@Nullable T> unless(Predicate<byte[]> isNull, Decoder<T> decoder) {
        return new Decoder<>() {
            @Override
            @SuppressWarnings("NullAway") // the type argument is nullable here
            public @Nullable T decode(byte[] body) {
                return isNull.test(body) ? null : decoder.decode(body);
            }

            @Override
            @SuppressWarnings("NullAway") // the type argument is nullable here
            public @Nullable T decode(RawResponse response, Consumer<? super JsonDeviation> deviations) {
                return isNull.test(response.bytes()) ? null : decoder.decode(response, deviations);
            }

            @Override
            public String accept() {
                return decoder.accept();
            }

            @Override
            public boolean requiresJson() {
                return decoder.requiresJson();
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
     * @param mediaTypes the requested media types, as in {@code Accept}; a response of any other type is accepted too
     */
    static Decoder<byte[]> bytes(String mediaTypes) {
        return new Decoder<>() {
            @Override
            public byte[] decode(byte[] body) {
                return body;
            }

            @Override
            public String accept() {
                return MediaTypes.preferring(mediaTypes);
            }
        };
    }

    /** {@return the body as text, of whatever type} */
    static Decoder<String> text() {
        return text(MediaTypes.ANY);
    }

    /**
     * {@return the body as text, in the charset that its media type names, or else UTF-8}
     *
     * @param mediaTypes the requested media types, as in {@code Accept}; a response of any other type is accepted too
     */
    static Decoder<String> text(String mediaTypes) {
        return text(mediaTypes, false);
    }

    /**
     * {@return the body as text, or the string that it is if the service declares it as JSON}
     *
     * @param mediaTypes the requested media types, as in {@code Accept}; a response of any other type is accepted too
     */
    static Decoder<String> textOrJson(String mediaTypes) {
        return text(mediaTypes, true);
    }

    private static Decoder<String> text(String mediaTypes, boolean json) {
        return new Decoder<>() {
            @Override
            public String decode(byte[] body) {
                return new String(body, StandardCharsets.UTF_8);
            }

            @Override
            public String decode(RawResponse response, Consumer<? super JsonDeviation> deviations) {
                boolean isJson = json && MediaTypes.isJson(MediaTypes.of(response.headers()));
                return isJson && JsonValue.fromJson(response.bytes()) instanceof JsonString string
                        ? string.value()
                        : response.textInCharset();
            }

            @Override
            public String accept() {
                return MediaTypes.preferring(mediaTypes);
            }

            @Override
            public boolean requiresJson() {
                return false;
            }
        };
    }
}
