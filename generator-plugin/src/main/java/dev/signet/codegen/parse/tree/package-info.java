/**
 * JSON and YAML as a tree with the position of each node: readers, limits of size and depth, {@link JsonPointers}, and
 * {@link DocumentNode}, through which all other readers look at the tree.
 */
@NullMarked
package dev.signet.codegen.parse.tree;

import org.jspecify.annotations.NullMarked;
