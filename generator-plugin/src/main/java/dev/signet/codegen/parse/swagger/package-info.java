/**
 * Swagger Parser: what it reads of a document, found by the node it was read from.
 */
@NullMarked
package dev.signet.codegen.parse.swagger;

import org.jspecify.annotations.NullMarked;
