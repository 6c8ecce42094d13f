package dev.signet.support.http.body;

import java.io.IOException;

/** More bytes came than are allowed. */
public final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(String what, long limit) {
        super(what + " is larger than " + limit + " bytes");
    }
}
