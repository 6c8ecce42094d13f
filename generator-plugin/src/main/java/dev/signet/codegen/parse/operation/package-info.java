/**
 * Paths, operations, parameters, security schemes and the extensions of the client into {@link dev.signet.codegen.model.Operation}.
 */
@NullMarked
package dev.signet.codegen.parse.operation;

import org.jspecify.annotations.NullMarked;
