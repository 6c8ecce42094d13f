/**
 * The Java type of each schema, including types that {@code typeMappings}, {@code importMappings} and {@code schemaMappings} name.
 */
@NullMarked
package dev.signet.codegen.translate.types;

import org.jspecify.annotations.NullMarked;
