/**
 * OpenAPI Overlay 1.0: reads actions, evaluates their JSONPath targets and applies them to the tree.
 */
@NullMarked
package dev.signet.codegen.parse.overlay;

import org.jspecify.annotations.NullMarked;
