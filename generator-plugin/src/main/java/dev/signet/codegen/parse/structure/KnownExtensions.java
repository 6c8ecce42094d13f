package dev.signet.codegen.parse.structure;

import dev.signet.codegen.problem.NearMiss;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The vendor extensions that are read from a document. There are thousands of others, so that only what can hardly be one of them
 * is taken for a slip: of 850 that public documents have, none is.
 */
final class KnownExtensions {
    private static final Map<ObjectType, List<String>> ALL = Map.of(
            ObjectType.OPENAPI, List.of("x-client", "x-deprecated", "x-default-headers", "x-resources"),
            ObjectType.OPERATION, List.of("x-resource", "x-method", "x-idempotent", "x-paging", "x-stream"),
            ObjectType.PARAMETER, List.of("x-client-option"),
            ObjectType.SECURITY_SCHEME, List.of("x-env"),
            ObjectType.SCHEMA,
                    List.of(
                            "x-java-name",
                            "x-implements",
                            "x-secret",
                            "x-events",
                            "x-enum-varnames",
                            "x-enum-descriptions",
                            "x-enumDescriptions",
                            "x-google-enum-descriptions",
                            "x-google-enum-deprecated",
                            "x-speakeasy-enum-descriptions",
                            "x-speakeasy-unknown-values"));

    private KnownExtensions() {}

    /** Those of an object; empty if it has none. */
    static List<String> of(ObjectType owner) {
        return ALL.getOrDefault(owner, List.of());
    }

    /** A hint if the key is one of the object's extensions with a letter wrong, or with other separators or cases; else empty. */
    static String slip(ObjectType owner, String key) {
        List<String> known = of(owner);
        if (known.contains(key)) {
            return "";
        }
        List<String> meant = Stream.concat(
                        known.stream().filter(name -> letters(name).equals(letters(key))),
                        known.stream().filter(name -> NearMiss.distance(key, name) <= 1))
                .distinct()
                .toList();
        return meant.isEmpty() ? "" : NearMiss.question(List.of(meant.get(0)));
    }

    private static String letters(String key) {
        return key.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
