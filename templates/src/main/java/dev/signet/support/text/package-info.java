/** JSON text as bytes: where it comes from, looking ahead in it, strings and names in it, and text under construction. */
@NullMarked
package dev.signet.support.text;

import org.jspecify.annotations.NullMarked;
