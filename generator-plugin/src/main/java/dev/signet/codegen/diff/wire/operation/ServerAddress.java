package dev.signet.codegen.diff.wire.operation;

import dev.signet.codegen.model.contract.ContractNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address of a service.
 *
 * @param url with variables in braces
 * @param variables by name, in document order
 */
record ServerAddress(String url, Map<String, Variable> variables) {
    private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");

    /** Stands for any value of a variable: no part of an address looks like it. */
    private static final String ANY = "{}";

    /** Addresses with more combinations of values are compared as text. */
    private static final int MOST = 100;

    /** @param values all that it may have; empty if they are not listed */
    record Variable(String byDefault, List<String> values, String listed) {
        boolean isListed() {
            return !values.isEmpty();
        }
    }

    static ServerAddress of(ContractNode server) {
        ContractNode variables = server.get("variables");
        Map<String, Variable> all = new LinkedHashMap<>();
        for (String name : variables == null ? List.<String>of() : variables.keys()) {
            ContractNode variable = variables == null ? null : variables.get(name);
            ContractNode values = variable == null ? null : variable.get("enum");
            all.put(
                    name,
                    new Variable(variable == null ? "" : text(variable.get("default")), texts(values), listed(values)));
        }
        return new ServerAddress(String.valueOf(server.text("url")), all);
    }

    private static String text(@Nullable ContractNode value) {
        String text = value == null ? null : value.string();
        return text != null ? text : value == null ? "" : value.canonical();
    }

    private static List<String> texts(@Nullable ContractNode values) {
        return values == null
                ? List.of()
                : values.children().stream().map(ServerAddress::text).toList();
    }

    private static String listed(@Nullable ContractNode values) {
        return values == null ? "" : " of " + values.canonical();
    }

    /** With the values that variables may have, and what they are by default. */
    @Override
    public String toString() {
        return url
                + variables.entrySet().stream()
                        .map(each -> " {" + each.getKey() + "="
                                + each.getValue().byDefault() + each.getValue().listed() + "}")
                        .collect(Collectors.joining());
    }

    /** Whether every address that this may be is one of the other. */
    boolean isOneOf(ServerAddress other) {
        List<String> all = addresses();
        return equals(other)
                || (!all.isEmpty() && all.stream().allMatch(other.pattern().asMatchPredicate()));
    }

    /** All that it may be, of a variable whose values are not listed one that stands for them; empty if there are too many. */
    private List<String> addresses() {
        List<String> all = List.of(url);
        for (Map.Entry<String, Variable> variable : variables.entrySet()) {
            List<String> more = new ArrayList<>();
            for (String address : all) {
                for (String value :
                        variable.getValue().isListed() ? variable.getValue().values() : List.of(ANY)) {
                    more.add(address.replace("{" + variable.getKey() + "}", value));
                }
            }
            if (more.size() > MOST) {
                return List.of();
            }
            all = more;
        }
        return all;
    }

    private Pattern pattern() {
        StringBuilder pattern = new StringBuilder();
        Matcher name = NAME.matcher(url);
        int end = 0;
        while (name.find()) {
            pattern.append(Pattern.quote(url.substring(end, name.start())));
            Variable variable = variables.get(name.group(1));
            pattern.append(
                    variable == null || !variable.isListed()
                            ? "[^/]+"
                            : variable.values().stream()
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("|", "(?:", ")")));
            end = name.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(url.substring(end))).toString());
    }
}
