/** Has Jackson databind 2 read and write generated types, by the codecs that they come with. */
@NullMarked
package dev.signet.support.jackson2;

import org.jspecify.annotations.NullMarked;
