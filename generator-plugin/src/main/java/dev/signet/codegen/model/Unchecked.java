package dev.signet.codegen.model;

/**
 * A keyword that makes values invalid which generated code accepts, whatever it validates.
 *
 * @param pointer its location
 * @param what the keyword, as the beginning of a sentence
 */
public record Unchecked(String pointer, String what) {}
