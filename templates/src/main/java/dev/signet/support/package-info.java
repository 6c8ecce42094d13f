/**
 * The support kit: what every generated type stands on. JSON values, the streaming reader and writer behind the codecs, and
 * the errors they raise. The generator copies these sources into what it generates, under a package of the user's choice.
 */
@NullMarked
package dev.signet.support;

import org.jspecify.annotations.NullMarked;
