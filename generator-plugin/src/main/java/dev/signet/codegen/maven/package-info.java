/** The goals: parameters in, one call, problems out. Nothing else here or anywhere knows Maven. */
@NullMarked
package dev.signet.codegen.maven;

import org.jspecify.annotations.NullMarked;
