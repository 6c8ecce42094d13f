/** Access to what the generator takes from this artifact: the templates and the sources of the runtime library. */
@NullMarked
package dev.signet.templates;

import org.jspecify.annotations.NullMarked;
