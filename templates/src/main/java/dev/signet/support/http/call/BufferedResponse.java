package dev.signet.support.http.call;

import java.net.http.HttpHeaders;

/** A response of 2xx with all of its body, decompressed. */
public final class BufferedResponse {

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    BufferedResponse(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public HttpHeaders headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
