/** Traces and metrics of the Interactions client, by the semantic conventions for generative AI. */
@NullMarked
package dev.signet.interactions.opentelemetry;

import org.jspecify.annotations.NullMarked;
