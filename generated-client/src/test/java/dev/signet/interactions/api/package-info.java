/** What the published artifact shows to its users, and whether that changed. */
@NullMarked
package dev.signet.interactions.api;

import org.jspecify.annotations.NullMarked;
