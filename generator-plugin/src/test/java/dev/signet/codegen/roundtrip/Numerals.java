package dev.signet.codegen.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import dev.signet.codegen.parse.RawDocument.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random numbers within the limits of schemas, in plain and in odd literals. */
final class Numerals {
    private static final List<String> INTEGERS = List.of("0", "1", "-1", "7.0", "1E+3", "12.00", "42");
    private static final List<String> NUMBERS =
            List.of("0", "1.0", "1E+3", "0.12345678901234567890", "1.10", "-1E-7", "12345678901234567890.5", "3.25");

    /** Numbers are those that a double holds, unless their format says otherwise. */
    private static final BigDecimal LARGEST = new BigDecimal(Double.MAX_VALUE);

    private final Random random;

    Numerals(Random random) {
        this.random = random;
    }

    JsonNode integer(List<Place> all) {
        BigDecimal least = new BigDecimal(Long.MIN_VALUE);
        BigDecimal most = new BigDecimal(Long.MAX_VALUE);
        for (Place schema : all) {
            String format = schema.node().path("format").asText("");
            BigDecimal[] range = switch (format) {
                case "int8" -> range(-128, 127);
                case "uint8" -> range(0, 255);
                case "int16" -> range(Short.MIN_VALUE, Short.MAX_VALUE);
                case "uint16" -> range(0, 65_535);
                case "int32" -> range(Integer.MIN_VALUE, Integer.MAX_VALUE);
                case "uint32" -> range(0, 4_294_967_295L);
                case "uint64" ->
                    new BigDecimal[] {BigDecimal.ZERO, new BigDecimal(BigInteger.TWO.pow(64)).subtract(BigDecimal.ONE)};
                default -> range(Long.MIN_VALUE, Long.MAX_VALUE);
            };
            least = least.max(range[0]);
            most = format.equals("uint64") ? range[1] : most.min(range[1]);
        }
        BigDecimal any = random.nextInt(3) == 0
                ? new BigDecimal(INTEGERS.get(random.nextInt(INTEGERS.size())))
                : new BigDecimal(random.nextBoolean() ? random.nextInt(100) : random.nextLong());
        return DecimalNode.valueOf(within(all, any, least, most, true));
    }

    private static BigDecimal[] range(long least, long most) {
        return new BigDecimal[] {BigDecimal.valueOf(least), BigDecimal.valueOf(most)};
    }

    JsonNode number(List<Place> all) {
        boolean limited = all.stream()
                .anyMatch(s -> s.node().has("minimum")
                        || s.node().has("maximum")
                        || s.node().has("exclusiveMinimum")
                        || s.node().has("exclusiveMaximum")
                        || s.node().has("multipleOf"));
        if (!limited && random.nextInt(8) == 0) {
            return DoubleNode.valueOf(-0.0);
        }
        BigDecimal any = random.nextInt(3) > 0
                ? new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size())))
                : new BigDecimal(Double.toString(random.nextGaussian() * 1_000));
        boolean decimal =
                all.stream().anyMatch(s -> s.node().path("format").asText("").equals("decimal"));
        return DecimalNode.valueOf(
                within(all, any, decimal ? null : LARGEST.negate(), decimal ? null : LARGEST, false));
    }

    /** The number itself if the limits allow it, else one that they allow. */
    private BigDecimal within(
            List<Place> all, BigDecimal any, @Nullable BigDecimal low, @Nullable BigDecimal high, boolean integral) {
        BigDecimal least = low;
        BigDecimal most = high;
        BigDecimal step = null;
        for (Place schema : all) {
            JsonNode node = schema.node();
            least = max(least, limit(node, "minimum", "exclusiveMinimum", integral, RoundingMode.CEILING));
            most = min(most, limit(node, "maximum", "exclusiveMaximum", integral, RoundingMode.FLOOR));
            step = node.path("multipleOf").isNumber() ? node.path("multipleOf").decimalValue() : step;
        }
        if (integral && step != null) {
            step = integral(step);
        }
        BigDecimal value = any;
        if (step != null && step.signum() > 0) {
            value = step.multiply(BigDecimal.valueOf(random.nextInt(5)));
        }
        if (least != null && value.compareTo(least) < 0) {
            value = step == null
                    ? least
                    : least.divide(step, 0, RoundingMode.CEILING).multiply(step);
        }
        if (most != null && value.compareTo(most) > 0) {
            value = step == null
                    ? most
                    : most.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        }
        if (least != null && value.compareTo(least) < 0) {
            throw new Sampler.Unsatisfiable("no number");
        }
        return value;
    }

    /** The smallest positive integer that is a multiple of a step. */
    private static BigDecimal integral(BigDecimal step) {
        BigDecimal plain = step.stripTrailingZeros();
        if (plain.scale() <= 0) {
            return plain;
        }
        BigInteger unit = BigInteger.TEN.pow(plain.scale());
        return new BigDecimal(plain.unscaledValue().divide(plain.unscaledValue().gcd(unit)));
    }

    /** @param inwards how a limit of integers that is none itself is rounded */
    private static @Nullable BigDecimal limit(
            JsonNode node, String inclusive, String exclusive, boolean integral, RoundingMode inwards) {
        BigDecimal limit =
                node.path(inclusive).isNumber() ? node.path(inclusive).decimalValue() : null;
        BigDecimal within = limit == null || !integral ? limit : limit.setScale(0, inwards);
        JsonNode flag = node.path(exclusive);
        if (flag.isNumber()) {
            BigDecimal other = past(flag.decimalValue(), integral, inwards);
            return inwards == RoundingMode.CEILING ? max(within, other) : min(within, other);
        }
        return limit != null && flag.asBoolean() ? past(limit, integral, inwards) : within;
    }

    /** A number past a limit, towards the inside. */
    private static BigDecimal past(BigDecimal limit, boolean integral, RoundingMode inwards) {
        boolean up = inwards == RoundingMode.CEILING;
        if (integral) {
            RoundingMode outwards = up ? RoundingMode.FLOOR : RoundingMode.CEILING;
            return limit.setScale(0, outwards).add(up ? BigDecimal.ONE : BigDecimal.ONE.negate());
        }
        return limit.add(new BigDecimal(up ? "0.001" : "-0.001"));
    }

    private static @Nullable BigDecimal max(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b : b == null ? a : a.max(b);
    }

    private static @Nullable BigDecimal min(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b : b == null ? a : a.min(b);
    }
}
