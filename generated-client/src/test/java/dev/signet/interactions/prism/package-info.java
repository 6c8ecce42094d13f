/** The client against an independent server that validates every request by the published document. */
@NullMarked
package dev.signet.interactions.prism;

import org.jspecify.annotations.NullMarked;
