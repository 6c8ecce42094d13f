/**
 * The model of a document, as immutable values in document order: {@link ApiModel} and the {@link Schema} algebra.
 * Independent of Java names, YAML and Swagger types.
 */
@NullMarked
package dev.signet.codegen.model;

import org.jspecify.annotations.NullMarked;
