package dev.signet.support.databind;

import dev.signet.support.JsonValue;
import dev.signet.support.codec.JsonCodec;
import dev.signet.support.codec.JsonReader;
import dev.signet.support.codec.JsonWriter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of a module: those that are added to it, and free-form JSON. */
public final class ValueCodecs {
    /** Only looked up, so its order is of no matter. */
    private final Map<Class<?>, ValueCodec> codecs = new HashMap<>();

    /** Knows free-form JSON only. */
    public ValueCodecs() {
        add(JsonValue.class, new FreeForm());
    }

    /**
     * Adds a type.
     *
     * @param type the type
     * @param codec reads and writes its values
     * @param <T> the type
     */
    public <T> void add(Class<T> type, JsonCodec<T> codec) {
        codecs.put(type, new ValueCodec(type, codec));
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

    private static final class FreeForm extends JsonCodec<JsonValue> {
        @Override
        protected Object decode(JsonReader in) {
            return in.json();
        }

        @Override
        protected void encode(Object value, JsonWriter out) {
            out.value((JsonValue) value);
        }
    }
}
