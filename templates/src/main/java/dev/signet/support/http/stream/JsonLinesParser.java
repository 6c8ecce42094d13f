package dev.signet.support.http.stream;

import dev.signet.support.http.SseEvent;
import dev.signet.support.http.body.ByteBuilder;
import dev.signet.support.http.body.ByteSource;
import dev.signet.support.http.body.TooLargeException;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into lines of JSON, ended by LF or CR LF, or into the records of a JSON text sequence (RFC 7464), which begin
 * with U+001E and may go on for lines. Blank lines hold nothing; services send them to keep a connection open.
 */
final class JsonLinesParser implements EventParser {

    private static final int CHUNK = 16 * 1024;
    private static final byte RECORD = 0x1E;

    private final boolean sequence;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int limit;
    private boolean atStart = true;
    private final ByteBuilder line;
    private final UnframedJson record;

    /** @param sequence whether records begin with U+001E */
    JsonLinesParser(boolean sequence, int maxBytes) {
        this.sequence = sequence;
        line = new ByteBuilder("a line of the stream", maxBytes);
        record = new UnframedJson(maxBytes);
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
            int end = at;
            while (end < limit && chunk[end] != '\n' && !(sequence && chunk[end] == RECORD)) {
                end++;
            }
            line.append(chunk, at, end);
            at = end;
            if (end < limit) {
                SseEvent event = endOfLine(chunk[at++] == RECORD);
                if (event != null) {
                    return event;
                }
            }
        }
        return null;
    }

    /** Never: each JSON text is an event. */
    @Override
    public boolean isBare() {
        return false;
    }

    @Override
    public boolean isWithinEvent() {
        return record.isOpen() || start() < end();
    }

    /** What ends with its own bracket or quotation mark is complete; the rest of a number could be missing. */
    @Override
    public @Nullable SseEvent finish() throws TooLargeException {
        if (isWithinEvent()) {
            endOfPart();
        }
        return record.isClosed() ? taken(record.take()) : null;
    }

    private @Nullable SseEvent endOfLine(boolean beforeRecord) throws TooLargeException {
        if (!sequence) {
            byte[] text = Arrays.copyOfRange(line.bytes(), start(), end());
            startLine();
            return taken(text);
        }
        boolean whole = endOfPart();
        return whole || (beforeRecord && record.isOpen()) ? taken(record.take()) : null;
    }

    /** Adds the line to the record, without the spaces around it; returns whether the record has come to its end. */
    private boolean endOfPart() throws TooLargeException {
        boolean whole = false;
        if (isWithinEvent()) {
            whole = record.add(line.bytes(), start(), end());
        }
        startLine();
        return whole;
    }

    private @Nullable SseEvent taken(byte[] text) {
        return text.length == 0 ? null : new SseEvent(null, "", text);
    }

    private void startLine() {
        atStart = false;
        line.clear();
    }

    /** Where the line begins, without a byte order mark and spaces. */
    private int start() {
        byte[] bytes = line.bytes();
        int start = atStart ? SseParser.byteOrderMark(bytes, 0, line.length()) : 0;
        while (start < line.length() && isSpace(bytes[start])) {
            start++;
        }
        return start;
    }

    private int end() {
        int start = start();
        int end = line.length();
        while (end > start && isSpace(line.bytes()[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }
}
