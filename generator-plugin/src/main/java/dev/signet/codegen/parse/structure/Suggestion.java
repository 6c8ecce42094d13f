package dev.signet.codegen.parse.structure;

import dev.signet.codegen.problem.NearMiss;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was meant by a key that means nothing where it stands. */
record Suggestion(ObjectType owner, Version version) {
    /** Keywords that are close to many a word that is none. */
    private static final Set<String> SHORT = Set.of("not", "if", "then", "else", "id", "xml");

    /** Keywords of this length may have two letters wrong. */
    private static final int LONG = 9;

    /** What Swagger 2.0 has at the root, and where it stands in OpenAPI 3. */
    private static final Map<String, String> OF_SWAGGER = Map.of(
            "definitions", "components/schemas",
            "parameters", "components/parameters",
            "responses", "components/responses",
            "securityDefinitions", "components/securitySchemes",
            "host", "servers",
            "basePath", "servers",
            "schemes", "servers");

    /** How the key is spelt, or where it belongs, or else what to do with it. */
    String of(String key) {
        if (key.equals("$ref")) {
            return "write here what it refers to: OpenAPI allows no reference in this place";
        }
        if (owner == ObjectType.OPENAPI && OF_SWAGGER.containsKey(key)) {
            return "OpenAPI 3 has `" + OF_SWAGGER.get(key) + "` in its place";
        }
        if (key.equals("consumes") || key.equals("produces")) {
            return "OpenAPI 3 names media types below `content` of request bodies and responses";
        }
        if (key.equals("collectionFormat")) {
            return "OpenAPI 3 has `style` and `explode` in its place";
        }
        List<String> close = closest(key, known());
        boolean isSlip = !close.isEmpty() && NearMiss.distance(key, close.get(0)) <= 1;
        String place = isSlip ? "" : place(key);
        if (!place.isEmpty()) {
            return "did you mean `" + place + "`?";
        }
        return close.isEmpty() ? "remove it, or let its name start with `x-`" : NearMiss.hint(key, close, "");
    }

    /** How the keyword is spelt, if only a slip keeps it from being one; else empty. */
    String misspelt(String key) {
        List<String> slips = known().stream().filter(name -> isSlip(key, name)).toList();
        return slips.isEmpty() ? "" : NearMiss.hint(key, closest(key, slips), "");
    }

    /** Those of the names that none is closer than. */
    private static List<String> closest(String key, List<String> names) {
        List<String> close = NearMiss.of(key, names);
        return close.stream()
                .filter(name -> NearMiss.distance(key, name) == NearMiss.distance(key, close.get(0)))
                .toList();
    }

    /** Custom keywords are allowed, so that only what can hardly be one is taken for a slip. */
    private static boolean isSlip(String key, String name) {
        return !SHORT.contains(letters(name))
                && (letters(key).equalsIgnoreCase(letters(name))
                        || NearMiss.distance(key, name) <= (key.length() < LONG ? 1 : 2));
    }

    private static String letters(String key) {
        return key.replaceAll("[^A-Za-z]", "");
    }

    private List<String> known() {
        return OpenApiObjects.fields(owner).entrySet().stream()
                .filter(field -> field.getValue().since().compareTo(version) <= 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String each(Field field, ObjectType object) {
        return switch (field.shape()) {
            case ONE, ARRAY, ONE_OR_ARRAY -> "";
            case MAP -> object == ObjectType.MEDIA_TYPE ? "/<media type>" : "/<name>";
        };
    }

    /** Where below this object a field of that name stands; empty if there is none, or more than one level down. */
    private String place(String key) {
        for (Map.Entry<String, Field> field : OpenApiObjects.fields(owner).entrySet()) {
            ObjectType object = field.getValue().object();
            boolean related = object != null
                    && object != owner
                    && object != ObjectType.HEADER
                    && field.getValue().shape() != Field.Shape.ARRAY;
            if (object != null && related && OpenApiObjects.fields(object).containsKey(key)) {
                return field.getKey() + each(field.getValue(), object) + "/" + key;
            }
        }
        return "";
    }
}
