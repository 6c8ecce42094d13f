package dev.signet.codegen.parse.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.jsonpath.JsonPath.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one part of a segment selects of a node's children. */
public sealed interface Selector {

    /** Adds the selected children, in the order of the RFC. */
    void select(Node node, Evaluation evaluation, List<Node> into);

    /** The selector itself if it is a name. */
    default Optional<Name> named() {
        return Optional.empty();
    }

    /** Whether it selects one child at most. */
    default boolean isSingular() {
        return false;
    }

    /**
     * The member of an object.
     *
     * @param start where the selector starts in the query's text
     * @param end where it ends
     */
    record Name(String name, int start, int end) implements Selector {
        @Override
        public void select(Node node, Evaluation evaluation, List<Node> into) {
            evaluation.step(0);
            JsonNode member = node.value().isObject() ? node.value().get(name) : null;
            if (member != null) {
                into.add(node.child(name, member));
            }
        }

        @Override
        public Optional<Name> named() {
            return Optional.of(this);
        }

        @Override
        public boolean isSingular() {
            return true;
        }
    }

    /** All members or elements. */
    record Wildcard() implements Selector {
        static final Wildcard INSTANCE = new Wildcard();

        @Override
        public void select(Node node, Evaluation evaluation, List<Node> into) {
            evaluation.step(node.value().size());
            if (node.value().isObject()) {
                node.value().properties().forEach(each -> into.add(node.child(each.getKey(), each.getValue())));
            } else {
                for (int i = 0; i < node.value().size(); i++) {
                    into.add(node.child(Integer.toString(i), node.value().get(i)));
                }
            }
        }
    }

    /**
     * An element of an array.
     *
     * @param index from 0; negative from the end
     */
    record Index(long index) implements Selector {
        @Override
        public void select(Node node, Evaluation evaluation, List<Node> into) {
            evaluation.step(0);
            int size = node.value().size();
            long at = index < 0 ? index + size : index;
            if (node.value().isArray() && at >= 0 && at < size) {
                into.add(node.child(Long.toString(at), node.value().get((int) at)));
            }
        }

        @Override
        public boolean isSingular() {
            return true;
        }
    }

    /** Elements of an array from one to before another; null where the query says nothing. */
    record Slice(
            @Nullable Long from,
            @Nullable Long to,
            @Nullable Long by) implements Selector {
        @Override
        public void select(Node node, Evaluation evaluation, List<Node> into) {
            long size = node.value().size();
            evaluation.step(node.value().size());
            long step = by == null ? 1 : by;
            if (!node.value().isArray() || step == 0) {
                return;
            }
            long first = step > 0 ? 0 : size - 1;
            long last = step > 0 ? size : -size - 1;
            long low = normalized(from == null ? first : from, size);
            long high = normalized(to == null ? last : to, size);
            if (step > 0) {
                long end = clamped(high, 0, size);
                for (long i = clamped(low, 0, size); i < end; i += step) {
                    add(node, i, into);
                }
            } else {
                long end = clamped(high, -1, size - 1);
                for (long i = clamped(low, -1, size - 1); i > end; i += step) {
                    add(node, i, into);
                }
            }
        }

        private static long normalized(long index, long size) {
            return index >= 0 ? index : size + index;
        }

        private static long clamped(long index, long low, long high) {
            return Math.min(Math.max(index, low), high);
        }

        private static void add(Node node, long i, List<Node> into) {
            into.add(node.child(Long.toString(i), node.value().get((int) i)));
        }
    }

    /** The children for which an expression is true. */
    record Filter(Expression expression) implements Selector {
        @Override
        public void select(Node node, Evaluation evaluation, List<Node> into) {
            List<Node> children = new ArrayList<>();
            Wildcard.INSTANCE.select(node, evaluation, children);
            for (Node child : children) {
                if (expression.test(new Expression.Context(child.value(), evaluation))) {
                    into.add(child);
                }
            }
        }
    }
}
