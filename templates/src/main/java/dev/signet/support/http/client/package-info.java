/**
 * Sends requests and reads responses. It uses {@code java.net.http} and nothing else to reach the network.
 *
 * <p>A generated client builds one {@link dev.signet.support.http.client.Transport} from a
 * {@link dev.signet.support.http.client.ClientConfig} and turns each operation into an
 * {@link dev.signet.support.http.client.ApiRequest}. The transport sends it, retries it where that is safe, keeps it
 * inside its time limits, and passes the response to a {@link dev.signet.support.http.client.Decoder}. A streamed
 * response becomes an {@link dev.signet.support.http.client.EventStream}, read by the rules of an
 * {@link dev.signet.support.http.client.EventProtocol}; bytes that need not fit into memory become a
 * {@link dev.signet.support.http.client.Download}.
 *
 * <p>Credentials are sent to the configured origin only and appear in no message, listener call or {@code toString()}.
 *
 * <p>Threads: all are daemons and belong to the transport. One timer thread, a few for input and output that never run
 * code of the user's except a {@link dev.signet.support.http.ClientListener}, and a bounded pool for the completion of
 * futures and for subscribers. A blocking reader reads, parses and decodes in its own thread.
 */
@NullMarked
package dev.signet.support.http.client;

import org.jspecify.annotations.NullMarked;
