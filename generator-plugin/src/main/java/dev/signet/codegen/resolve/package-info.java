/**
 * Passes from {@link dev.signet.codegen.model.ApiModel} to {@code ApiModel}. After them no {@code allOf} is left, every
 * object, union and enum that becomes a Java type has a name, and no union hides in another.
 */
@NullMarked
package dev.signet.codegen.resolve;

import org.jspecify.annotations.NullMarked;
