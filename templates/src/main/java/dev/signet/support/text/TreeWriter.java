package dev.signet.support.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes a tree without recursion, so that depth costs no stack.
 *
 * @param <V> the type of the values
 */
public final class TreeWriter<V> {

    private final TreeModel<V> model;
    private final JsonBuffer out;
    private final ArrayList<Level<V>> open = new ArrayList<>();

    private TreeWriter(TreeModel<V> model, JsonBuffer out) {
        this.model = model;
        this.out = out;
    }

    /** Writes a value. */
    public static <V> void write(V value, TreeModel<V> model, JsonBuffer out) {
        TreeWriter<V> writer = new TreeWriter<>(model, out);
        model.write(value, writer);
        writer.finish();
    }

    /** Writes a string. */
    public void string(String content) {
        out.string(content);
    }

    /** Writes a number, {@code true}, {@code false} or {@code null}. */
    public void literal(String literal) {
        out.ascii(literal);
    }

    /** Opens an object. */
    public void object(Map<String, V> members) {
        out.open('{');
        open.add(new Members<>(members.entrySet().iterator()));
    }

    /** Opens an array. */
    public void array(List<V> elements) {
        out.open('[');
        open.add(new Elements<>(elements.iterator()));
    }

    private void finish() {
        while (!open.isEmpty()) {
            open.get(open.size() - 1).step(this);
        }
    }

    private void close(char bracket) {
        open.remove(open.size() - 1);
        out.close(bracket);
    }

    /** A container that is not closed yet. */
    private interface Level<V> {
        /** Writes the next of what is in it, or closes it. */
        void step(TreeWriter<V> writer);
    }

    private record Members<V>(Iterator<Map.Entry<String, V>> rest) implements Level<V> {
        @Override
        public void step(TreeWriter<V> writer) {
            if (!rest.hasNext()) {
                writer.close('}');
                return;
            }
            Map.Entry<String, V> member = rest.next();
            writer.out.name(member.getKey());
            writer.model.write(member.getValue(), writer);
        }
    }

    private record Elements<V>(Iterator<V> rest) implements Level<V> {
        @Override
        public void step(TreeWriter<V> writer) {
            if (rest.hasNext()) {
                writer.model.write(rest.next(), writer);
            } else {
                writer.close(']');
            }
        }
    }
}
