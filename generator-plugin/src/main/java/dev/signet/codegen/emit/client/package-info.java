/**
 * Emitters of the client: facade, groups of calls, requests, streams.
 */
@NullMarked
package dev.signet.codegen.emit.client;

import org.jspecify.annotations.NullMarked;
