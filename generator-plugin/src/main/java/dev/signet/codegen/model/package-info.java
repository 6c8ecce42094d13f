/**
 * What a document says, as small immutable values in document order: {@link ApiModel} and the {@link Schema} algebra. Nothing
 * here knows Java names, YAML or Swagger types.
 */
@NullMarked
package dev.signet.codegen.model;

import org.jspecify.annotations.NullMarked;
