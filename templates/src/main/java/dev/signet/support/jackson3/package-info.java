/** Has Jackson databind 3 read and write generated types, by the codecs that they come with. */
@NullMarked
package dev.signet.support.jackson3;

import org.jspecify.annotations.NullMarked;
