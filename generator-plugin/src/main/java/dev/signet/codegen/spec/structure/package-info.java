/** What OpenAPI allows where, and what of a document is not allowed there. */
@NullMarked
package dev.signet.codegen.spec.structure;

import org.jspecify.annotations.NullMarked;
