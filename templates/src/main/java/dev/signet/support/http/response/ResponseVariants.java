package dev.signet.support.http.response;

import dev.signet.support.JsonDeviation;
import dev.signet.support.JsonFormatException;
import dev.signet.support.codec.JsonCodec;
import dev.signet.support.http.body.JsonText;
import dev.signet.support.http.body.MediaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What responses of one operation are read as, by status and media type. A status wins over a range such as {@code 4XX}, and a range
 * over {@code default}, unless the body does not fit. A response that none fits is read as what the builder was created with. Immutable.
 *
 * @param <R> what all variants have in common
 */
public final class ResponseVariants<R> {

    private final List<Variant<R>> variants;
    private final Function<RawResponse, ? extends R> unknown;

    private ResponseVariants(Builder<R> builder) {
        this.variants = List.copyOf(builder.variants);
        this.unknown = builder.unknown;
    }

    /**
     * Creates a builder without variants.
     *
     * @param unknown makes a value of a response that fits no variant
     * @param <R> what all variants have in common
     * @return a builder
     */
    public static <R> Builder<R> builder(Function<RawResponse, ? extends R> unknown) {
        return new Builder<>(unknown);
    }

    /**
     * Reads a response.
     *
     * @param response the response
     * @param deviations takes what does not fit the type of the variant, which is then not used
     * @return the value of the closest variant that fits, or that of the unknown response
     */
    public R read(RawResponse response, Consumer<? super JsonDeviation> deviations) {
        String status = String.valueOf(response.status());
        JsonFormatException first = null;
        for (String each : List.of(status, status.charAt(0) + "XX", "default")) {
            Variant<R> variant = closest(each, response);
            if (variant == null) {
                continue;
            }
            try {
                return variant.reading.apply(response, deviations);
            } catch (JsonFormatException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            deviations.accept(new JsonDeviation(first.pointer(), first.expected(), first.found()));
        }
        return unknown.apply(response);
    }

    /**
     * {@return whether there are variants of exactly this status}
     *
     * @param status the HTTP status
     */
    public boolean has(int status) {
        return variants.stream().anyMatch(variant -> variant.status.equals(String.valueOf(status)));
    }

    /** The variant whose media type says most of those that have the response's. */
    private @Nullable Variant<R> closest(String status, RawResponse response) {
        Variant<R> best = null;
        int most = 0;
        for (Variant<R> variant : variants) {
            int fit = variant.status.equals(status) ? variant.fit(response) : 0;
            if (fit > most) {
                best = variant;
                most = fit;
            }
        }
        return best;
    }

    /** @param parameters those of the media type, which tell it from others of its name */
    private record Variant<R>(
            String status,
            String mediaType,
            Map<String, String> parameters,
            boolean json,
            BiFunction<RawResponse, Consumer<? super JsonDeviation>, R> reading) {

        /** How well the media types fit, from 0. */
        int fit(RawResponse response) {
            String found = MediaTypes.of(response.headers());
            if (mediaType.isEmpty()) {
                return response.bytes().length == 0 ? 4 : 1;
            }
            if (response.bytes().length == 0 && json) {
                return 0;
            }
            int exact = mediaType.equals(found) ? exactly(MediaTypes.parameters(response.headers())) : 0;
            if (exact > 0) {
                return exact;
            }
            if (json) {
                return MediaTypes.mayBeJson(response.headers()) ? 3 : 0;
            }
            String kind = mediaType.endsWith("/*") ? mediaType.substring(0, mediaType.length() - 1) : "";
            return !kind.isEmpty() && found.startsWith(kind) ? 5 : mediaType.equals(MediaTypes.ANY) ? 2 : named(found);
        }

        /** The media type is that of the response; its parameters must not contradict. */
        private int exactly(Map<String, String> found) {
            if (parameters.isEmpty()) {
                return 7;
            }
            if (found.entrySet().containsAll(parameters.entrySet())) {
                return 8;
            }
            return parameters.keySet().stream().anyMatch(found::containsKey) ? 0 : 6;
        }

        /** A response that names no type may be anything that is not JSON. */
        private static int named(String found) {
            return found.indexOf('/') < 0 ? 2 : 0;
        }
    }

    /**
     * Builds {@link ResponseVariants}. A status is three digits, a range such as {@code 4XX}, or {@code default}. Not thread-safe.
     *
     * @param <R> what all variants have in common
     */
    public static final class Builder<R> {

        private final List<Variant<R>> variants = new ArrayList<>();
        private final Function<RawResponse, ? extends R> unknown;

        private Builder(Function<RawResponse, ? extends R> unknown) {
            this.unknown = Objects.requireNonNull(unknown, "unknown");
        }

        /**
         * Adds a variant that is JSON.
         *
         * @param status the status
         * @param mediaType the media type
         * @param codec reads the body
         * @param variant makes a value of the body
         * @param <T> the type of the body
         * @return this
         */
        public <T> Builder<R> json(
                String status, String mediaType, JsonCodec<T> codec, Function<? super T, ? extends R> variant) {
            return add(
                    status,
                    mediaType,
                    true,
                    (response, deviations) -> variant.apply(codec.fromAnswer(response.bytes(), false, deviations)));
        }

        /**
         * Adds a variant that is JSON, or JSON null.
         *
         * @param status the status
         * @param mediaType the media type
         * @param codec reads a body that is not null
         * @param variant makes a value of the body, or of null
         * @param <T> the type of the body
         * @return this
         */
        public <T> Builder<R> nullableJson(
                String status, String mediaType, JsonCodec<T> codec, Function<@Nullable T, ? extends R> variant) {
            return add(
                    status,
                    mediaType,
                    true,
                    (response, deviations) -> variant.apply(
                            JsonText.isNull(response.bytes())
                                    ? null
                                    : codec.fromAnswer(response.bytes(), false, deviations)));
        }

        /**
         * Adds a variant that is text.
         *
         * @param status the status
         * @param mediaType the media type
         * @param variant makes a value of the body
         * @return this
         */
        public Builder<R> text(String status, String mediaType, Function<String, ? extends R> variant) {
            return add(status, mediaType, false, (response, deviations) -> variant.apply(response.textInCharset()));
        }

        /**
         * Adds a variant that is bytes.
         *
         * @param status the status
         * @param mediaType the media type
         * @param variant makes a value of the body
         * @return this
         */
        public Builder<R> bytes(String status, String mediaType, Function<byte[], ? extends R> variant) {
            return add(status, mediaType, false, (response, deviations) -> variant.apply(response.bytes()));
        }

        /**
         * Adds a variant without a body.
         *
         * @param status the status
         * @param variant makes a value
         * @return this
         */
        public Builder<R> empty(String status, Supplier<? extends R> variant) {
            return add(status, "", false, (response, deviations) -> variant.get());
        }

        private Builder<R> add(
                String status,
                String mediaType,
                boolean json,
                BiFunction<RawResponse, Consumer<? super JsonDeviation>, R> reading) {
            variants.add(
                    new Variant<>(status, MediaTypes.bare(mediaType), MediaTypes.parameters(mediaType), json, reading));
            return this;
        }

        /** {@return the finished variants} */
        public ResponseVariants<R> build() {
            return new ResponseVariants<>(this);
        }
    }
}
