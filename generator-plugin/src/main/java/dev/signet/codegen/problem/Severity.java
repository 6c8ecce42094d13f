package dev.signet.codegen.problem;

/** How much a {@link Problem} matters. */
public enum Severity {
    /** Nothing is written. */
    ERROR,
    /** The output is valid, but says less than the document wanted. */
    WARNING
}
