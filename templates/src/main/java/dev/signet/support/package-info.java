/**
 * What callers of generated types see: JSON values, the exception for JSON that does not fit, and the mark of generated types. The
 * generator copies these sources, and those of the packages inside this one, into what it generates, under a package of the user's
 * choice.
 */
@NullMarked
package dev.signet.support;

import org.jspecify.annotations.NullMarked;
