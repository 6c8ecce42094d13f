package dev.signet.support.codec;

import dev.signet.support.JsonValue;
import dev.signet.support.text.JsonBuffer;
import dev.signet.support.value.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes scalars by their class, and lists and maps of them. */
final class ValueWriter {

    private ValueWriter() {}

    static void any(@Nullable Object value, JsonBuffer out) {
        if (value instanceof String string) {
            out.string(string);
        } else if (value instanceof JsonValue json) {
            Trees.write(json, out);
        } else if (value instanceof Boolean bool) {
            out.ascii(bool ? "true" : "false");
        } else if (value instanceof Number number) {
            number(number, out);
        } else if (value instanceof List<?> list) {
            list(list, out);
        } else if (value instanceof Map<?, ?> map) {
            map(map, out);
        } else if (value == null) {
            out.ascii("null");
        } else {
            formatted(value, out);
        }
    }

    static void list(List<?> values, JsonBuffer out) {
        out.open('[');
        for (@Nullable Object value : values) {
            any(value, out);
        }
        out.close(']');
    }

    /** Writes an object; the keys are strings. */
    static void map(Map<?, ?> values, JsonBuffer out) {
        out.open('{');
        for (Map.Entry<?, ?> member : values.entrySet()) {
            out.name((String) member.getKey());
            any(member.getValue(), out);
        }
        out.close('}');
    }

    /** Writes a number in the fewest digits that distinguish it from other doubles; an integer has no fraction. */
    static void number(double value, JsonBuffer out) {
        if (Numbers.isPlainInteger(value)) {
            out.number((long) value);
        } else {
            fraction(value, out);
        }
    }

    /** Writes a number in the fewest digits that distinguish it from other doubles and from integers. */
    static void fraction(double value, JsonBuffer out) {
        if (!Double.isFinite(value)) {
            throw Unrepresentable.exception(Double.toString(value), out);
        }
        out.ascii(Numbers.shortest(value));
    }

    private static void number(Number value, JsonBuffer out) {
        if (value instanceof Double number) {
            number(number.doubleValue(), out);
        } else if (value instanceof Integer || value instanceof Long) {
            out.number(value.longValue());
        } else if (value instanceof BigInteger || value instanceof BigDecimal) {
            out.ascii(value.toString());
        } else {
            throw Unrepresentable.exception(value.getClass().getName(), out);
        }
    }

    private static void formatted(Object value, JsonBuffer out) {
        if (value instanceof OffsetDateTime dateTime) {
            FormatWriter.dateTime(dateTime, out);
        } else if (value instanceof LocalDate date) {
            FormatWriter.date(date, out);
        } else if (value instanceof OffsetTime time) {
            FormatWriter.time(time, out);
        } else if (value instanceof Duration || value instanceof UUID || value instanceof URI) {
            out.string(value.toString());
        } else {
            throw Unrepresentable.exception(value.getClass().getName(), out);
        }
    }
}
