/** A service on loopback that answers as the real one does, for tests and for a first look without a key. */
@NullMarked
package dev.signet.interactions.fake;

import org.jspecify.annotations.NullMarked;
