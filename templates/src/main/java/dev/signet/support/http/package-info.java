/**
 * Exceptions of failed calls, time limits, retries, listeners and events of streams: what all of an HTTP client knows.
 *
 * <p>Whatever goes wrong with a call is an {@link dev.signet.support.http.ApiException}, a sealed
 * family. {@link dev.signet.support.http.Timeouts} and {@link dev.signet.support.http.RetryPolicy}
 * bound how long it takes, and a {@link dev.signet.support.http.ClientListener} is notified of it.
 *
 * <p>What sends requests is in {@code http.client}. The packages {@code body}, {@code request}, {@code engine}, {@code call} and
 * {@code stream} beside it are what that is made of; a module need not export them.
 */
@NullMarked
package dev.signet.support.http;

import org.jspecify.annotations.NullMarked;
