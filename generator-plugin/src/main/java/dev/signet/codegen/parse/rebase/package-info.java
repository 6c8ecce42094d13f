/**
 * Carries overlays over to a document that has changed: {@link Renames} tells what has another name in it, and
 * {@link OverlayRebase} rewrites the actions that name it.
 */
@NullMarked
package dev.signet.codegen.parse.rebase;

import org.jspecify.annotations.NullMarked;
