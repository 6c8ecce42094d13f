package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.meaning.Proposals.Presence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Values of any schema of a document, which a validator that others wrote finds valid. */
public final class Samples {
    private static final int ATTEMPTS = 60;

    private final Oracle oracle;
    private final Oracle exact;
    private final Proposals proposals;
    private final Map<String, JsonNode> schemas = new HashMap<>();

    /** @param document with all that its references lead to */
    public Samples(JsonNode document, long seed) {
        JsonNode named = document.deepCopy();
        name(named, named);
        Discriminators discriminators = new Discriminators(named);
        oracle = new Oracle(named, discriminators);
        exact = new Oracle(named, discriminators, true);
        proposals = new Proposals(oracle, discriminators, new Random(seed), true);
    }

    /** Gives schemas within others, and those of parameters and bodies, a name if references lead to them: the validator looks there only. */
    private static void name(JsonNode node, JsonNode document) {
        String reference = node.path("$ref").asText();
        if (reference.startsWith("#/") && reference.contains("/schema/")) {
            String name = "At" + reference.replaceAll("\\W+", "-");
            ObjectNode schemas =
                    ((ObjectNode) document).withObjectProperty("components").withObjectProperty("schemas");
            schemas.set(name, through(document, reference).deepCopy());
            ((ObjectNode) node).put("$ref", "#/components/schemas/" + name);
        }
        for (JsonNode child : children(node)) {
            name(child, document);
        }
    }

    /** What a reference leads to that may lead through others. */
    private static JsonNode through(JsonNode document, String reference) {
        JsonNode node = document;
        for (String step : reference.substring(2).split("/")) {
            node = Pointers.follow(node, "#/" + step);
            while (node.has("$ref")) {
                node = through(document, node.path("$ref").asText());
            }
        }
        return node;
    }

    private static List<JsonNode> children(JsonNode node) {
        List<JsonNode> children = new ArrayList<>();
        node.forEach(children::add);
        return children;
    }

    /**
     * A value that is valid and fits; null if none was found. It has no number that a program in Java or JavaScript may not hold,
     * and meets one member of each {@code oneOf}, unless none is found that does.
     *
     * @param pointer where the schema stands
     * @param whole whether it has all optional properties, down to some depth, rather than none
     */
    public @Nullable JsonNode of(String pointer, boolean whole, Predicate<JsonNode> fits) {
        JsonNode schema = schemas.computeIfAbsent(pointer, oracle::schema);
        JsonNode loose = null;
        for (int i = 0; i < ATTEMPTS; i++) {
            Presence presence = !whole ? Presence.NONE : i < ATTEMPTS / 2 ? Presence.ALL : Presence.SOME;
            try {
                JsonNode json = proposals.propose(schema, presence);
                if (!isBeyond(json) && fits.test(json) && accepts(pointer, json)) {
                    if (isExact(pointer, json)) {
                        return json;
                    }
                    loose = json;
                }
            } catch (Proposals.Unmet e) {
                // another attempt may meet it
            }
        }
        return loose;
    }

    /** Whether an integer in JSON is more than a {@code double} tells from its neighbours, or a number is beyond its range. */
    private static boolean isBeyond(JsonNode json) {
        boolean beyond = json.isNumber() && Math.abs(json.doubleValue()) >= 1L << 53;
        for (JsonNode inner : json) {
            beyond |= isBeyond(inner);
        }
        return beyond;
    }

    /** Whether JSON meets one member of each {@code oneOf}, and not several. */
    public boolean isExact(String pointer, JsonNode json) {
        return exact.accepts(pointer, json);
    }

    /** Whether JSON is valid against the schema at a place of the document. */
    public boolean accepts(String pointer, JsonNode json) {
        return oracle.accepts(pointer, json);
    }
}
