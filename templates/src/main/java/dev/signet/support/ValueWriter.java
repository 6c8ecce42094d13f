package dev.signet.support;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes values, brackets and names. */
abstract sealed class ValueWriter implements AutoCloseable permits JsonWriter {

    private final JsonBuffer out = new JsonBuffer();

    ValueWriter() {}

    abstract JsonWriter self();

    /** Opens an object. */
    public JsonWriter beginObject() {
        out.open('{');
        return self();
    }

    /** Ends the object opened last. */
    public JsonWriter endObject() {
        out.close('}');
        return self();
    }

    /** Opens an array. */
    public JsonWriter beginArray() {
        out.open('[');
        return self();
    }

    /** Ends the array opened last. */
    public JsonWriter endArray() {
        out.close(']');
        return self();
    }

    /** Writes a member's name. */
    public JsonWriter name(JsonName name) {
        out.name(name.encoded());
        return self();
    }

    /** Writes a member's name. */
    public JsonWriter name(String name) {
        out.name(name);
        return self();
    }

    /** Writes {@code null}. */
    public JsonWriter nullValue() {
        out.ascii("null");
        return self();
    }

    /** Writes a string. */
    public JsonWriter value(String value) {
        out.string(value);
        return self();
    }

    /** Writes {@code true} or {@code false}. */
    public JsonWriter value(boolean value) {
        out.ascii(value ? "true" : "false");
        return self();
    }

    /** Writes an integer. */
    public JsonWriter value(int value) {
        out.number(value);
        return self();
    }

    /** Writes an integer. */
    public JsonWriter value(long value) {
        out.number(value);
        return self();
    }

    /** Writes a number in the fewest digits that tell it from other doubles. */
    public JsonWriter value(double value) {
        if (!Double.isFinite(value)) {
            throw impossible(Double.toString(value));
        }
        out.ascii(Numbers.shortest(value));
        return self();
    }

    /** Writes a number in the fewest digits that tell it from other floats. */
    public JsonWriter value(float value) {
        if (!Float.isFinite(value)) {
            throw impossible(Float.toString(value));
        }
        out.ascii(Numbers.shortest(value));
        return self();
    }

    /** Writes an integer. */
    public JsonWriter value(BigInteger value) {
        out.ascii(value.toString());
        return self();
    }

    /** Writes a number with its scale. */
    public JsonWriter value(BigDecimal value) {
        out.ascii(value.toString());
        return self();
    }

    /** Writes an RFC 3339 {@code date-time}: always with seconds, with as much of a fraction as needed, {@code Z} for UTC. */
    public JsonWriter value(OffsetDateTime value) {
        if (!TimeText.canSay(value.toLocalDate()) || !TimeText.canSay(value.getOffset())) {
            throw impossible(value.toString());
        }
        out.openQuote(TimeText.MAX_LENGTH);
        TimeText.date(out, value.toLocalDate());
        out.put('T');
        TimeText.time(out, value.toLocalTime());
        TimeText.offset(out, value.getOffset());
        out.closeQuote();
        return self();
    }

    /** Writes an RFC 3339 {@code full-date}. */
    public JsonWriter value(LocalDate value) {
        if (!TimeText.canSay(value)) {
            throw impossible(value.toString());
        }
        out.openQuote(TimeText.MAX_LENGTH);
        TimeText.date(out, value);
        out.closeQuote();
        return self();
    }

    /** Writes an RFC 3339 {@code full-time}. */
    public JsonWriter value(OffsetTime value) {
        if (!TimeText.canSay(value.getOffset())) {
            throw impossible(value.toString());
        }
        out.openQuote(TimeText.MAX_LENGTH);
        TimeText.time(out, value.toLocalTime());
        TimeText.offset(out, value.getOffset());
        out.closeQuote();
        return self();
    }

    /** Writes an RFC 3339 {@code partial-time}. */
    public JsonWriter value(LocalTime value) {
        out.openQuote(TimeText.MAX_LENGTH);
        TimeText.time(out, value);
        out.closeQuote();
        return self();
    }

    /** Writes an ISO 8601 duration, such as {@code PT1.5S}. */
    public JsonWriter value(Duration value) {
        return value(value.toString());
    }

    /** Writes a UUID in its 36 characters. */
    public JsonWriter value(UUID value) {
        return value(value.toString());
    }

    /** Writes a URI as it was given. */
    public JsonWriter value(URI value) {
        return value(value.toString());
    }

    /** Writes any JSON, however deep. */
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

    /** Writes an array of scalars, lists and maps of them. */
    public JsonWriter value(List<?> values) {
        out.open('[');
        for (Object value : values) {
            any(value);
        }
        out.close(']');
        return self();
    }

    /** Writes an object of scalars, lists and maps of them. */
    public JsonWriter value(Map<String, ?> values) {
        out.open('{');
        for (Map.Entry<String, ?> member : values.entrySet()) {
            out.name(member.getKey());
            any(member.getValue());
        }
        out.close('}');
        return self();
    }

    private void any(Object value) {
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
        } else {
            formatted(value);
        }
    }

    private void number(Number value) {
        if (value instanceof Double number) {
            value(number.doubleValue());
        } else if (value instanceof Float number) {
            value(number.floatValue());
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
        } else if (value instanceof LocalTime time) {
            value(time);
        } else if (value instanceof Duration || value instanceof UUID || value instanceof URI) {
            out.string(value.toString());
        } else {
            throw impossible(value.getClass().getName());
        }
    }

    private IllegalArgumentException impossible(String value) {
        out.ascii("0"); // stands in for the value, so that its place has a pointer
        byte[] written = out.toBytes();
        String pointer = Failures.pointer(Source.of(written), written.length);
        return new IllegalArgumentException((pointer.isEmpty() ? "the document" : pointer) + ": JSON can't say " + value);
    }

    /** The text so far, in UTF-8. */
    public byte[] toBytes() {
        return out.toBytes();
    }

    /** The text so far. */
    @Override
    public String toString() {
        return out.toString();
    }

    /** Does nothing: there is nothing to give back. */
    @Override
    public void close() {}

    /** Tells the members of an object from the elements of an array. */
    private record Members(Iterator<Map.Entry<String, JsonValue>> rest) implements Iterator<Map.Entry<String, JsonValue>> {
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
