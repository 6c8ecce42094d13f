package dev.signet.codegen.parse.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.structure.Finding.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keywords of one schema that no value satisfies, whatever else the schema says: bounds that cross, patterns written between slashes. */
final class ImpossibleSchemas {
    private static final List<String> COUNTED = List.of("Length", "Items", "Properties", "Contains");

    /** A start of the text after a slash, or an end before one: of one line neither can be. */
    private static final Pattern SLASHED = Pattern.compile("/\\^.*|.*[^\\\\]\\$/[a-z]{0,6}", Pattern.DOTALL);

    private static final int LONG = 40;

    private ImpossibleSchemas() {}

    /**
     * The keywords of a schema that exclude all values of a type; what is in it is left alone.
     *
     * @param path the keys that lead to it
     */
    static List<Finding> of(JsonNode schema, List<String> path) {
        Stream<Finding> counts =
                COUNTED.stream().flatMap(noun -> crossed(schema, path, "min" + noun, "max" + noun, false).stream());
        Stream<Finding> numbers = Stream.of("minimum", "exclusiveMinimum")
                .flatMap(low -> Stream.of("maximum", "exclusiveMaximum")
                        .flatMap(high ->
                                crossed(schema, path, low, high, !low.equals("minimum") || !high.equals("maximum"))
                                        .stream()));
        return Stream.of(counts, numbers.limit(1), slashed(schema, path).stream())
                .flatMap(each -> each)
                .toList();
    }

    /** @param open whether the two may not be equal either */
    private static List<Finding> crossed(JsonNode schema, List<String> path, String low, String high, boolean open) {
        BigDecimal least = number(schema.path(low));
        BigDecimal most = number(schema.path(high));
        if (least == null || most == null || least.compareTo(most) < (open ? 0 : 1)) {
            return List.of();
        }
        String relation = least.compareTo(most) > 0 ? "` is more than `" : "` excludes `";
        return List.of(
                finding(path, low, "`" + low + relation + high + "`", "no value is valid", "correct one of them"));
    }

    private static List<Finding> slashed(JsonNode schema, List<String> path) {
        String pattern = schema.path("pattern").asText("");
        if (!SLASHED.matcher(pattern).matches()) {
            return List.of();
        }
        String shown = pattern.length() <= LONG ? " `" + pattern + "`" : "";
        return List.of(finding(
                path,
                "pattern",
                "the slashes of the pattern" + shown + " are characters of the text",
                "nothing matches",
                "leave the slashes out, and flags behind them"));
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        boolean infinite = node.isDouble() && !Double.isFinite(node.doubleValue()); // YAML has such
        return node.isNumber() && !infinite ? node.decimalValue() : null;
    }

    private static Finding finding(List<String> path, String key, String message, String outcome, String hint) {
        List<String> keys = new ArrayList<>(path);
        keys.add(key);
        return new Finding(keys, Fault.NO_VALUE, message, outcome, hint);
    }
}
