package dev.signet.codegen.parse.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.signet.codegen.parse.jsonpath.Expression.Context;
import dev.signet.codegen.parse.jsonpath.Expression.Operand;
import dev.signet.codegen.problem.NearMiss;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call of a function, with arguments of the right types. */
record FunctionCall(Function function, List<Operand> arguments) {

    /** The functions of RFC 9535. */
    enum Function {
        LENGTH(false, 1, false),
        COUNT(false, 1, true),
        VALUE(false, 1, true),
        MATCH(true, 2, false),
        SEARCH(true, 2, false);

        /** Whether it is a condition, rather than a value. */
        final boolean logical;

        /** How many parameters it has. */
        private final int parameters;

        /** Whether they take nodes, rather than values. */
        private final boolean nodes;

        Function(boolean logical, int parameters, boolean nodes) {
            this.logical = logical;
            this.parameters = parameters;
            this.nodes = nodes;
        }

        String spelled() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws JsonPathException if there is no such function, or it takes other arguments */
    static FunctionCall of(String name, List<Operand> arguments) {
        List<String> names = Stream.of(Function.values()).map(Function::spelled).toList();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new JsonPathException("there is no function `" + name + "`; " + NearMiss.hint(name, names, ""));
        }
        Function function = Function.values()[index];
        if (arguments.size() != function.parameters) {
            throw new JsonPathException("`" + name + "` takes " + function.parameters + " argument"
                    + (function.parameters == 1 ? "" : "s") + ", not " + arguments.size());
        }
        for (int i = 0; i < arguments.size(); i++) {
            verify(function, i, arguments.get(i));
        }
        return new FunctionCall(function, List.copyOf(arguments));
    }

    private static void verify(Function function, int i, Operand argument) {
        if (function.nodes ? argument.query().isEmpty() : !argument.isComparable()) {
            throw new JsonPathException("argument " + (i + 1) + " of `" + function.spelled() + "` must be "
                    + (function.nodes ? "a query" : "a value or a query that selects one node at most"));
        }
    }

    /** The result of a condition. */
    boolean test(Context context) {
        JsonNode text = arguments.get(0).value(context);
        JsonNode pattern = arguments.get(1).value(context);
        return text != null
                && pattern != null
                && text.isTextual()
                && pattern.isTextual()
                && IRegexp.matches(
                        pattern.textValue(),
                        context.evaluation().counted(text.textValue()),
                        function == Function.MATCH);
    }

    /** The result of a function that has a value; null if that is Nothing. */
    @Nullable
    JsonNode value(Context context) {
        return switch (function) {
            case LENGTH -> length(arguments.get(0).value(context));
            case COUNT ->
                IntNode.valueOf(
                        arguments.get(0).query().orElseThrow().nodes(context).size());
            case VALUE -> arguments.get(0).value(context);
            case MATCH, SEARCH -> throw new IllegalStateException(function.spelled() + " has no value");
        };
    }

    private static @Nullable JsonNode length(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        if (value.isTextual()) {
            String text = value.textValue();
            return IntNode.valueOf(text.codePointCount(0, text.length()));
        }
        return value.isContainerNode() ? IntNode.valueOf(value.size()) : null;
    }
}
