/**
 * Signet as one of OpenAPI Generator's generators: its configuration in, the same pipeline, its files out. Nothing else here or
 * anywhere knows OpenAPI Generator, which Signet's own goals never load.
 */
@NullMarked
package dev.signet.codegen.openapi;

import org.jspecify.annotations.NullMarked;
