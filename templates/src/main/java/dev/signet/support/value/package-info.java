/**
 * Java values that JSON becomes: numbers, times, UUIDs, unmodifiable collections, and pieces of payload in messages. Used by the
 * packages around it alone; it uses none of them.
 */
@NullMarked
package dev.signet.support.value;

import org.jspecify.annotations.NullMarked;
