/**
 * The HTTP half of the support kit: what a generated client stands on. It uses {@code java.net.http} and nothing else
 * to reach the network.
 *
 * <p>A generated client builds one {@link dev.signet.support.http.Transport} from a
 * {@link dev.signet.support.http.ClientConfig} and turns each operation into an
 * {@link dev.signet.support.http.ApiRequest}. The transport sends it, repeats it where that is safe
 * ({@link dev.signet.support.http.RetryPolicy}), keeps it inside its time limits
 * ({@link dev.signet.support.http.Timeouts}), and hands the response to a {@link dev.signet.support.http.Decoder}. A
 * streamed response becomes an {@link dev.signet.support.http.EventStream}, read according to an
 * {@link dev.signet.support.http.EventProtocol}; bytes that need not fit into memory become a
 * {@link dev.signet.support.http.Download}.
 *
 * <p>Whatever goes wrong is an {@link dev.signet.support.http.ApiException}, a sealed family. Credentials travel only to
 * the configured origin and appear in no message, listener call or {@code toString()}.
 *
 * <p>Threads: all are daemons and belong to the transport. One timer thread, a few for input and output that never run
 * code of the user's except a {@link dev.signet.support.http.ClientListener}, and a bounded pool for the completion of
 * futures and for subscribers. A blocking reader reads, parses and decodes in its own thread.
 */
@NullMarked
package dev.signet.support.http;

import org.jspecify.annotations.NullMarked;
