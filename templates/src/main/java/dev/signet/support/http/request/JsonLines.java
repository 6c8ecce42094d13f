package dev.signet.support.http.request;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * JSON texts, each made when it is asked for: lines, or records of a sequence (RFC 7464).
 *
 * @param <T> the type of the items
 */
public final class JsonLines<T extends @Nullable Object> implements Iterable<byte[]> {

    private static final int RECORD_SEPARATOR = 0x1E;

    private final Iterable<? extends T> items;
    private final BiConsumer<T, OutputStream> writer;
    private final boolean sequence;

    /**
     * Writes these items.
     *
     * @param writer writes an item as JSON without line breaks
     * @param sequence whether each text begins with U+001E
     */
    public JsonLines(Iterable<? extends T> items, BiConsumer<T, OutputStream> writer, boolean sequence) {
        this.items = items;
        this.writer = writer;
        this.sequence = sequence;
    }

    @Override
    public Iterator<byte[]> iterator() {
        Iterator<? extends T> each = items.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public byte[] next() {
                return line(each.next());
            }
        };
    }

    private byte[] line(T item) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        if (sequence) {
            line.write(RECORD_SEPARATOR);
        }
        writer.accept(item, line);
        line.write('\n');
        return line.toByteArray();
    }
}
