package dev.signet.support.http.endpoint;

import dev.signet.support.value.Quotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A server that requests can be sent to; its address may have variables (OpenAPI, Server Object). Immutable. */
public final class Server {

    /** Characters that would move what follows a value to another part of the address. */
    private static final String DELIMITERS = "?#@\\";

    private final String url;
    private final @Nullable String name;
    private final List<Variable> variables;

    private record Variable(String name, @Nullable String value, List<String> allowed) {
        Variable {
            Objects.requireNonNull(name, "name");
            allowed = List.copyOf(allowed);
        }
    }

    private Server(String url, @Nullable String name, List<Variable> variables) {
        this.url = Objects.requireNonNull(url, "url");
        this.name = name;
        this.variables = List.copyOf(variables);
    }

    /**
     * {@return a server}
     *
     * @param url its address, with variables in braces; absolute, or relative to the address of its document
     */
    public static Server of(String url) {
        return new Server(url, null, List.of());
    }

    /**
     * Gives it a name, which tells it from a server with the same address.
     *
     * @param other its name
     * @return the server
     */
    public Server named(String other) {
        return new Server(url, Objects.requireNonNull(other, "other"), variables);
    }

    /**
     * Describes a variable of the address.
     *
     * @param variable its name, without braces
     * @param value its value by default; null if it has none
     * @param allowed its only values; none if it can have any
     * @return the server with that variable
     */
    public Server variable(String variable, @Nullable String value, String... allowed) {
        List<Variable> more = new ArrayList<>(variables);
        more.add(new Variable(variable, value, List.of(allowed)));
        return new Server(url, name, more);
    }

    /** {@return the address, with variables in braces} */
    public String url() {
        return url;
    }

    /**
     * The address with values in place of its variables.
     *
     * @param values those that differ from the defaults
     * @return the address
     * @throws IllegalArgumentException if a value is none that the variable can have
     * @throws IllegalStateException if a variable has no value
     */
    public String address(Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Variable variable : variables) {
            String given = values.get(variable.name());
            if (given != null) {
                check(variable, given);
            }
            String value = given == null ? variable.value() : given;
            if (value == null) {
                throw new IllegalStateException(
                        Quotes.line("The server " + url + " needs a value for its variable " + variable.name()));
            }
            all.put(variable.name(), value);
        }
        return replace(all);
    }

    /** In one pass, so that a value with braces is no variable. */
    private String replace(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = url.indexOf('{'); open >= 0; open = url.indexOf('{', from)) {
            int close = url.indexOf('}', open);
            String value = close < 0 ? null : values.get(url.substring(open + 1, close));
            int end = value == null ? open + 1 : close + 1;
            text.append(url, from, open).append(value == null ? "{" : value);
            from = end;
        }
        return text.append(url, from, url.length()).toString();
    }

    private void check(Variable variable, String value) {
        if (!variable.allowed().isEmpty() && !variable.allowed().contains(value)) {
            throw refused(variable, "can't be '" + value + "'; it is one of " + String.join(", ", variable.allowed()));
        }
        boolean delimits = value.chars().anyMatch(c -> c <= ' ' || DELIMITERS.indexOf(c) >= 0);
        if (delimits || (value.indexOf('/') >= 0 && isInHost(variable.name()))) {
            throw refused(variable, "can't have a value with delimiters: '" + value + "'");
        }
    }

    private IllegalArgumentException refused(Variable variable, String why) {
        return new IllegalArgumentException(
                Quotes.line("The variable " + variable.name() + " of the server " + url + " " + why));
    }

    /** Whether the variable stands between the scheme and the path, behind something that is fixed or before it. */
    private boolean isInHost(String variable) {
        int scheme = url.indexOf("://");
        int at = url.indexOf("{" + variable + "}");
        int path = url.indexOf('/', scheme < 0 ? 0 : scheme + "://".length());
        return scheme >= 0 && at < (path < 0 ? url.length() : path);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Server server
                && url.equals(server.url)
                && Objects.equals(name, server.name)
                && variables.equals(server.variables);
    }

    @Override
    public int hashCode() {
        return Objects.hash(url, name, variables);
    }

    @Override
    public String toString() {
        return name == null ? url : name + " (" + url + ")";
    }
}
