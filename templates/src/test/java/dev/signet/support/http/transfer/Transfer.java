package dev.signet.support.http.transfer;

import java.util.Random;

/**
 * One transfer: what is sent which way, and how. It is told to the server in the query of the request.
 *
 * @param number in the test's run; seeds the content and the pieces
 * @param kind what is sent, and how it is read or checked
 * @param size of the content in bytes
 * @param http version and transport
 * @param announced whether the server sends a {@code Content-Length}
 * @param gzip whether the response is compressed
 * @param pace how the server writes
 * @param async whether the caller gets a future, or of a stream is a subscriber
 */
record Transfer(int number, Kind kind, int size, Http http, boolean announced, boolean gzip, Pace pace, boolean async) {

    /** What is transferred. */
    enum Kind {
        JSON,
        TEXT,
        BYTES,
        DOWNLOAD,
        FILE,
        SHORT_EVENTS,
        LONG_EVENTS,
        SHORT_LINES,
        LONG_LINES,
        ERROR,
        CANCELLED_DOWNLOAD,
        CANCELLED_EVENTS,
        CANCELLED_CALL,
        UPLOAD_BYTES,
        UPLOAD_STREAM,
        UPLOAD_STREAM_OF_KNOWN_LENGTH,
        UPLOAD_FILE,
        UPLOAD_PARTS;

        boolean isUpload() {
            return name().startsWith("UPLOAD");
        }
    }

    /** How it is connected. */
    enum Http {
        PLAIN_1_1,
        TLS_1_1,
        TLS_2
    }

    /** How a body is written. */
    enum Pace {
        WHOLE,
        PIECES,
        BURSTS,
        SLOW
    }

    /** Up to here any transfer may be combined with any other. */
    private static final int COMMON = 256 * 1024;

    private static final int LARGEST_COMPRESSED = 4 << 20;
    private static final int RARELY = 400;

    /** 0, 1, the powers of two up to 64 MB, and their neighbours. */
    static int edge(int index) {
        return index < 2 ? index : (1 << (index / 3)) + index % 3 - 1;
    }

    static final int EDGES = 3 * 27;

    /**
     * Draws a transfer. Every so often it is of a size at an edge, by turns; most others are small.
     *
     * @param turn counts what was drawn
     */
    static Transfer draw(int turn, Random random) {
        Kind kind = one(Kind.values(), random);
        int size;
        if (turn % 4 == 0) {
            int smaller = EDGES - 3 * 8;
            boolean large = random.nextInt(RARELY) == 0;
            size = edge(large ? smaller + random.nextInt(EDGES - smaller) : turn / 4 % smaller);
        } else {
            size = (int) Math.pow(COMMON, random.nextDouble());
        }
        return of(turn, kind, size, random);
    }

    /** Draws how something of this kind and size is sent. */
    static Transfer of(int turn, Kind kind, int size, Random random) {
        boolean gzip = size <= LARGEST_COMPRESSED && random.nextInt(3) == 0;
        return new Transfer(
                turn,
                kind,
                size,
                one(Http.values(), random),
                random.nextBoolean(),
                gzip,
                one(Pace.values(), random),
                random.nextBoolean());
    }

    private static <T> T one(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    Payload payload() {
        return new Payload(number, size);
    }

    /** The query by which the server knows this transfer. */
    String query() {
        return "number=" + number + "&kind=" + kind + "&size=" + size + "&http=" + http + "&announced=" + announced
                + "&gzip=" + gzip + "&pace=" + pace + "&async=" + async;
    }

    static Transfer parse(String query) {
        String[] values = query.split("&", -1);
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i].substring(values[i].indexOf('=') + 1);
        }
        return new Transfer(
                Integer.parseInt(values[0]),
                Kind.valueOf(values[1]),
                Integer.parseInt(values[2]),
                Http.valueOf(values[3]),
                Boolean.parseBoolean(values[4]),
                Boolean.parseBoolean(values[5]),
                Pace.valueOf(values[6]),
                Boolean.parseBoolean(values[7]));
    }
}
