package dev.signet.benchmarks.payload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Events as the body of a {@code text/event-stream}. */
public final class SseText {
    private static final byte[] BEFORE = "data: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AFTER = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private SseText() {}

    /** {@return the events in order, each with its data alone} */
    public static byte[] of(List<byte[]> events) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (byte[] event : events) {
            text.writeBytes(BEFORE);
            text.writeBytes(event);
            text.writeBytes(AFTER);
        }
        return text.toByteArray();
    }
}
