package dev.signet.support.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Reads trees without recursion, so that depth costs no stack. */
public final class TreeReader {

    private TreeReader() {}

    /** Reads the value at the cursor. */
    public static <V> V read(TokenReader in, TreeModel<V> model) {
        Node<V> open = null;
        while (true) {
            int first = in.first();
            if (first == '{' || first == '[') {
                open = new Node<>(open, first == '{', in);
            } else {
                V scalar = scalar(in, first, model);
                if (open == null) {
                    return scalar;
                }
                open.add(scalar);
            }
            while (!open.next(in)) {
                V closed = open.value(model);
                open = open.parent;
                if (open == null) {
                    return closed;
                }
                open.add(closed);
            }
        }
    }

    /** Reads a value that was passed already; the cursor stays where it is. */
    public static <V> V readAgain(TokenReader in, long mark, TreeModel<V> model) {
        TokenReader.State now = in.state();
        in.goTo(mark);
        V tree = read(in, model);
        in.restore(now);
        return tree;
    }

    private static <V> V scalar(TokenReader in, int first, TreeModel<V> model) {
        if (first == '"') {
            return model.string(in.string());
        }
        in.skipScalar();
        return switch (first) {
            case 't', 'f', 'n' -> model.literal(first);
            default -> model.number(in.ascii());
        };
    }

    /** A container that is not complete yet. */
    private static final class Node<V> {
        private final @Nullable Node<V> parent;
        private final @Nullable LinkedHashMap<String, V> members;
        private final ArrayList<V> values;
        private String name = "";

        Node(@Nullable Node<V> parent, boolean object, TokenReader in) {
            this.parent = parent;
            this.members = object ? new LinkedHashMap<>() : null;
            this.values = new ArrayList<>(object ? 0 : 10);
            if (object) {
                in.beginObject();
            } else {
                in.beginArray();
            }
        }

        /** Steps onto the next value; false at the end. */
        boolean next(TokenReader in) {
            if (members == null) {
                return in.nextElement();
            }
            String next = in.nextName();
            if (next == null) {
                return false;
            }
            name = next;
            return true;
        }

        void add(V value) {
            if (members != null) {
                members.put(name, value);
            } else {
                values.add(value);
            }
        }

        V value(TreeModel<V> model) {
            return members != null ? model.object(members) : model.array(values);
        }
    }
}
