package dev.signet.codegen.problem;

/** Knows the text of each source that was read, and where in it a JSON pointer stands. */
@FunctionalInterface
public interface Locator {
    /** Where no problem has a file. */
    Locator NONE = pointer -> "";

    /**
     * The file and line of a pointer.
     *
     * @param pointer {@code #/components/schemas/Step} in the document, {@code common.yaml#/Step} in another file
     * @return {@code openapi.yaml:123}; without a line if that is unknown; empty if there is no file
     */
    String locate(String pointer);
}
