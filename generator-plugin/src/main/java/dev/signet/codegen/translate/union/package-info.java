/**
 * How a union is dispatched: what is known of the values of its leaves, the tree of tests that tells them apart, and warnings where values
 * can be of several.
 */
@NullMarked
package dev.signet.codegen.translate.union;

import org.jspecify.annotations.NullMarked;
