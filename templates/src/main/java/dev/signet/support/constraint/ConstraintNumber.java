package dev.signet.support.constraint;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Validates the constraints of a number, exactly: a double has the value of its decimal representation. */
public final class ConstraintNumber {

    private final ConstraintPlace place;
    private final @Nullable Number number;

    ConstraintNumber(ConstraintPlace place, @Nullable Number number) {
        this.place = place;
        this.number = number;
    }

    /**
     * Checks the value.
     *
     * @param values all that it may have
     * @return this
     */
    public ConstraintNumber oneOf(Number... values) {
        if (number == null) {
            return this;
        }
        for (Number value : values) {
            if (Exact.isFinite(number) && Exact.decimal(number).compareTo(Exact.decimal(value)) == 0) {
                return this;
            }
        }
        return violated(Quoting.oneOf(values));
    }

    /**
     * Checks that the document lists the value.
     *
     * @param isListed whether it does
     * @return this
     */
    public ConstraintNumber listed(boolean isListed) {
        return number == null || isListed ? this : violated("a value that the document lists");
    }

    /**
     * Checks the size.
     *
     * @param least the smallest
     * @return this
     */
    public ConstraintNumber minimum(long least) {
        return number == null || compare(number, least) >= 0 ? this : violated("at least " + least);
    }

    /**
     * Checks the size.
     *
     * @param least the smallest
     * @return this
     */
    public ConstraintNumber minimum(BigDecimal least) {
        return number == null || compare(number, least) >= 0 ? this : violated("at least " + shown(least));
    }

    /**
     * Checks the size.
     *
     * @param below what is smaller than all
     * @return this
     */
    public ConstraintNumber exclusiveMinimum(long below) {
        return number == null || compare(number, below) > 0 ? this : violated("more than " + below);
    }

    /**
     * Checks the size.
     *
     * @param below what is smaller than all
     * @return this
     */
    public ConstraintNumber exclusiveMinimum(BigDecimal below) {
        return number == null || compare(number, below) > 0 ? this : violated("more than " + shown(below));
    }

    /**
     * Checks the size.
     *
     * @param most the largest
     * @return this
     */
    public ConstraintNumber maximum(long most) {
        return number == null || (compare(number, most) <= 0 && !isNaN(number)) ? this : violated("at most " + most);
    }

    /**
     * Checks the size.
     *
     * @param most the largest
     * @return this
     */
    public ConstraintNumber maximum(BigDecimal most) {
        return number == null || (compare(number, most) <= 0 && !isNaN(number))
                ? this
                : violated("at most " + shown(most));
    }

    /**
     * Checks the size.
     *
     * @param above what is larger than all
     * @return this
     */
    public ConstraintNumber exclusiveMaximum(long above) {
        return number == null || (compare(number, above) < 0 && !isNaN(number)) ? this : violated("less than " + above);
    }

    /**
     * Checks the size.
     *
     * @param above what is larger than all
     * @return this
     */
    public ConstraintNumber exclusiveMaximum(BigDecimal above) {
        return number == null || (compare(number, above) < 0 && !isNaN(number))
                ? this
                : violated("less than " + shown(above));
    }

    /**
     * Checks divisibility.
     *
     * @param step what it is a multiple of; positive
     * @return this
     */
    public ConstraintNumber multipleOf(long step) {
        if (number != null && Exact.isWhole(number)) {
            return number.longValue() % step == 0 ? this : violated("a multiple of " + step);
        }
        return multipleOf(BigDecimal.valueOf(step));
    }

    /**
     * Checks divisibility.
     *
     * @param step what it is a multiple of; positive
     * @return this
     */
    public ConstraintNumber multipleOf(BigDecimal step) {
        return number == null || (Exact.isFinite(number) && Exact.isMultiple(Exact.decimal(number), step))
                ? this
                : violated("a multiple of " + shown(step));
    }

    private static boolean isNaN(Number number) {
        return Double.isNaN(number.doubleValue());
    }

    /** NaN is smaller than everything. */
    private static int compare(Number number, long limit) {
        return Exact.isWhole(number)
                ? Long.compare(number.longValue(), limit)
                : compare(number, BigDecimal.valueOf(limit));
    }

    private static int compare(Number number, BigDecimal limit) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            double near = limit.doubleValue();
            if (Double.isNaN(value)) {
                return -1;
            }
            if (value != near || Double.isInfinite(value)) {
                return value < near || value == Double.NEGATIVE_INFINITY ? -1 : 1;
            }
        }
        return Exact.decimal(number).compareTo(limit);
    }

    private static String shown(BigDecimal limit) {
        return Quoting.brief(limit.toString());
    }

    private ConstraintNumber violated(String limit) {
        place.violated(limit, number == null ? "nothing" : Quoting.brief(Exact.text(number)));
        return this;
    }
}
