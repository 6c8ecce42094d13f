package dev.signet.support.http;

import org.jspecify.annotations.Nullable;

/** A decoder that takes whatever media type comes. */
interface AnyType<T extends @Nullable Object> extends Decoder<T> {

    @Override
    default String accept() {
        return MediaTypes.ANY;
    }
}
