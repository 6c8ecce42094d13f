/** What OpenAPI allows where, and what of a document is not allowed there. */
@NullMarked
package dev.signet.codegen.parse.structure;

import org.jspecify.annotations.NullMarked;
