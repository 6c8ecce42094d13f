/** The command line: options in, one command, an exit code out. Nothing else here or anywhere knows picocli. */
@NullMarked
package dev.signet.codegen.cli;

import org.jspecify.annotations.NullMarked;
