package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * Integers of more than 64 bits and numbers beyond the range of a double: where a document does not say that it has them, they may be
 * kept as JSON, with a report, in place of a value; if a union is told by what fits, by its unknown variant.
 */
final class Beyond {
    private static final BigDecimal LONG = new BigDecimal(Long.MAX_VALUE);

    private Beyond() {}

    /** Whether there is one in JSON. */
    static boolean isIn(JsonNode json) {
        for (JsonNode inner : json) {
            if (isIn(inner)) {
                return true;
            }
        }
        return json.isNumber()
                && (Double.isInfinite(json.doubleValue())
                        || json.decimalValue().abs().compareTo(LONG) >= 0);
    }
}
