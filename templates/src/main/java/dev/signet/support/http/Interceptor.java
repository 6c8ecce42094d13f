package dev.signet.support.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Map;

/**
 * Sees each request before it is sent, and may add headers to it: the id of a trace, a value that changes. Sees the status and the headers
 * of each response. It sees neither bodies nor credentials.
 *
 * <p>Called for each attempt, each redirect that is followed and each request that resumes a stream, whether the call blocks or not. Only
 * requests to the servers of the client are shown: not those to other addresses, nor those for tokens, so that no header gets to anybody
 * else.
 *
 * <p>Mostly called in a thread of the transport: implementations must be thread-safe and must not block. What they throw ends the call.
 */
public interface Interceptor {

    /**
     * A request is about to be sent.
     *
     * @param request the request, which can be given headers
     */
    default void beforeRequest(Request request) {}

    /**
     * The headers of a response have arrived.
     *
     * @param response the response without its body
     */
    default void afterResponse(Response response) {}

    /** A request that is about to be sent. */
    interface Request {

        /** {@return the call that it is part of} */
        CallInfo call();

        /** {@return the number of the attempt, from 1} */
        int attempt();

        /** {@return the HTTP method} */
        default String method() {
            return call().method();
        }

        /** {@return where it is sent, with a query; credentials in it are masked} */
        URI address();

        /** {@return the headers so far, in any case of their names; credentials and those that the JDK sets are not among them} */
        Map<String, String> headers();

        /**
         * Adds a header; replaces one of the same name.
         *
         * @param name its name
         * @param value the value
         * @throws IllegalArgumentException if no such header can be set, or it is that of a credential
         */
        void header(String name, String value);
    }

    /** A response whose headers have arrived. */
    interface Response {

        /** {@return the call that it is part of} */
        CallInfo call();

        /** {@return the number of the attempt, from 1} */
        int attempt();

        /** {@return where the request was sent, with a query; credentials in it are masked} */
        URI address();

        /** {@return the HTTP status} */
        int status();

        /** {@return the headers; credentials that the service quotes are masked} */
        HttpHeaders headers();
    }
}
