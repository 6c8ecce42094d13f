/** What tests of the modules for databind have in common. */
@NullMarked
package dev.signet.support.databind;

import org.jspecify.annotations.NullMarked;
