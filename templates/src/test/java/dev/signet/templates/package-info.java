/** Tests of how the runtime library travels. */
@NullMarked
package dev.signet.templates;

import org.jspecify.annotations.NullMarked;
