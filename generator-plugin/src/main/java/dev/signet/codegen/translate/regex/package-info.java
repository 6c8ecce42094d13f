/**
 * ECMA-262 regular expressions, which {@code pattern} holds, translated to {@link java.util.regex.Pattern}.
 */
@NullMarked
package dev.signet.codegen.translate.regex;

import org.jspecify.annotations.NullMarked;
