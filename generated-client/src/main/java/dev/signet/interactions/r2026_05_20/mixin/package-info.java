/** Methods that generated records and calls take from here: see {@code mixins.yaml} beside the revision's document. */
@NullMarked
package dev.signet.interactions.r2026_05_20.mixin;

import org.jspecify.annotations.NullMarked;
