/** The goals, whoever asks for them: options in, one call of the compiler, lines of a log out. */
@NullMarked
package dev.signet.codegen.command;

import org.jspecify.annotations.NullMarked;
