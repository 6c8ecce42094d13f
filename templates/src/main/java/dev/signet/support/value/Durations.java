package dev.signet.support.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Durations of ISO 8601, whose years and months have the length that {@link ChronoUnit} estimates. */
public final class Durations {

    private static final int MAX_LENGTH = 100;
    private static final String DATE_UNITS = "YMWD";
    private static final String TIME_UNITS = "HMS";

    private static final ChronoUnit[] UNITS = {
        ChronoUnit.YEARS,
        ChronoUnit.MONTHS,
        ChronoUnit.WEEKS,
        ChronoUnit.DAYS,
        ChronoUnit.HOURS,
        ChronoUnit.MINUTES,
        ChronoUnit.SECONDS
    };

    private final String text;
    private int place;
    private BigDecimal seconds = BigDecimal.ZERO;

    private Durations(String text) {
        this.text = text;
    }

    /** The duration; null if the text is none, or the Java type can't hold it. */
    public static @Nullable Duration parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        if (text.startsWith("PT")) {
            try {
                return Duration.parse(text);
            } catch (DateTimeException | ArithmeticException e) {
                // longer fractions, or fractions of hours and minutes
            }
        }
        return new Durations(text).duration();
    }

    private @Nullable Duration duration() {
        boolean negative = is('-', 0);
        place = negative || is('+', 0) ? 1 : 0;
        if (!isLetter('P', place++) || !parts()) {
            return null;
        }
        BigDecimal signed = negative ? seconds.negate() : seconds;
        BigDecimal whole = signed.setScale(0, RoundingMode.FLOOR);
        try {
            return Duration.ofSeconds(
                    whole.longValueExact(),
                    signed.subtract(whole).movePointRight(9).longValue());
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** Adds numbers with their units, of which there is at least one, in order; only the last can have a fraction. */
    private boolean parts() {
        boolean time = false;
        boolean fraction = false;
        int unit = 0;
        if (place == text.length()) {
            return false;
        }
        while (place < text.length()) {
            if (!time && isLetter('T', place)) {
                time = true;
                unit = 0;
                if (++place == text.length()) {
                    return false;
                }
            }
            int integer = digits(is('-', place) || is('+', place) ? place + 1 : place);
            int end = is('.', integer) || is(',', integer) ? digits(integer + 1) : integer;
            int found = end <= place || end >= text.length() || fraction
                    ? -1
                    : (time ? TIME_UNITS : DATE_UNITS).indexOf(text.charAt(end) & ~0x20, unit);
            if (found < 0) {
                return false;
            }
            BigDecimal number = new BigDecimal(text.substring(place, end).replace(',', '.'));
            ChronoUnit each = UNITS[time ? DATE_UNITS.length() + found : found];
            seconds = seconds.add(
                    number.multiply(BigDecimal.valueOf(each.getDuration().toSeconds())));
            fraction = end > integer;
            unit = found + 1;
            place = end + 1;
        }
        return true;
    }

    /** The index after at least one digit; 0 if there is none. */
    private int digits(int from) {
        int i = from;
        while (i < text.length() && Numbers.isDigit(text.charAt(i))) {
            i++;
        }
        return i == from ? 0 : i;
    }

    private boolean is(char c, int at) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean isLetter(char upper, int at) {
        return at < text.length() && (text.charAt(at) & ~0x20) == upper;
    }
}
