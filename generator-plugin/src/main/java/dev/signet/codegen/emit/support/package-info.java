/**
 * Files of the runtime library and {@code package-info}.
 */
@NullMarked
package dev.signet.codegen.emit.support;

import org.jspecify.annotations.NullMarked;
