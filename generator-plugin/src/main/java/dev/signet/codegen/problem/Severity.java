package dev.signet.codegen.problem;

/** Severity of a {@link Problem}. */
public enum Severity {
    /** Nothing is written. */
    ERROR,
    /** The output is valid, but less specific than the document intended. */
    WARNING,
    /** The output is what was intended, but part of the input has no effect. */
    NOTE
}
