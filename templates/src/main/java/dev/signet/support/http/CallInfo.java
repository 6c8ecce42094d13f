package dev.signet.support.http;

import java.io.Serializable;

/**
 * Names a call in messages and to listeners. Holds no header, no query value and no body, so nothing secret.
 *
 * @param number counts the calls of one client, from 1
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
