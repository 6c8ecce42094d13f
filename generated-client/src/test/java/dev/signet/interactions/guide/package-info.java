/** Runnable examples: what the guide shows is cut from these files. */
@NullMarked
package dev.signet.interactions.guide;

import org.jspecify.annotations.NullMarked;
