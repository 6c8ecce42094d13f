/**
 * One call from its first attempt to its response: sending, redirects, retries, time limits, and the exceptions of its failures.
 */
@NullMarked
package dev.signet.support.http.call;

import org.jspecify.annotations.NullMarked;
