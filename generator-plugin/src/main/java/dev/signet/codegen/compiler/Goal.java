package dev.signet.codegen.compiler;

import java.util.Locale;

/** What can be asked for: a goal of the Maven plugin, or a subcommand of the command line. */
public enum Goal {
    GENERATE("Generates immutable Java records, sealed unions and a typed client from an OpenAPI document."),
    DIFF("Reports what a change of a document does to the wire and to Java callers."),
    CHECK("Fails if a published document differs from the one that the project was generated from."),
    UPDATE("Fetches published documents that have changed, and reports what becomes different."),
    REPORT("Writes a page that shows an OpenAPI document as Java.");

    private final String documentation;

    Goal(String documentation) {
        this.documentation = documentation;
    }

    /** What it does, in one sentence. */
    public String documentation() {
        return documentation;
    }

    /** The name in lower case, such as {@code generate}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
