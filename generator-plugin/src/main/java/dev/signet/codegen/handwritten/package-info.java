/**
 * Sources that are written by hand for one revision of an API, and copied into the packages of the others by the build: what each needs
 * of the generated types, what a revision lacks, and the copies.
 */
@NullMarked
package dev.signet.codegen.handwritten;

import org.jspecify.annotations.NullMarked;
