/** Methods that generated records of revision 2026-05-20 take from here: see {@code mixins.yaml} beside its document. */
@NullMarked
package dev.signet.interactions.r2026_05_20.mixin;

import org.jspecify.annotations.NullMarked;
