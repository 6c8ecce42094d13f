package dev.signet.support.http.body;

import java.nio.charset.StandardCharsets;

/** Looks at JSON without reading it. */
public final class JsonText {

    private JsonText() {}

    /** Whether a text is JSON null, with or without white space around it. */
    public static boolean isNull(byte[] body) {
        int from = 0;
        int to = body.length;
        while (from < to && isSpace(body[from])) {
            from++;
        }
        while (to > from && isSpace(body[to - 1])) {
            to--;
        }
        return new String(body, from, Math.min(to - from, "null".length() + 1), StandardCharsets.US_ASCII)
                .equals("null");
    }

    /** White space of JSON (RFC 8259, section 2). */
    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }
}
