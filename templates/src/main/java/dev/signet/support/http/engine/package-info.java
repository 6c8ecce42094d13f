/**
 * What the calls of one client share: threads, timers, connections.
 */
@NullMarked
package dev.signet.support.http.engine;

import org.jspecify.annotations.NullMarked;
