package dev.signet.support.codec;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import dev.signet.support.text.JsonBuffer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes free-form JSON, and collections of scalars. */
abstract sealed class ValueWriter extends ScalarWriter permits JsonWriter {

    ValueWriter(JsonBuffer out) {
        super(out);
    }

    /**
     * Writes any JSON, however deep.
     *
     * @param value the value
     * @return this
     */
    public JsonWriter value(JsonValue value) {
        ArrayList<Iterator<?>> open = new ArrayList<>();
        head(value, open);
        while (!open.isEmpty()) {
            Iterator<?> innermost = open.get(open.size() - 1);
            if (!innermost.hasNext()) {
                open.remove(open.size() - 1);
                out.close(innermost instanceof Members ? '}' : ']');
            } else if (innermost instanceof Members members) {
                Map.Entry<String, JsonValue> member = members.next();
                out.name(member.getKey());
                head(member.getValue(), open);
            } else {
                head((JsonValue) innermost.next(), open);
            }
        }
        return self();
    }

    /** Writes a scalar, or the opening bracket of a container whose rest is still to be written. */
    @SuppressWarnings("NonApiType") // a stack that grows often
    private void head(JsonValue value, ArrayList<Iterator<?>> open) {
        if (value instanceof JsonString string) {
            out.string(string.value());
        } else if (value instanceof JsonObject object) {
            out.open('{');
            open.add(new Members(object.members().entrySet().iterator()));
        } else if (value instanceof JsonArray array) {
            out.open('[');
            open.add(array.values().iterator());
        } else {
            out.ascii(value.toJson());
        }
    }

    /**
     * Writes an array whose elements may be null.
     *
     * @param values the values, in order
     * @param write writes a value that is not null
     * @param <T> the type of the elements
     * @return this
     */
    public <T> JsonWriter listWithNulls(List<? extends @Nullable T> values, Consumer<? super T> write) {
        out.open('[');
        for (T value : values) {
            orNull(value, write);
        }
        out.close(']');
        return self();
    }

    /**
     * Writes an object whose values may be null.
     *
     * @param values the values, in order
     * @param write writes a value that is not null
     * @param <V> the type of the values
     * @return this
     */
    public <V> JsonWriter mapWithNulls(Map<String, ? extends @Nullable V> values, Consumer<? super V> write) {
        out.open('{');
        for (Map.Entry<String, ? extends @Nullable V> member : values.entrySet()) {
            out.name(member.getKey());
            orNull(member.getValue(), write);
        }
        out.close('}');
        return self();
    }

    final <T> void orNull(@Nullable T value, Consumer<? super T> write) {
        if (value == null) {
            nullValue();
        } else {
            write.accept(value);
        }
    }

    /**
     * Writes an array of scalars, lists and maps of them, and of nulls.
     *
     * @param values the values, in order
     * @return this
     */
    public JsonWriter value(List<?> values) {
        out.open('[');
        for (@Nullable Object value : values) {
            any(value);
        }
        out.close(']');
        return self();
    }

    /**
     * Writes an object of scalars, lists and maps of them, and of nulls.
     *
     * @param values the values, in order
     * @return this
     */
    public JsonWriter value(Map<String, ?> values) {
        out.open('{');
        for (Map.Entry<String, ?> member : values.entrySet()) {
            out.name(member.getKey());
            any(member.getValue());
        }
        out.close('}');
        return self();
    }

    final void any(@Nullable Object value) {
        if (value instanceof String string) {
            out.string(string);
        } else if (value instanceof JsonValue json) {
            value(json);
        } else if (value instanceof Boolean bool) {
            value(bool.booleanValue());
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof List<?> list) {
            value(list);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value == null) {
            nullValue();
        } else {
            formatted(value);
        }
    }

    private void number(Number value) {
        if (value instanceof Double number) {
            value(number.doubleValue());
        } else if (value instanceof Integer || value instanceof Long) {
            value(value.longValue());
        } else if (value instanceof BigInteger || value instanceof BigDecimal) {
            out.ascii(value.toString());
        } else {
            throw impossible(value.getClass().getName());
        }
    }

    private void map(Map<?, ?> values) {
        out.open('{');
        for (Map.Entry<?, ?> member : values.entrySet()) {
            out.name((String) member.getKey());
            any(member.getValue());
        }
        out.close('}');
    }

    private void formatted(Object value) {
        if (value instanceof OffsetDateTime dateTime) {
            value(dateTime);
        } else if (value instanceof LocalDate date) {
            value(date);
        } else if (value instanceof OffsetTime time) {
            value(time);
        } else if (value instanceof Duration || value instanceof UUID || value instanceof URI) {
            out.string(value.toString());
        } else {
            throw impossible(value.getClass().getName());
        }
    }

    /** Tells the members of an object from the elements of an array. */
    private record Members(Iterator<Map.Entry<String, JsonValue>> rest)
            implements Iterator<Map.Entry<String, JsonValue>> {
        @Override
        public boolean hasNext() {
            return rest.hasNext();
        }

        @Override
        public Map.Entry<String, JsonValue> next() {
            return rest.next();
        }
    }
}
