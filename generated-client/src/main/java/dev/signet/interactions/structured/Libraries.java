package dev.signet.interactions.structured;

import java.util.List;

/** What this package needs and the client does not bring along. */
final class Libraries {
    private static final List<Library> NEEDED = List.of(
            new Library(
                    "com.github.victools.jsonschema.generator.SchemaGenerator",
                    "com.github.victools:jsonschema-generator (version 4)"),
            new Library(
                    "com.fasterxml.jackson.databind.ObjectMapper",
                    "com.fasterxml.jackson.core:jackson-databind (version 2)"));

    private record Library(String type, String artifact) {
        boolean isMissing() {
            try {
                Class.forName(type, false, Libraries.class.getClassLoader());
                return false;
            } catch (ClassNotFoundException e) {
                return true;
            }
        }
    }

    private Libraries() {}

    /**
     * Fails early, before a class is touched that can't be linked.
     *
     * @throws IllegalStateException if something is missing, with the artifacts to add
     */
    static void require() {
        List<String> missing = NEEDED.stream()
                .filter(Library::isMissing)
                .map(Library::artifact)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "Schemas of Java types need libraries that the client does not bring along; add "
                            + String.join(" and ", missing) + " to the class path");
        }
    }
}
