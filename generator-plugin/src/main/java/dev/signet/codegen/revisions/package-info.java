/**
 * {@code revisions.yaml}: the documents that one artifact is generated from, a row and a Java package for each; reads, writes and updates
 * it.
 */
@NullMarked
package dev.signet.codegen.revisions;

import org.jspecify.annotations.NullMarked;
