package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.ServersType;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.Server;
import dev.signet.codegen.model.ApiModel.ServerVariable;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.names.Names;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Servers of the document, of paths and of operations → constants of a class, where there is something to choose. */
final class ServerBuilder {
    /** A description that can name a constant: a few words. */
    private static final Pattern TITLE = Pattern.compile("[A-Za-z][A-Za-z0-9 _-]{0,29}\\.?");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127[0-9.]*|\\[::1]");

    /** How a server can be used. */
    private enum Use {
        /** Its address is complete, or will be once its variables have values. */
        ABSOLUTE,
        RELATIVE,
        NONE
    }

    private final ApiModel model;
    private final Problems problems;
    private final Set<String> warned = new LinkedHashSet<>();
    private final List<Server> ofDocument;
    private final List<Server> all = new ArrayList<>();
    private final List<String> constants = new ArrayList<>();
    private final Names names = Names.ofConstants();

    ServerBuilder(ApiModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
        this.ofDocument = usable(model.info().servers());
        ofDocument.forEach(this::add);
        model.operations().forEach(operation -> own(operation).forEach(this::add));
    }

    /** The servers that a client can send to; one that it can't is left out, with a warning. */
    private List<Server> usable(List<Server> servers) {
        List<Server> usable = new ArrayList<>();
        for (Server server : servers) {
            if (use(server) != Use.NONE) {
                usable.add(server);
            }
        }
        // `/` alone says as little as none: whoever builds the client gives the whole address
        boolean silent = usable.size() == 1
                && use(usable.get(0)) == Use.RELATIVE
                && usable.get(0).url().matches("[./]*");
        return silent ? List.of() : absoluteFirst(usable);
    }

    /** The address of the document is not known here, so that a relative server is no default beside an absolute one. */
    private List<Server> absoluteFirst(List<Server> servers) {
        List<Server> absolute =
                servers.stream().filter(server -> use(server) == Use.ABSOLUTE).toList();
        if (absolute.isEmpty() || servers.indexOf(absolute.get(0)) == 0) {
            return servers;
        }
        Server first = servers.get(0);
        if (warned.add(first.pointer())) {
            problems.warn(
                    first.pointer(),
                    "`" + first.url()
                            + "` is relative to the address of the document, which is not known; the default is `"
                            + absolute.get(0).url() + "`",
                    "give it an absolute URL by an overlay");
        }
        List<Server> ordered = new ArrayList<>(absolute);
        servers.stream().filter(server -> !absolute.contains(server)).forEach(ordered::add);
        return ordered;
    }

    private Use use(Server server) {
        String address = withDefaults(server);
        if (address.contains("{") && server.variables().stream().anyMatch(v -> v.defaultValue() == null)) {
            return server.url().matches("\\{[^}]+}.*|https?://.*") ? Use.ABSOLUTE : Use.RELATIVE;
        }
        try {
            URI uri = new URI(address);
            if (uri.getQuery() != null || uri.getFragment() != null) {
                return unusable(server, "has a query or a fragment");
            }
            if (!uri.isAbsolute()) {
                return Use.RELATIVE;
            }
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
                return unusable(server, "is not an HTTP URL with a host alone");
            }
            boolean plain = "http".equalsIgnoreCase(uri.getScheme());
            return plain && !LOOPBACK.matcher(uri.getHost()).matches()
                    ? unusable(server, "is plain HTTP, which clients send to loopback hosts only")
                    : Use.ABSOLUTE;
        } catch (URISyntaxException e) {
            return unusable(server, "is not a valid URL");
        }
    }

    private Use unusable(Server server, String why) {
        if (warned.add(server.pointer())) {
            problems.warn(
                    server.pointer(),
                    "`" + withDefaults(server) + "` " + why + "; the server is left out",
                    "correct it by an overlay, or set `baseUri` on the client's builder");
        }
        return Use.NONE;
    }

    private static String withDefaults(Server server) {
        String address = server.url();
        for (ServerVariable variable : server.variables()) {
            String value = variable.defaultValue();
            address = value == null ? address : address.replace("{" + variable.name() + "}", value);
        }
        return address;
    }

    private void add(Server server) {
        if (indexOf(server) < 0) {
            all.add(server);
            constants.add(names.allot(Names.constant(title(server)), "_"));
        }
    }

    private int indexOf(Server server) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isSame(server)) {
                return i;
            }
        }
        return -1;
    }

    private static String title(Server server) {
        String name = server.name();
        String description = server.description();
        if (name != null && !name.isBlank()) {
            return name;
        }
        if (description != null && TITLE.matcher(description.strip()).matches()) {
            return description.strip();
        }
        String address = server.url().replaceFirst("^[A-Za-z]+://", "").replaceAll("[^A-Za-z0-9]+", " ");
        return address.isBlank() ? "server" : address;
    }

    /** The servers of an operation, if they are others than those of the document. */
    private List<Server> own(Operation operation) {
        List<Server> servers = usable(operation.servers());
        boolean same = servers.size() == ofDocument.size();
        for (int i = 0; same && i < servers.size(); i++) {
            same = servers.get(i).isSame(ofDocument.get(i));
        }
        return same ? List.of() : servers;
    }

    /** The constants of a call's servers; empty if it goes where its client goes. */
    List<String> of(Operation operation) {
        return constants(own(operation));
    }

    private List<String> constants(List<Server> servers) {
        return servers.stream()
                .map(server -> constants.get(indexOf(server)))
                .distinct()
                .toList();
    }

    /** The address of the document's first server with the defaults of its variables; null if that is not an absolute one. */
    @Nullable
    String baseUri() {
        if (ofDocument.isEmpty()) {
            return null;
        }
        Server first = ofDocument.get(0);
        String address = withDefaults(first);
        return use(first) == Use.ABSOLUTE && !address.contains("{") ? address : null;
    }

    /** The class of the servers; null if the document has one address, or none. */
    @Nullable
    ServersType build(String client, ClientNames types, Names methods) {
        boolean simple = all.isEmpty()
                || (all.size() == 1
                        && ofDocument.size() == 1
                        && all.get(0).variables().isEmpty()
                        && !isRelative());
        if (simple) {
            return null;
        }
        List<ClientType.Server> described = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Server server = all.get(i);
            String text = server.description() == null ? "" : server.description();
            described.add(new ClientType.Server(constants.get(i), new Doc(server.pointer(), text, false), server));
        }
        if (isRelative()) {
            problems.note(
                    ofDocument.get(0).pointer(),
                    "`" + ofDocument.get(0).url() + "` is relative to the address of the document, which callers give",
                    "if a host is meant, write it with `https://`");
        }
        List<Server> first = ofDocument.isEmpty() ? ofAll() : ofDocument;
        return new ServersType(
                types.servers(client), described, constants(first), variables(methods), isRelative(), someRelative());
    }

    private boolean someRelative() {
        if (isRelative() || ofDocument.isEmpty()) {
            return false;
        }
        List<Server> relative =
                all.stream().filter(server -> use(server) == Use.RELATIVE).toList();
        for (Server server : relative) {
            if (warned.add(server.pointer())) {
                problems.warn(
                        server.pointer(),
                        "`" + server.url()
                                + "` is relative to the address of the document, which is not known; it is taken"
                                + " to be relative to `" + ofDocument.get(0).url() + "`",
                        "give it an absolute URL by an overlay, or set `documentUri` on the client's builder");
            }
        }
        return !relative.isEmpty();
    }

    /** The servers of the first operation, if every operation has its own; else none. */
    private List<Server> ofAll() {
        List<List<Server>> own = model.operations().stream().map(this::own).toList();
        boolean everywhere = own.stream().noneMatch(List::isEmpty)
                && own.get(0).stream().anyMatch(server -> use(server) == Use.ABSOLUTE);
        return everywhere ? own.get(0) : List.of();
    }

    private boolean isRelative() {
        return !ofDocument.isEmpty() && ofDocument.stream().allMatch(server -> use(server) == Use.RELATIVE);
    }

    private List<ClientType.ServerVariable> variables(Names methods) {
        Map<String, List<ServerVariable>> byName = new LinkedHashMap<>();
        for (Server server : all) {
            server.variables()
                    .forEach(v -> byName.computeIfAbsent(v.name(), n -> new ArrayList<>())
                            .add(v));
        }
        List<ClientType.ServerVariable> variables = new ArrayList<>();
        byName.forEach((name, uses) -> {
            Set<String> defaults = new LinkedHashSet<>();
            Set<String> allowed = new LinkedHashSet<>();
            uses.forEach(v -> defaults.add(Objects.requireNonNullElse(v.defaultValue(), "")));
            uses.forEach(v -> allowed.addAll(v.allowed()));
            boolean free = uses.stream().anyMatch(v -> v.allowed().isEmpty());
            boolean required = uses.stream().anyMatch(v -> v.defaultValue() == null);
            String text = uses.stream()
                    .map(ServerVariable::description)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            variables.add(new ClientType.ServerVariable(
                    methods.allot(Names.component(name), ""),
                    name,
                    text,
                    required || defaults.size() != 1
                            ? null
                            : defaults.iterator().next(),
                    free ? List.of() : List.copyOf(allowed),
                    required));
        });
        return variables;
    }
}
