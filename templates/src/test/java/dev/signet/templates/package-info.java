/** Tests of how the kit travels. */
@NullMarked
package dev.signet.templates;

import org.jspecify.annotations.NullMarked;
