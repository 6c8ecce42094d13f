/**
 * OpenAPI Overlay 1.0 and 1.1: reads actions, selects their targets by JSONPath and applies them to the tree.
 */
@NullMarked
package dev.signet.codegen.parse.overlay;

import org.jspecify.annotations.NullMarked;
