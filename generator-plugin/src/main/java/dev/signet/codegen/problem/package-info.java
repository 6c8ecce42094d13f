/** Problems of a document or a configuration, collected and reported together. */
@NullMarked
package dev.signet.codegen.problem;

import org.jspecify.annotations.NullMarked;
