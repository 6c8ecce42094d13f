package dev.signet.support.http;

import java.net.http.HttpHeaders;

/** A response of 2xx with all of its body, decompressed. */
final class BufferedResponse {

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    BufferedResponse(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    HttpHeaders headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
