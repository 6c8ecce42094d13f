/** Proof that generated code works: what it reads it writes, for machine-made values of any document. */
@NullMarked
package dev.signet.codegen.roundtrip;

import org.jspecify.annotations.NullMarked;
