package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Scalars that JSON and RFC 3339 allow and the Java type of their place can't hold: these may be kept as JSON, with a report, in
 * place of a value.
 */
final class Beyond {
    private static final BigDecimal LONG = new BigDecimal(Long.MAX_VALUE);

    /** A leap second, an offset of more than 18 hours, more than nine digits of a second. */
    private static final Pattern TIME =
            Pattern.compile("(?i).*\\d{2}:\\d{2}:60.*|.*[+-](1[89]|2\\d):\\d{2}|.*\\.\\d{10,}.*");

    /** A duration of years, months or weeks. */
    private static final Pattern DURATION = Pattern.compile("P\\d+[YMW].*");

    private Beyond() {}

    static boolean isBeyondJava(JsonNode json) {
        if (json.isNumber()) {
            BigDecimal number = json.decimalValue();
            return Double.isInfinite(number.doubleValue()) || number.abs().compareTo(LONG) >= 0;
        }
        return json.isTextual()
                && (TIME.matcher(json.asText()).matches()
                        || DURATION.matcher(json.asText()).matches());
    }
}
