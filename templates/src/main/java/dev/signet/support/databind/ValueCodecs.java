package dev.signet.support.databind;

import dev.signet.support.JsonReader;
import dev.signet.support.JsonValue;
import dev.signet.support.JsonWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types that a module knows: those that are added to it, and any JSON. */
public final class ValueCodecs {
    /** Only looked up, so its order is of no matter. */
    private final Map<Class<?>, ValueCodec> codecs = new HashMap<>();

    /** Knows free-form JSON only. */
    public ValueCodecs() {
        add(JsonValue.class, JsonReader::json, (value, out) -> out.value(value));
    }

    /**
     * Adds a type.
     *
     * @param type the type
     * @param read reads the value at a reader's cursor
     * @param write writes a value
     * @param <T> the type
     */
    public <T> void add(
            Class<T> type, Function<JsonReader, ? extends T> read, BiConsumer<? super T, JsonWriter> write) {
        codecs.put(type, ValueCodec.of(type, read, write));
    }

    /**
     * {@return what reads and writes values of a class; null if that is neither one of the types nor implements one}
     *
     * <p>The types that have further classes are sealed, so those are generated too: the constants of an enum, the wrappers and
     * {@code Unknown} of a union.
     *
     * @param type the class
     */
    public @Nullable ValueCodec find(Class<?> type) {
        ValueCodec own = codecs.get(type);
        if (own != null) {
            return own;
        }
        for (Class<?> implemented : type.getInterfaces()) {
            ValueCodec codec = find(implemented);
            if (codec != null) {
                return codec.narrowedTo(type);
            }
        }
        return null;
    }
}
