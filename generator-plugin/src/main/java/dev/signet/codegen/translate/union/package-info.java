/**
 * How a union is dispatched: by discriminator, by JSON kind, by the properties that members require or have, or by trial; with warnings
 * where members can not be told apart.
 */
@NullMarked
package dev.signet.codegen.translate.union;

import org.jspecify.annotations.NullMarked;
