/**
 * Declarations of the client: facade, groups of calls, each call in its forms, optional parameters.
 */
@NullMarked
package dev.signet.codegen.declaration.client;

import org.jspecify.annotations.NullMarked;
