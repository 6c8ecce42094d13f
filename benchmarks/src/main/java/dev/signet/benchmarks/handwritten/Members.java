package dev.signet.benchmarks.handwritten;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes members, none for null. */
final class Members {
    private Members() {}

    /** Writes a value from its first token to its last. */
    @FunctionalInterface
    interface Writer<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    static SerializableString name(String name) {
        return new SerializedString(name);
    }

    static void text(SerializableString name, @Nullable String value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeString(value);
        }
    }

    static void number(SerializableString name, @Nullable Integer value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeNumber(value);
        }
    }

    static void flag(SerializableString name, @Nullable Boolean value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeBoolean(value);
        }
    }

    static <T> void list(SerializableString name, @Nullable List<T> values, Writer<T> element, JsonGenerator out)
            throws IOException {
        if (values != null) {
            out.writeFieldName(name);
            out.writeStartArray();
            for (T value : values) {
                element.write(value, out);
            }
            out.writeEndArray();
        }
    }

    static void texts(SerializableString name, @Nullable List<String> values, JsonGenerator out) throws IOException {
        list(name, values, (text, to) -> to.writeString(text), out);
    }

    /** A value of any shape, as {@link Objects#current} reads it. */
    static void any(SerializableString name, @Nullable Object value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            any(value, out);
        }
    }

    private static void any(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value instanceof Map<?, ?> object) {
            out.writeStartObject();
            for (Map.Entry<?, ?> member : object.entrySet()) {
                out.writeFieldName((String) member.getKey());
                any(member.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof List<?> array) {
            out.writeStartArray();
            for (Object element : array) {
                any(element, out);
            }
            out.writeEndArray();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value == null) {
            out.writeNull();
        } else {
            out.writeNumber(value.toString());
        }
    }
}
