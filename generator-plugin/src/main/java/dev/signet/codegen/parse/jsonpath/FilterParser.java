package dev.signet.codegen.parse.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.jsonpath.Expression.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Parses the expressions of filters.
 *
 * @param queries parses the queries in them
 * @param depth how many filters this one is in
 */
record FilterParser(Cursor in, QueryParser queries, int depth) {
    private static final int DEPTH = 100;
    private static final List<String> OPERATORS = List.of("==", "!=", "<=", ">=", "<", ">");

    Expression or(int parentheses) {
        List<Expression> parts = parts("||", parentheses, this::and);
        return parts.size() == 1 ? parts.get(0) : new Expression.Or(parts);
    }

    private Expression and(int parentheses) {
        List<Expression> parts = parts("&&", parentheses, this::basic);
        return parts.size() == 1 ? parts.get(0) : new Expression.And(parts);
    }

    private List<Expression> parts(String operator, int parentheses, IntFunction<Expression> part) {
        List<Expression> parts = new ArrayList<>();
        parts.add(part.apply(parentheses));
        while (true) {
            int end = in.position();
            in.space();
            if (!in.skip(operator)) {
                in.back(end);
                return parts;
            }
            in.space();
            parts.add(part.apply(parentheses));
        }
    }

    private Expression basic(int parentheses) {
        if (in.peek() == '!') {
            in.next();
            in.space();
            return new Expression.Not(in.peek() == '(' ? parenthesized(parentheses) : test(operand()));
        }
        if (in.peek() == '(') {
            return parenthesized(parentheses);
        }
        Operand left = operand();
        int end = in.position();
        in.space();
        for (String operator : OPERATORS) {
            if (in.skip(operator)) {
                in.space();
                return new Expression.Comparison(comparable(left), operator, comparable(operand()));
            }
        }
        in.back(end);
        return test(left);
    }

    private Expression parenthesized(int parentheses) {
        if (parentheses > DEPTH) {
            throw in.fault("parentheses are nested too deep");
        }
        in.expect("(");
        in.space();
        Expression inner = or(parentheses + 1);
        in.space();
        in.expect(")");
        return inner;
    }

    private Expression test(Operand operand) {
        return operand.condition().orElseThrow(() -> in.fault("a value alone is no condition; compare it"));
    }

    private Operand comparable(Operand operand) {
        if (!operand.isComparable()) {
            throw in.fault("only values, and queries that select one node at most, can be compared");
        }
        return operand;
    }

    private Operand operand() {
        return operand(0);
    }

    private Operand operand(int calls) {
        if (in.peek() == '@' || in.peek() == '$') {
            boolean absolute = in.next() == '$';
            return new Operand.Query(queries.segments(depth + 1), absolute);
        }
        JsonNode literal = new LiteralParser(in).literal();
        return literal != null ? new Operand.Literal(literal) : new Operand.Result(call(calls));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private FunctionCall call(int calls) {
        if (calls > DEPTH) {
            throw in.fault("functions are nested too deep");
        }
        int start = in.position();
        while (isLetter(in.peek()) || (in.position() > start && (in.peek() == '_' || in.isDigit()))) {
            in.next();
        }
        String name = in.text().substring(start, in.position());
        if (name.isEmpty()) {
            throw in.fault("expected a value, a query such as `@.name`, or a function");
        }
        in.expect("(");
        in.space();
        List<Operand> arguments = new ArrayList<>();
        if (in.peek() != ')') {
            do {
                in.space();
                arguments.add(operand(calls + 1));
                in.space();
            } while (in.skip(","));
        }
        in.expect(")");
        return FunctionCall.of(name, arguments);
    }
}
