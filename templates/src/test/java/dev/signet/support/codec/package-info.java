/** Tests of codecs and what they read and write. */
@NullMarked
package dev.signet.support.codec;

import org.jspecify.annotations.NullMarked;
