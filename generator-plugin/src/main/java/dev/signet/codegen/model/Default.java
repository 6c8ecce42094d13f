package dev.signet.codegen.model;

/**
 * The value that stands for an absent one.
 *
 * @param pointer where the document states it
 * @param value the value of {@code default}
 */
public record Default(String pointer, JsonLiteral value) {}
