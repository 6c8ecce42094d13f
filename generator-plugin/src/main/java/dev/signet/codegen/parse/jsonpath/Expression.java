package dev.signet.codegen.parse.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A logical expression in a filter. */
sealed interface Expression {

    boolean test(Context context);

    /**
     * What queries in a filter start from.
     *
     * @param current the child that is tested, {@code @}
     * @param evaluation of the whole query, with the document, {@code $}
     */
    record Context(JsonNode current, Evaluation evaluation) {}

    /** True if one of several is. */
    record Or(List<Expression> parts) implements Expression {
        @Override
        public boolean test(Context context) {
            return parts.stream().anyMatch(part -> part.test(context));
        }
    }

    /** True if all of several are. */
    record And(List<Expression> parts) implements Expression {
        @Override
        public boolean test(Context context) {
            return parts.stream().allMatch(part -> part.test(context));
        }
    }

    /** True if another is not. */
    record Not(Expression part) implements Expression {
        @Override
        public boolean test(Context context) {
            return !part.test(context);
        }
    }

    /** True if a query selects something. */
    record Exists(Operand.Query query) implements Expression {
        @Override
        public boolean test(Context context) {
            return !query.nodes(context).isEmpty();
        }
    }

    /** True if a function says so. */
    record Call(FunctionCall call) implements Expression {
        @Override
        public boolean test(Context context) {
            return call.test(context);
        }
    }

    /** True if two values compare as the operator says. */
    record Comparison(Operand left, String operator, Operand right) implements Expression {
        @Override
        public boolean test(Context context) {
            context.evaluation().step(0);
            JsonNode a = left.value(context);
            JsonNode b = right.value(context);
            return switch (operator) {
                case "==" -> JsonValues.areEqual(a, b);
                case "!=" -> !JsonValues.areEqual(a, b);
                case "<" -> JsonValues.isLess(a, b);
                case ">" -> JsonValues.isLess(b, a);
                case "<=" -> JsonValues.isLess(a, b) || JsonValues.areEqual(a, b);
                default -> JsonValues.isLess(b, a) || JsonValues.areEqual(a, b);
            };
        }
    }

    /** What can be compared, or given to a function. */
    sealed interface Operand {

        /** Its value; null if it has none, which the RFC calls Nothing. */
        @Nullable
        JsonNode value(Context context);

        /** Whether it has one value at most, so that it can be compared. */
        boolean isComparable();

        /** What it is as a condition; empty if it is none. */
        default Optional<Expression> condition() {
            return Optional.empty();
        }

        /** The operand itself if it is a query. */
        default Optional<Query> query() {
            return Optional.empty();
        }

        /** A value that is written in the query. */
        record Literal(JsonNode literal) implements Operand {
            @Override
            public JsonNode value(Context context) {
                return literal;
            }

            @Override
            public boolean isComparable() {
                return true;
            }
        }

        /**
         * A query in a query.
         *
         * @param absolute whether it starts at the root
         */
        record Query(JsonPath path, boolean absolute) implements Operand {
            @Override
            public @Nullable JsonNode value(Context context) {
                List<JsonPath.Node> nodes = nodes(context);
                return nodes.size() == 1 ? nodes.get(0).value() : null;
            }

            @Override
            public boolean isComparable() {
                return path.isSingular();
            }

            @Override
            public Optional<Expression> condition() {
                return Optional.of(new Exists(this));
            }

            @Override
            public Optional<Query> query() {
                return Optional.of(this);
            }

            List<JsonPath.Node> nodes(Context context) {
                return path.nodes(absolute ? context.evaluation().document() : context.current(), context.evaluation());
            }
        }

        /** The result of a function. */
        record Result(FunctionCall call) implements Operand {
            @Override
            public @Nullable JsonNode value(Context context) {
                return call.value(context);
            }

            @Override
            public boolean isComparable() {
                return !call.function().logical;
            }

            @Override
            public Optional<Expression> condition() {
                return call.function().logical ? Optional.of(new Call(call)) : Optional.empty();
            }
        }
    }
}
