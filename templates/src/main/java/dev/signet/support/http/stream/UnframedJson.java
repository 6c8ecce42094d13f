package dev.signet.support.http.stream;

import dev.signet.support.http.body.ByteBuilder;
import dev.signet.support.http.body.TooLargeException;

/** Gathers the lines of a JSON document that stands in a stream by itself, until its brackets are closed. */
final class UnframedJson {

    private final ByteBuilder text;
    private int depth;
    private boolean open;
    private boolean closes;
    private boolean inString;
    private boolean escaped;

    UnframedJson(int maxBytes) {
        text = new ByteBuilder("a JSON document in the stream", maxBytes);
    }

    static boolean begins(byte[] bytes, int from, int to) {
        return from < to && (bytes[from] == '{' || bytes[from] == '[');
    }

    boolean isOpen() {
        return open;
    }

    /** Adds a line; returns whether the document is complete. */
    boolean add(byte[] bytes, int from, int to) throws TooLargeException {
        if (open) {
            text.append('\n');
        }
        if (!open && from < to) {
            closes = begins(bytes, from, to) || bytes[from] == '"';
        }
        open = true;
        text.append(bytes, from, to);
        for (int i = from; i < to; i++) {
            count(bytes[i]);
        }
        return depth <= 0;
    }

    /** Whether it ends with the bracket or quotation mark that belongs to its beginning, so that nothing can be missing. */
    boolean isClosed() {
        return open && closes && depth <= 0 && !inString;
    }

    byte[] take() {
        byte[] document = text.toBytes();
        text.clear();
        open = false;
        depth = 0;
        inString = false;
        escaped = false;
        return document;
    }

    private void count(byte b) {
        if (inString) {
            inString = escaped || b != '"';
            escaped = !escaped && b == '\\';
        } else if (b == '"') {
            inString = true;
        } else if (b == '{' || b == '[') {
            depth++;
        } else if (b == '}' || b == ']') {
            depth--;
        }
    }
}
