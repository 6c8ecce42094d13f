/** Where the time of a run goes; any package may tell. */
@NullMarked
package dev.signet.codegen.timing;

import org.jspecify.annotations.NullMarked;
