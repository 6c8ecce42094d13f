package dev.signet.codegen.parse.swagger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.JsonPointers;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Swagger Parser remarks about a document, as warnings with a pointer. Only remarks about what Signet neither finds itself
 * nor can do without are taken over; the others are about values that mean something all the same, or about versions.
 */
final class ParserMessages {
    private static final List<Rule> RULES = List.of(
            new Rule(
                    "(.*)\\. There are duplicate parameter values",
                    "two parameters have the same name and place; the last one counts",
                    "remove one of the two"),
            new Rule(
                    "attribute (tags)\\.(.*) is repeated",
                    "the tag `%2$s` is described more than once; the last one counts",
                    "remove one of the two"),
            new Rule(
                    "attribute (components\\.securitySchemes\\..*)\\.(flows|scheme|name|in) is missing",
                    "the security scheme has no `%2$s`",
                    "complete it"),
            new Rule("attribute \\.?((?:.*\\.)?servers)\\.(url) is missing", "a server has no `%2$s`", "complete it"));

    private ParserMessages() {}

    private record Rule(Pattern pattern, String message, String hint) {
        Rule(String pattern, String message, String hint) {
            this(Pattern.compile(pattern), message, hint);
        }

        /** The warning's text; the remark's first group is its place. */
        String message(MatchResult remark) {
            return remark.groupCount() < 2 ? message : message.replace("%2$s", remark.group(2));
        }
    }

    /** @param at what was parsed */
    static void report(List<String> remarks, DocumentNode at, Problems problems) {
        for (String remark : remarks) {
            for (Rule rule : RULES) {
                Matcher matcher = rule.pattern.matcher(remark);
                if (matcher.matches()) {
                    String place = at.place() + JsonPointers.of(keys(at.node(), matcher.group(1)));
                    problems.warn(place, rule.message(matcher), rule.hint);
                    break;
                }
            }
        }
    }

    /**
     * The keys that lead to a location as the parser spells it, such as {@code paths.'/pets'(get).parameters}, as far as they can
     * be told: a key may hold the dots that stand between keys.
     */
    static List<String> keys(JsonNode root, String location) {
        List<String> keys = new ArrayList<>();
        JsonNode node = root;
        String rest = location.startsWith(".") ? location.substring(1) : location;
        for (String key = next(node, rest); key != null; key = next(node, rest)) {
            keys.add(key);
            node = node.get(key);
            rest = after(rest, key);
        }
        return keys;
    }

    private static @Nullable String next(JsonNode node, String rest) {
        String longest = null;
        for (String key : (Iterable<String>) node::fieldNames) {
            boolean leads = !after(rest, key).equals(rest);
            if (leads && (longest == null || key.length() > longest.length())) {
                longest = key;
            }
        }
        return longest;
    }

    /** What follows a key; the same if the location does not start with the key. */
    private static String after(String rest, String key) {
        for (String spelled : List.of(key, "'" + key + "'", "(" + key + ")")) {
            if (!key.isEmpty() && rest.startsWith(spelled)) {
                String tail = rest.substring(spelled.length());
                if (tail.isEmpty() || tail.startsWith("(")) {
                    return tail;
                }
                if (tail.startsWith(".")) {
                    return tail.substring(1);
                }
            }
        }
        return rest;
    }
}
