/** Tests of the module for databind 3. */
@NullMarked
package dev.signet.support.jackson3;

import org.jspecify.annotations.NullMarked;
