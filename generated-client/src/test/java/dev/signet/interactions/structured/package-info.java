/** Schemas of Java types, and reading into them. */
@NullMarked
package dev.signet.interactions.structured;

import org.jspecify.annotations.NullMarked;
