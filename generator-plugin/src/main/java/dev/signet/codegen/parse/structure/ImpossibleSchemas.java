package dev.signet.codegen.parse.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.structure.Finding.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keywords of one schema that no value satisfies, whatever else the schema says: bounds that cross, patterns written between slashes. */
final class ImpossibleSchemas {
    private static final List<String> LOWER_BOUNDS =
            List.of("minLength", "minItems", "minProperties", "minContains", "minimum", "exclusiveMinimum");

    /** A start of the text after a slash, or an end before one: of one line neither can be. */
    private static final Pattern SLASHED = Pattern.compile("/\\^.*|.*[^\\\\]\\$/[a-z]{0,6}", Pattern.DOTALL);

    private static final int LONG = 40;

    private ImpossibleSchemas() {}

    /**
     * The keywords of a schema that exclude all values of a type; what is in it is left alone.
     *
     * @param path the keys that lead to it
     */
    static List<Finding> of(JsonNode schema, Collection<String> path) {
        List<Finding> found = new ArrayList<>();
        for (String low : LOWER_BOUNDS) {
            if (schema.has(low)) {
                bounds(schema, path, low, found);
            }
        }
        slashed(schema, path, found);
        return found;
    }

    private static void bounds(JsonNode schema, Collection<String> path, String low, List<Finding> found) {
        boolean open = low.startsWith("exclusive");
        if (open || low.equals("minimum")) {
            crossed(schema, path, low, "maximum", open, found);
            crossed(schema, path, low, "exclusiveMaximum", true, found);
        } else {
            crossed(schema, path, low, low.replaceFirst("min", "max"), false, found);
        }
    }

    /** @param open whether the two may not be equal either */
    private static void crossed(
            JsonNode schema, Collection<String> path, String low, String high, boolean open, List<Finding> found) {
        BigDecimal least = number(schema.path(low));
        BigDecimal most = number(schema.path(high));
        if (least != null && most != null && least.compareTo(most) >= (open ? 0 : 1)) {
            String relation = least.compareTo(most) > 0 ? "` is more than `" : "` excludes `";
            found.add(
                    finding(path, low, "`" + low + relation + high + "`", "no value is valid", "correct one of them"));
        }
    }

    private static void slashed(JsonNode schema, Collection<String> path, List<Finding> found) {
        String pattern = schema.path("pattern").asText("");
        if (pattern.indexOf('/') >= 0 && SLASHED.matcher(pattern).matches()) {
            String shown = pattern.length() <= LONG ? " `" + pattern + "`" : "";
            found.add(finding(
                    path,
                    "pattern",
                    "the slashes of the pattern" + shown + " are characters of the text",
                    "nothing matches",
                    "leave the slashes out, and flags behind them"));
        }
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        boolean infinite = node.isDouble() && !Double.isFinite(node.doubleValue()); // YAML has such
        return node.isNumber() && !infinite ? node.decimalValue() : null;
    }

    private static Finding finding(Collection<String> path, String key, String message, String outcome, String hint) {
        List<String> keys = new ArrayList<>(path);
        keys.add(key);
        return new Finding(keys, Fault.NO_VALUE, message, outcome, hint);
    }
}
