package dev.signet.codegen.parse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.ApiModel.Server;
import dev.signet.codegen.model.ApiModel.ServerVariable;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The {@code servers} of a document, a path item or an operation. */
public record ServerReader(Problems problems, ReferenceResolver refs) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

    private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    /** An address with a scheme, or one whose variable can be the scheme. */
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|\\{");

    private static final String OPEN = "%7B";
    private static final String CLOSE = "%7D";

    /** Those of an operation, or else of its path item; empty if neither has any. */
    List<Server> of(DocumentNode item, DocumentNode operation) {
        List<Server> own = read(operation);
        return own.isEmpty() ? read(item) : own;
    }

    /** What an object has under {@code servers}. */
    public List<Server> read(DocumentNode owner) {
        List<Server> servers = new ArrayList<>();
        for (DocumentNode use : refs.children(owner, "servers")) {
            DocumentNode at = refs.follow(use);
            String url = at == null ? null : at.text("url");
            if (at != null && url != null) {
                servers.add(server(at, address(at, url.strip())));
            }
        }
        return servers;
    }

    /** A server's address as seen from the one that its document gives itself; as it is written if it gives itself none. */
    private static String address(DocumentNode at, String url) {
        String self = at.source().self();
        if (!WEB.matcher(self).lookingAt() || ABSOLUTE.matcher(url).lookingAt()) {
            return url;
        }
        try {
            URI document = URI.create(self);
            URI base = document.getRawPath().isEmpty() ? document.resolve("/") : document;
            String resolved =
                    base.resolve(url.replace("{", OPEN).replace("}", CLOSE)).toString();
            // what leads above the root is at the root (RFC 3986, section 5.2.4)
            return resolved.replaceFirst("^(https?://[^/?#]*)(/\\.\\.)+(?=/|$)", "$1")
                    .replace(OPEN, "{")
                    .replace(CLOSE, "}");
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private Server server(DocumentNode at, String url) {
        Set<String> named = new LinkedHashSet<>();
        VARIABLE.matcher(url)
                .results()
                .map(MatchResult::group)
                .forEach(braced -> named.add(braced.substring(1, braced.length() - 1)));
        List<ServerVariable> variables = new ArrayList<>();
        for (DocumentNode use : refs.children(at, "variables")) {
            DocumentNode variable = refs.follow(use);
            if (variable == null) {
                continue;
            }
            if (named.remove(use.key())) {
                variables.add(variable(use.key(), variable));
            } else {
                problems.warn(
                        use.place(),
                        "`" + url + "` has no variable `" + use.key() + "`; it is ignored",
                        NearMiss.hint(use.key(), named, "remove it"));
            }
        }
        for (String name : named) {
            problems.warn(
                    at.place("url"),
                    "the variable `" + name + "` is not described; callers must set it",
                    "describe it under `variables`, with a `default`");
            variables.add(new ServerVariable(name, null, List.of(), null));
        }
        return new Server(at.place(), url, at.text("name"), at.text("description"), variables);
    }

    private ServerVariable variable(String name, DocumentNode at) {
        List<String> allowed = new ArrayList<>();
        for (JsonNode value : at.node().path("enum")) {
            if (value.isValueNode() && !value.isNull()) {
                allowed.add(value.asText());
            }
        }
        String value = at.scalar("default");
        if (value == null) {
            problems.warn(
                    at.place(), "the variable `" + name + "` has no `default`; callers must set it", "add a `default`");
        } else if (!allowed.isEmpty() && !allowed.contains(value)) {
            problems.warn(
                    at.place("default"),
                    "`" + value + "` is not a value of the `enum`; it is sent nevertheless",
                    NearMiss.hint(value, allowed, "use one of " + String.join(", ", allowed)));
        }
        return new ServerVariable(name, value, allowed, at.text("description"));
    }
}
