/**
 * Which constraints of schemas generated code checks, and where.
 */
@NullMarked
package dev.signet.codegen.translate.constraint;

import org.jspecify.annotations.NullMarked;
