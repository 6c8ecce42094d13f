package dev.signet.codegen.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A JSON value that the document states, such as that of {@code default}. */
public sealed interface JsonLiteral {
    /** {@code null}. */
    record Null() implements JsonLiteral {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.nothing().apply(this);
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements JsonLiteral {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.bool().apply(this);
        }
    }

    /** A number. */
    record Num(BigDecimal value) implements JsonLiteral {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.number().apply(this);
        }
    }

    /** A string. */
    record Text(String value) implements JsonLiteral {
        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.text().apply(this);
        }
    }

    /** An array. */
    record Items(List<JsonLiteral> values) implements JsonLiteral {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.items().apply(this);
        }
    }

    /** An object. */
    record Members(Map<String, JsonLiteral> values) implements JsonLiteral {
        public Members {
            values = Ordered.copyOf(values);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.members().apply(this);
        }
    }

    /** As JSON text on one line. */
    default String json() {
        return match(
                nothing -> "null",
                bool -> String.valueOf(bool.value()),
                number -> Numeral.canonical(number.value()),
                text -> quoted(text.value()),
                items -> items.values().stream().map(JsonLiteral::json).collect(Collectors.joining(",", "[", "]")),
                members -> members.values().entrySet().stream()
                        .map(e -> quoted(e.getKey()) + ":" + e.getValue().json())
                        .collect(Collectors.joining(",", "{", "}")));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** Calls the function of the literal's kind and returns its result. A kind that is added becomes an argument, which no use can forget. */
    default <R> R match(
            Function<Null, R> nothing,
            Function<Bool, R> bool,
            Function<Num, R> number,
            Function<Text, R> text,
            Function<Items, R> items,
            Function<Members, R> members) {
        return choose(new Cases<>(nothing, bool, number, text, items, members));
    }

    /** {@link #match}, from the side of each kind. */
    <R> R choose(Cases<R> cases);

    /** A function for each kind. */
    record Cases<R>(
            Function<Null, R> nothing,
            Function<Bool, R> bool,
            Function<Num, R> number,
            Function<Text, R> text,
            Function<Items, R> items,
            Function<Members, R> members) {}

    default boolean isNull() {
        return this instanceof Null;
    }

    /** Whether it is {@code true} or {@code false}. */
    default boolean isBoolean() {
        return this instanceof Bool;
    }

    /** The number; empty if it is none. */
    default Optional<BigDecimal> number() {
        return this instanceof Num it ? Optional.of(it.value()) : Optional.empty();
    }

    /** The string's text; empty if it is none. */
    default Optional<String> text() {
        return this instanceof Text it ? Optional.of(it.value()) : Optional.empty();
    }

    /** The items; empty if it is no array. */
    default Optional<List<JsonLiteral>> items() {
        return this instanceof Items it ? Optional.of(it.values()) : Optional.empty();
    }

    /** The members; empty if it is no object. */
    default Optional<Map<String, JsonLiteral>> members() {
        return this instanceof Members it ? Optional.of(it.values()) : Optional.empty();
    }
}
