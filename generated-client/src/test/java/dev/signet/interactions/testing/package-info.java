/** The code of the guide's page on testing, as it stands there. */
@NullMarked
package dev.signet.interactions.testing;

import org.jspecify.annotations.NullMarked;
