/** Access to what the generator takes from this artifact: the templates and the sources of the support kit. */
@NullMarked
package dev.signet.templates;

import org.jspecify.annotations.NullMarked;
