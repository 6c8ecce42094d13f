package dev.signet.codegen.javamodel;

/** Where generated code checks what the document limits beyond types. */
public enum Validation {
    /** Nowhere. */
    NONE,
    /** When a builder builds. */
    BUILDER,
    /** Whenever a value comes into being, by reading too. */
    STRICT
}
