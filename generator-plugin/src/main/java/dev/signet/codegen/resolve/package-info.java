/**
 * Passes from {@link dev.signet.codegen.model.ApiModel} to {@code ApiModel}. After them no {@code allOf} is left, every
 * object, union and enum that becomes a Java type has a name, and no union contains an inline union.
 */
@NullMarked
package dev.signet.codegen.resolve;

import org.jspecify.annotations.NullMarked;
