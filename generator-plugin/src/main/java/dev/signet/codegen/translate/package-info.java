/**
 * Decides every Java name and type once: {@link JavaModelBuilder} makes a {@link dev.signet.codegen.javamodel.JavaModel} of a resolved
 * {@link dev.signet.codegen.model.ApiModel}. Collisions of names are resolved and reported here.
 */
@NullMarked
package dev.signet.codegen.translate;

import org.jspecify.annotations.NullMarked;
