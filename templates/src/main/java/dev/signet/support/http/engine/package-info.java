/**
 * Threads, timers and connections that the calls of one client share.
 */
@NullMarked
package dev.signet.support.http.engine;

import org.jspecify.annotations.NullMarked;
