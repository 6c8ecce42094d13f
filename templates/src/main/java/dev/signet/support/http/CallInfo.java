package dev.signet.support.http;

import java.io.Serializable;

/**
 * Identifies a call in messages and for listeners. Contains no header, query value or body, so no secrets.
 *
 * @param number the number of the call within its client, from 1
 * @param method the HTTP method, such as {@code POST}
 * @param path the path with its parameters filled in, percent-encoded, without the query
 * @serial exclude
 */
public record CallInfo(long number, String method, String path) implements Serializable {

    /** {@code POST /v1/things}. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
