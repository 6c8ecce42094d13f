package dev.signet.support.http;

import java.time.Duration;

/**
 * The timeouts of a call. All are positive. {@link #call()} includes all attempts and the delays between them.
 *
 * @param connect for opening a connection, including TLS
 * @param headers from sending a request until its response headers arrive, including connecting; per attempt
 * @param idle between two chunks of a response; a stream that can be resumed then is
 * @param call from the first attempt to the end of the response; for a stream, to its last event
 */
public record Timeouts(Duration connect, Duration headers, Duration idle, Duration call) {

    /** 10 s to connect, 5 min to the headers, 2 min idle, one hour for the call. */
    public static final Timeouts DEFAULT =
            new Timeouts(Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofMinutes(2), Duration.ofHours(1));

    /**
     * Checks the values.
     *
     * @param connect see {@link #connect()}
     * @param headers see {@link #headers()}
     * @param idle see {@link #idle()}
     * @param call see {@link #call()}
     */
    public Timeouts {
        positive("connect", connect);
        positive("headers", headers);
        positive("idle", idle);
        positive("call", call);
    }

    /**
     * {@return these timeouts with another {@link #connect()}}
     *
     * @param limit the timeout
     */
    public Timeouts withConnect(Duration limit) {
        return new Timeouts(limit, headers, idle, call);
    }

    /**
     * {@return these timeouts with another {@link #headers()}}
     *
     * @param limit the timeout
     */
    public Timeouts withHeaders(Duration limit) {
        return new Timeouts(connect, limit, idle, call);
    }

    /**
     * {@return these timeouts with another {@link #idle()}}
     *
     * @param limit the timeout
     */
    public Timeouts withIdle(Duration limit) {
        return new Timeouts(connect, headers, limit, call);
    }

    /**
     * {@return these timeouts with another {@link #call()}}
     *
     * @param limit the timeout
     */
    public Timeouts withCall(Duration limit) {
        return new Timeouts(connect, headers, idle, limit);
    }

    private static void positive(String name, Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("The time limit " + name + " must be positive: " + limit);
        }
    }
}
