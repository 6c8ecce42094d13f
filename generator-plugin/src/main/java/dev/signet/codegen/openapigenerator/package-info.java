/**
 * Signet as one of OpenAPI Generator's generators: its configuration in, the same compiler, its files out. No other package knows
 * OpenAPI Generator, which Signet's own goals never load.
 */
@NullMarked
package dev.signet.codegen.openapigenerator;

import org.jspecify.annotations.NullMarked;
