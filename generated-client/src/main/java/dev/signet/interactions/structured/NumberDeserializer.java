package dev.signet.interactions.structured;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads JSON numbers, and nothing else, into Java's, without losing anything: {@code 2.0} is an integer, {@code 2.5} is none. */
final class NumberDeserializer<T> extends StdScalarDeserializer<T> {
    /** {@code 1e999999999} is no number that anyone means, but fills the memory when its zeros are written out. */
    private static final int MOST_DIGITS = 1000;

    private final transient Reading<T> reading;

    @FunctionalInterface
    private interface Reading<T> {
        T read(JsonParser parser) throws IOException;
    }

    private NumberDeserializer(Class<T> type, Reading<T> reading) {
        super(type);
        this.reading = reading;
    }

    static void register(SimpleModule module) {
        add(module, byte.class, Byte.class, parser -> parser.getDecimalValue().byteValueExact());
        add(module, short.class, Short.class, parser -> parser.getDecimalValue().shortValueExact());
        add(module, int.class, Integer.class, parser -> parser.getDecimalValue().intValueExact());
        add(module, long.class, Long.class, parser -> parser.getDecimalValue().longValueExact());
        add(module, float.class, Float.class, parser -> finite(parser.getFloatValue()));
        add(module, double.class, Double.class, parser -> finite(parser.getDoubleValue()));
        module.addDeserializer(
                BigInteger.class,
                new NumberDeserializer<>(BigInteger.class, parser -> whole(parser.getDecimalValue())));
        module.addDeserializer(
                BigDecimal.class, new NumberDeserializer<>(BigDecimal.class, JsonParser::getDecimalValue));
    }

    private static <T> void add(SimpleModule module, Class<T> primitive, Class<T> wrapper, Reading<T> reading) {
        module.addDeserializer(primitive, new NumberDeserializer<>(primitive, reading));
        module.addDeserializer(wrapper, new NumberDeserializer<>(wrapper, reading));
    }

    private static BigInteger whole(BigDecimal value) {
        if (value.signum() == 0) {
            return BigInteger.ZERO;
        }
        long digits = (long) value.precision() - value.scale();
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new ArithmeticException(digits < 1 ? "not a whole number" : "too large");
        }
        return value.toBigIntegerExact();
    }

    private static float finite(float value) {
        if (Float.isInfinite(value)) {
            throw new ArithmeticException("too large");
        }
        return value;
    }

    private static double finite(double value) {
        if (Double.isInfinite(value)) {
            throw new ArithmeticException("too large");
        }
        return value;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return context.reportInputMismatch(handledType(), "not a number");
        }
        try {
            return reading.read(parser);
        } catch (ArithmeticException e) {
            return context.reportInputMismatch(handledType(), "%s", e.getMessage());
        }
    }
}
