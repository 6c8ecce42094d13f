/** Tests of the runtime library. */
@NullMarked
package dev.signet.support;

import org.jspecify.annotations.NullMarked;
