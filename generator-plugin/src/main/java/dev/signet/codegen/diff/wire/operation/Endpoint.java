package dev.signet.codegen.diff.wire.operation;

import dev.signet.codegen.model.contract.ContractNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation of a path, a webhook or a callback.
 *
 * @param method upper-case HTTP method
 * @param path the path template; of a webhook its name, of a callback its expression
 * @param item the path item that has it
 * @param operation the operation itself
 */
record Endpoint(String method, String path, ContractNode item, ContractNode operation) {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    /** The operations of all path items below a node, in document order. */
    static List<Endpoint> all(ContractNode items) {
        List<Endpoint> all = new ArrayList<>();
        for (String path : items.keys()) {
            ContractNode item = items.follow(path);
            if (item == null || path.startsWith("x-")) {
                continue;
            }
            for (String key : item.keys()) {
                if (METHODS.contains(key)) {
                    add(all, key, path, item, item);
                }
            }
            ContractNode more = item.get("additionalOperations");
            if (more != null) {
                more.keys().forEach(key -> add(all, key, path, item, more));
            }
        }
        return all;
    }

    private static void add(List<Endpoint> all, String key, String path, ContractNode item, ContractNode holder) {
        ContractNode operation = holder.follow(key);
        if (operation != null && operation.isObject()) {
            all.add(new Endpoint(key.toUpperCase(Locale.ROOT), path, item, operation));
        }
    }

    /** The same for two that are called by the same requests: names of path variables are not on the wire. */
    String address() {
        return method + " " + addressOf(path);
    }

    /** A fragment only tells operations of one path apart. */
    static String addressOf(String path) {
        int fragment = path.indexOf('#');
        return VARIABLE.matcher(fragment < 0 ? path : path.substring(0, fragment))
                .replaceAll("{}");
    }

    /** {@link #address} with the fragment. */
    String key() {
        return method + " " + VARIABLE.matcher(path).replaceAll("{}");
    }

    /** Whether a service that knows this operation knows the requests of another, perhaps but for a query that is part of the other's path. */
    boolean takes(Endpoint other) {
        String address = other.address();
        int query = address.indexOf('?');
        return address().equals(address) || (query >= 0 && address().equals(address.substring(0, query)));
    }

    /** What reports call it. */
    String label() {
        return method + " " + path;
    }

    String id() {
        String id = operation.text("operationId");
        return id == null ? "" : id;
    }

    /** The names of the variables of its path, in order. */
    private List<String> variables() {
        List<String> names = new ArrayList<>();
        for (Matcher variable = VARIABLE.matcher(path); variable.find(); ) {
            names.add(variable.group(1));
        }
        return names;
    }

    /** Its parameters: variables of the path by position, others by place and name; headers that OpenAPI ignores are left out. */
    Map<String, ContractNode> parameters() {
        Map<String, ContractNode> all = new LinkedHashMap<>();
        for (ContractNode holder : List.of(item, operation)) {
            ContractNode list = holder.get("parameters");
            for (ContractNode use : list == null ? List.<ContractNode>of() : list.children()) {
                ContractNode parameter = use.followed();
                String in = parameter.text("in");
                String name = parameter.text("name");
                if (in != null && name != null && !isIgnored(in, name)) {
                    all.put(key(in, name), parameter);
                }
            }
        }
        return all;
    }

    private static boolean isIgnored(String in, String name) {
        return in.equals("header")
                && Set.of("accept", "content-type", "authorization").contains(name.toLowerCase(Locale.ROOT));
    }

    private String key(String in, String name) {
        if (in.equals("path")) {
            int at = variables().indexOf(name);
            return "path " + (at < 0 ? name : "#" + at);
        }
        return in + " " + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
    }
}
