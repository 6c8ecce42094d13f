package dev.signet.support.http.stream;

import dev.signet.support.http.SseEvent;
import dev.signet.support.http.body.ByteBuilder;
import dev.signet.support.http.body.ByteSource;
import dev.signet.support.http.body.TooLargeException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into events by the rules of WHATWG HTML, "Interpreting an event stream", without turning them into text
 * first. Holds one chunk and one unfinished event.
 *
 * <p>One rule is added: a line that begins with a brace or bracket outside of an event is the beginning of bare JSON,
 * which by the standard would be ignored.
 */
final class SseParser implements EventParser {

    private static final int CHUNK = 16 * 1024;
    private static final int LONGEST_RETRY = 9;

    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int limit;
    private boolean afterCr;
    private boolean atStart = true;

    private final ByteBuilder line;
    private final ByteBuilder data;
    private final UnframedJson bare;
    private final EventNameCache names = new EventNameCache();
    private boolean hasData;
    private @Nullable String name;
    private String id = "";
    private String pendingId = "";
    private @Nullable String ownId;
    private long ownRetry = -1;
    private long retryMillis = -1;
    private boolean lastWasBare;

    SseParser(int maxBytes) {
        line = new ByteBuilder("a line of the stream", maxBytes);
        data = new ByteBuilder("an event of the stream", maxBytes);
        bare = new UnframedJson(maxBytes);
    }

    @Override
    public int fill(ByteSource source) throws IOException {
        int read = source.read(chunk, 0, CHUNK);
        at = 0;
        limit = Math.max(read, 0);
        return read;
    }

    @Override
    public @Nullable SseEvent next() throws TooLargeException {
        while (at < limit) {
            if (afterCr) {
                afterCr = false;
                if (chunk[at] == '\n') {
                    at++;
                    continue;
                }
            }
            int start = at;
            int end = endOfLine(start);
            if (end == limit) {
                line.append(chunk, start, end);
                at = limit;
                return null;
            }
            at = end + 1;
            afterCr = chunk[end] == '\r';
            SseEvent event = line.isEmpty() ? line(chunk, start, end) : joined(start, end);
            if (event != null) {
                return event;
            }
        }
        return null;
    }

    @Override
    public boolean isBare() {
        return lastWasBare;
    }

    /** Whether the input so far ends in the midst of a line or an event. */
    @Override
    public boolean isWithinEvent() {
        return hasData || !line.isEmpty() || bare.isOpen();
    }

    /** At the end of the input: bare JSON that is complete but for its line end. Unfinished events are dropped. */
    @Override
    public @Nullable SseEvent finish() throws TooLargeException {
        byte[] rest = line.toBytes();
        line.clear();
        return bare.isOpen() || (!hasData && UnframedJson.begins(rest, 0, rest.length))
                ? bare(rest, 0, rest.length)
                : null;
    }

    @Override
    public long retryMillis() {
        return retryMillis;
    }

    private int endOfLine(int from) {
        byte[] bytes = chunk;
        int end = limit;
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            if (b == '\n' || b == '\r') {
                return i;
            }
        }
        return end;
    }

    private @Nullable SseEvent joined(int start, int end) throws TooLargeException {
        line.append(chunk, start, end);
        SseEvent event = line(line.bytes(), 0, line.length());
        line.clear();
        return event;
    }

    private @Nullable SseEvent line(byte[] bytes, int from, int to) throws TooLargeException {
        int start = from;
        if (atStart) {
            atStart = false;
            start += byteOrderMark(bytes, from, to);
        }
        if (bare.isOpen() || (!hasData && UnframedJson.begins(bytes, start, to))) {
            return bare(bytes, start, to);
        }
        if (start == to) {
            return dispatch();
        }
        if (bytes[start] != ':') {
            field(bytes, start, to);
        }
        return null;
    }

    private void field(byte[] bytes, int from, int to) throws TooLargeException {
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        int value = colon + 1 < to && bytes[colon + 1] == ' ' ? colon + 2 : Math.min(colon + 1, to);
        int length = colon - from;
        if (length == 4 && is("data", bytes, from)) {
            if (hasData) {
                data.append('\n');
            }
            hasData = true;
            data.append(bytes, value, to);
        } else if (length == 5 && is("event", bytes, from)) {
            name = value == to ? null : names.text(bytes, value, to);
        } else if (length == 2 && is("id", bytes, from)) {
            id(bytes, value, to);
        } else if (length == 5 && is("retry", bytes, from)) {
            retry(bytes, value, to);
        }
    }

    /** An id counts once its event is complete; one with a NUL is ignored. */
    private void id(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                return;
            }
        }
        pendingId = EventNameCache.decode(bytes, from, to);
        ownId = pendingId;
    }

    private void retry(byte[] bytes, int from, int to) {
        long millis = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return;
            }
            millis = millis * 10 + bytes[i] - '0';
        }
        if (to > from && to - from <= LONGEST_RETRY) {
            retryMillis = millis;
            ownRetry = millis;
        }
    }

    private @Nullable SseEvent dispatch() {
        id = pendingId;
        SseEvent event = null;
        if (hasData) {
            event = new SseEvent(name, id, data.toBytes(), ownId, ownRetry);
            lastWasBare = false;
            data.clear();
        }
        hasData = false;
        name = null;
        ownId = null;
        ownRetry = -1;
        return event;
    }

    private @Nullable SseEvent bare(byte[] bytes, int from, int to) throws TooLargeException {
        if (!bare.add(bytes, from, to)) {
            return null;
        }
        SseEvent event = new SseEvent(name, id, bare.take());
        lastWasBare = true;
        name = null;
        return event;
    }

    private static boolean is(String field, byte[] bytes, int from) {
        for (int i = 0; i < field.length(); i++) {
            if (bytes[from + i] != field.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes the mark takes, if there is one. */
    static int byteOrderMark(byte[] bytes, int from, int to) {
        boolean marked = to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }
}
