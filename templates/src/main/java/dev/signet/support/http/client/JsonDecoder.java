package dev.signet.support.http.client;

import dev.signet.support.JsonDeviation;
import dev.signet.support.codec.JsonCodec;
import java.util.function.Consumer;

/** Reads JSON. */
record JsonDecoder<T>(JsonCodec<T> codec, boolean filled) implements Decoder<T> {
    @Override
    public T decode(byte[] body) {
        return decode(body, deviation -> {});
    }

    @Override
    public T decode(byte[] body, Consumer<? super JsonDeviation> deviations) {
        return codec.fromAnswer(body, filled, deviations);
    }
}
