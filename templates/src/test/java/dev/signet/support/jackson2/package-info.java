/** Tests of the module for databind 2. */
@NullMarked
package dev.signet.support.jackson2;

import org.jspecify.annotations.NullMarked;
