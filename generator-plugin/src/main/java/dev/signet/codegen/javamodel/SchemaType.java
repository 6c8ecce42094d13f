package dev.signet.codegen.javamodel;

/**
 * The Java type of a named schema.
 *
 * @param type what stands in Java wherever the schema is used
 * @param generated whether that is a type made of this very schema; false if it is written out where it is used, is another
 *     name of a schema, or exists already
 */
public record SchemaType(TypeRef type, boolean generated) {}
