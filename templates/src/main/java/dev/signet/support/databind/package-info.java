/** What modules for Jackson databind have in common, whichever of its versions they are for: nothing here knows any. */
@NullMarked
package dev.signet.support.databind;

import org.jspecify.annotations.NullMarked;
