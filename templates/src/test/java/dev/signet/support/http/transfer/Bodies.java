package dev.signet.support.http.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The body that a response to a transfer has, and how it is written. */
final class Bodies {

    private static final int MOST_PIECES = 300;
    private static final int MOST_PAUSES = 6;

    private Bodies() {}

    static String mediaType(Transfer transfer) {
        return switch (transfer.kind()) {
            case JSON, ERROR -> "application/json";
            case TEXT -> "text/plain; charset=utf-8";
            case SHORT_EVENTS, LONG_EVENTS, CANCELLED_EVENTS -> "text/event-stream";
            case SHORT_LINES, LONG_LINES -> "application/jsonl";
            default -> "application/octet-stream";
        };
    }

    static byte[] response(Transfer transfer) {
        byte[] plain = plain(transfer);
        return transfer.gzip() ? gzip(plain, new Random(transfer.number())) : plain;
    }

    /** What a response has before it is compressed. */
    static byte[] plain(Transfer transfer) {
        Payload payload = transfer.payload();
        return switch (transfer.kind()) {
            case JSON -> Payload.utf8(json(payload));
            case ERROR -> Payload.utf8(error(payload));
            case TEXT -> Payload.utf8(payload.text());
            case SHORT_EVENTS, CANCELLED_EVENTS -> Payload.utf8(events(payload, true));
            case LONG_EVENTS -> Payload.utf8(events(payload, false));
            case SHORT_LINES -> Payload.utf8(lines(payload, true));
            case LONG_LINES -> Payload.utf8(lines(payload, false));
            default -> payload.bytes();
        };
    }

    static String json(Payload payload) {
        return "{\"data\":\"" + payload.text() + "\",\"size\":" + payload.size() + "}";
    }

    static String error(Payload payload) {
        return "{\"error\":{\"message\":\"" + "e".repeat(payload.size()) + "\"}}";
    }

    private static String events(Payload payload, boolean shortOnes) {
        StringBuilder stream = new StringBuilder();
        int number = 0;
        for (String event : payload.events(shortOnes)) {
            String lineEnd = number % 3 == 0 ? "\r\n" : "\n";
            int middle = event.offsetByCodePoints(0, event.codePointCount(0, event.length()) / 2);
            stream.append("event: piece").append(lineEnd);
            stream.append("data: ").append(event, 0, middle).append(lineEnd);
            stream.append("data: ").append(event, middle, event.length()).append(lineEnd);
            stream.append(number % 5 == 0 ? ": a comment" + lineEnd : "").append(lineEnd);
            number++;
        }
        return stream.append("data: end\n\n").toString();
    }

    private static String lines(Payload payload, boolean shortOnes) {
        StringBuilder stream = new StringBuilder();
        for (String event : payload.events(shortOnes)) {
            stream.append('"').append(event).append("\"\n");
        }
        return stream.append("\"end\"\n").toString();
    }

    /** In one member or in several, which RFC 1952 allows. */
    static byte[] gzip(byte[] plain, Random random) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int from = 0;
        do {
            int to = random.nextInt(4) == 0 ? from + random.nextInt(plain.length - from + 1) : plain.length;
            try (GZIPOutputStream member = new Fast(packed)) {
                member.write(plain, from, to - from);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            from = to;
        } while (from < plain.length);
        return packed.toByteArray();
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Writes a body as the pace of the transfer has it. */
    static void write(byte[] body, Transfer transfer, OutputStream out) throws IOException, InterruptedException {
        Random random = new Random(transfer.number());
        int pieces = transfer.pace() == Transfer.Pace.WHOLE ? 1 : 1 + random.nextInt(MOST_PIECES);
        int longest = Math.max(1, 2 * body.length / pieces);
        int written = 0;
        int pauses = 0;
        while (written < body.length) {
            int piece = pieces == 1 ? body.length : 1 + random.nextInt(longest);
            int count = Math.min(piece, body.length - written);
            out.write(body, written, count);
            out.flush();
            written += count;
            boolean pause = switch (transfer.pace()) {
                case WHOLE, PIECES -> false;
                case BURSTS -> random.nextInt(20) == 0;
                case SLOW -> random.nextInt(4) == 0;
            };
            if (pause && pauses++ < MOST_PAUSES) {
                Thread.sleep(1 + random.nextInt(3));
            }
        }
    }
}
