package dev.signet.codegen.emit.client;

import dev.signet.codegen.declaration.Docs;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.emit.source.Sources;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.ServerVariable;
import dev.signet.codegen.javamodel.ClientType.ServersType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the template of the client says of where calls go. */
record Addresses(ClientType client) {
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        ServersType servers = client.servers();
        String start = client.start();
        values.put("start", start == null ? List.of() : List.of(start(start, servers)));
        boolean literal = start == null && servers == null;
        values.put(
                "builderArgument", literal ? "URI.create(" + Literal.of(String.valueOf(client.baseUri())) + ")" : "");
        values.put("builderParameter", literal ? "URI baseUri" : start == null ? "" : "URI " + start);
        values.put("config", "ClientConfig.builder(" + arguments(servers) + ")" + document(servers));
        boolean others = servers != null
                && client.calls().stream().anyMatch(call -> !call.servers().isEmpty());
        values.put(
                "baseDoc",
                others
                        ? "Address of all calls, instead of the document's servers, those of single calls included."
                        : "Address of the service, instead of the document's.");
        values.put("servers", servers == null ? List.of() : List.of(choice(servers)));
        return values;
    }

    private Map<String, Object> start(String name, @Nullable ServersType servers) {
        String text = servers != null && servers.relative()
                ? "the address of the document, which its servers are relative to: {@code "
                        + Docs.escape(servers.all().get(0).server().url()) + "}"
                : "the address of the service, which its document does not name";
        List<Map<String, String>> lines = lines("@param " + name + " " + text, Sources.WIDTH - 4);
        return Map.of("name", name, "lines", lines, "client", client.name());
    }

    private static String arguments(@Nullable ServersType servers) {
        if (servers == null) {
            return "baseUri";
        }
        return servers.ofDocument().isEmpty()
                ? "Server.of(baseUri.toString())"
                : servers.ofDocument().stream()
                        .map(constant -> servers.name() + "." + constant)
                        .collect(Collectors.joining(", "));
    }

    private static String document(@Nullable ServersType servers) {
        return servers != null && servers.relative() ? ".document(documentUri)" : "";
    }

    private static Map<String, Object> choice(ServersType servers) {
        return Map.of(
                "type",
                servers.name(),
                "document",
                servers.someRelative(),
                "variables",
                servers.variables().stream().map(Addresses::variable).toList());
    }

    private static List<Map<String, String>> lines(String text, int width) {
        return Docs.wrap(text, "    ", width).stream()
                .map(line -> Map.of("line", line))
                .toList();
    }

    private static Map<String, Object> variable(ServerVariable variable) {
        String text = Docs.summary(variable.text(), "Variable `" + variable.wireName() + "` of the server");
        String values = variable.allowed().isEmpty()
                ? "its value"
                : "one of "
                        + variable.allowed().stream()
                                .map(each -> "{@code " + Docs.escape(each) + "}")
                                .collect(Collectors.joining(", "));
        String value = variable.defaultValue();
        String initial = value == null
                ? variable.required() ? "; required by servers that have it" : ""
                : "; " + (value.isEmpty() ? "empty" : "{@code " + Docs.escape(value) + "}") + " by default";
        return Map.of(
                "doc",
                text,
                "lines",
                lines("@param value " + values + initial, Sources.WIDTH - 8),
                "method",
                variable.method(),
                "wire",
                Literal.of(variable.wireName()));
    }
}
