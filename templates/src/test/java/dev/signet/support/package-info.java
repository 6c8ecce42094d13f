/** Tests of the support kit. */
@NullMarked
package dev.signet.support;

import org.jspecify.annotations.NullMarked;
