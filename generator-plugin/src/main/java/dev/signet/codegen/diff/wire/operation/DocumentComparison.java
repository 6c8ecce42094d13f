package dev.signet.codegen.diff.wire.operation;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Spelling;
import dev.signet.codegen.diff.wire.Direction;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.Findings;
import dev.signet.codegen.diff.wire.schema.Position;
import dev.signet.codegen.diff.wire.schema.SchemaComparison;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares two documents by what goes over the wire: names of schemas, of path variables and of security schemes don't matter. */
public final class DocumentComparison {
    private final ContractNode before;
    private final ContractNode after;
    private final Findings findings = new Findings();
    private final SchemaComparison schemas;
    private final ParameterComparison parameters;
    private final ContentComparison contents;
    private final ResponseComparison responses;
    private final SecurityComparison security;
    private final ServerComparison servers;

    /** Places of operations, old and new, and the direction of their requests. */
    private final Set<List<Object>> compared = new HashSet<>();

    private DocumentComparison(ContractNode before, ContractNode after) {
        this.before = before;
        this.after = after;
        this.schemas = new SchemaComparison(before, after, findings);
        Comparison comparison = new Comparison(schemas, findings);
        this.parameters = new ParameterComparison(comparison);
        this.contents = new ContentComparison(comparison);
        this.responses = new ResponseComparison(comparison, contents);
        this.security = new SecurityComparison(before, after, findings);
        this.servers = new ServerComparison(before, after, findings);
    }

    /**
     * What is different.
     *
     * @param findings in the order in which they were met
     * @param pairs places of schemas of the new document, by those of the old one at the same positions
     */
    public record Result(List<Finding> findings, Map<String, String> pairs) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    public static Result of(ContractNode before, ContractNode after) {
        DocumentComparison comparison = new DocumentComparison(before, after);
        comparison.compare();
        return new Result(comparison.findings.all(), comparison.schemas.pairs());
    }

    private void compare() {
        boolean services = before.get("openapi") != null && after.get("openapi") != null;
        endpoints(endpoints(before, "paths"), endpoints(after, "paths"), Direction.SENT, Kind.OPERATION);
        endpoints(endpoints(before, "webhooks"), endpoints(after, "webhooks"), Direction.RECEIVED, Kind.WEBHOOK);
        if (services) {
            servers.document();
            security.document();
        }
        unused();
    }

    private static List<Endpoint> endpoints(ContractNode document, String keyword) {
        ContractNode items = document.follow(keyword);
        return items == null ? List.of() : Endpoint.all(items);
    }

    /** @param requests which way requests go */
    private void endpoints(List<Endpoint> old, List<Endpoint> now, Direction requests, Kind kind) {
        List<Endpoint> before = new ArrayList<>(old);
        List<Endpoint> after = new ArrayList<>(now);
        pair(before, after, requests, kind, Endpoint::key);
        pair(before, after, requests, kind, Endpoint::address);
        if (kind == Kind.OPERATION) {
            pair(
                    before,
                    after,
                    requests,
                    kind,
                    each -> servers.address(each, true),
                    each -> servers.address(each, false));
            pair(before, after, requests, kind, Endpoint::id);
            merged(before, now, requests, true);
            merged(after, old, requests, false);
        }
        others(before, after, kind);
    }

    /**
     * Requests of an operation of which the other side has only another operation of the same path, which it takes for this one's.
     *
     * @param some operations that one side alone has; those are removed of which the other side takes the requests
     * @param all the operations of the other side
     * @param gone whether the old side has them
     */
    private void merged(List<Endpoint> some, List<Endpoint> all, Direction requests, boolean gone) {
        for (Endpoint each : List.copyOf(some)) {
            Endpoint other =
                    all.stream().filter(one -> one.takes(each)).findFirst().orElse(null);
            if (other != null) {
                some.remove(each);
                boolean known = other.address().equals(each.address());
                Impact impact = Findings.because(
                        known ? Impact.NONE : Impact.limited(gone, !gone),
                        (gone ? "a new" : "an old") + " service takes what " + (gone ? "old" : "new")
                                + " clients send to " + each.label() + " for " + other.label());
                String place = each.operation().place();
                findings.add(
                        gone
                                ? Finding.removed(Kind.OPERATION, place, "", each.label(), impact)
                                : Finding.added(Kind.OPERATION, place, "", each.label(), impact));
                messages(gone ? each : other, gone ? other : each, requests);
            }
        }
    }

    private void messages(Endpoint old, Endpoint now, Direction requests) {
        parameters.compare(old, now, requests);
        contents.body(old, now, requests);
        responses.compare(old, now, requests.opposite());
    }

    /** Those of which there is none on the other side. */
    private void others(List<Endpoint> before, List<Endpoint> after, Kind kind) {
        for (Endpoint gone : before) {
            findings.add(Finding.removed(
                    kind,
                    gone.operation().place(),
                    "",
                    gone.label(),
                    Findings.because(
                            Impact.breaking(true, false),
                            kind == Kind.OPERATION
                                    ? "a new service does not know " + gone.label() + ", which old clients call"
                                    : "a new service does not send " + gone.label() + ", which old clients wait for")));
        }
        for (Endpoint more : after) {
            findings.add(Finding.added(
                    kind,
                    more.operation().place(),
                    "",
                    more.label(),
                    Findings.because(
                            Impact.limited(false, true),
                            kind == Kind.OPERATION
                                    ? "an old service does not know " + more.label() + ", which new clients may call"
                                    : "an old service does not send " + more.label()
                                            + ", which new clients may wait for")));
        }
    }

    private void pair(
            List<Endpoint> before,
            List<Endpoint> after,
            Direction requests,
            Kind kind,
            Function<Endpoint, String> key) {
        pair(before, after, requests, kind, key, key);
    }

    private void pair(
            List<Endpoint> before,
            List<Endpoint> after,
            Direction requests,
            Kind kind,
            Function<Endpoint, String> oldKey,
            Function<Endpoint, String> key) {
        Map<String, List<Endpoint>> byKey = new LinkedHashMap<>();
        after.forEach(each ->
                byKey.computeIfAbsent(key.apply(each), k -> new ArrayList<>()).add(each));
        for (Endpoint old : List.copyOf(before)) {
            String address = oldKey.apply(old);
            List<Endpoint> same = byKey.getOrDefault(address, List.of());
            if (same.size() == 1 && !address.isEmpty() && after.contains(same.get(0))) {
                before.remove(old);
                after.remove(same.get(0));
                compare(old, same.get(0), requests, kind);
            }
        }
    }

    private void compare(Endpoint old, Endpoint now, Direction requests, Kind kind) {
        boolean first =
                compared.add(List.of(old.operation().place(), now.operation().place(), requests));
        if (kind == Kind.CALLBACK && !first) {
            // It may refer to the path item of the very operation that has it.
            return;
        }
        // What stands in the braces of a callback tells where the address is.
        boolean expression = kind == Kind.CALLBACK;
        String was = expression ? old.label() : old.address();
        String is = expression ? now.label() : now.address();
        if (!was.equals(is) && (kind != Kind.OPERATION || !servers.isSameAddress(old, now))) {
            findings.add(Finding.altered(
                    kind,
                    old.operation().place(),
                    now.operation().place(),
                    Aspect.ADDRESS,
                    old.label(),
                    now.label(),
                    Findings.because(
                            Impact.breaking(true, true),
                            kind == Kind.OPERATION
                                    ? "old clients call " + old.label() + ", new clients call " + now.label()
                                    : "an old service sends " + old.label() + ", a new one sends " + now.label())));
        }
        messages(old, now, requests);
        security.operation(old, now, kind == Kind.OPERATION);
        if (kind == Kind.OPERATION) {
            servers.operation(old, now);
        }
        if (old.operation().flag("deprecated") != now.operation().flag("deprecated")) {
            findings.add(Finding.altered(
                    Kind.OPERATION,
                    old.operation().place(),
                    now.operation().place(),
                    Aspect.DEPRECATION,
                    Spelling.deprecation(old.operation().flag("deprecated")),
                    Spelling.deprecation(now.operation().flag("deprecated")),
                    Impact.NONE));
        }
        callbacks(old, now, requests);
    }

    /** Callbacks are the same if they go to the same address: their names are not on the wire. */
    private void callbacks(Endpoint old, Endpoint now, Direction requests) {
        IdentityHashMap<Endpoint, String> names = new IdentityHashMap<>();
        List<Endpoint> before = callbacks(old, names);
        List<Endpoint> after = callbacks(now, names);
        Direction direction = requests.opposite();
        pair(before, after, direction, Kind.CALLBACK, each -> names.get(each) + " " + each.label());
        pair(before, after, direction, Kind.CALLBACK, Endpoint::label);
        pair(before, after, direction, Kind.CALLBACK, each -> names.get(each) + " " + each.method());
        others(before, after, Kind.CALLBACK);
    }

    private static List<Endpoint> callbacks(Endpoint endpoint, IdentityHashMap<Endpoint, String> names) {
        List<Endpoint> all = new ArrayList<>();
        ContractNode callbacks = endpoint.operation().follow("callbacks");
        for (String name : callbacks == null ? List.<String>of() : callbacks.keys()) {
            ContractNode callback = callbacks == null ? null : callbacks.follow(name);
            for (Endpoint each : callback == null ? List.<Endpoint>of() : Endpoint.all(callback)) {
                names.put(each, name);
                all.add(each);
            }
        }
        return all;
    }

    // Schemas that no message has

    /** Whoever knows their meaning may send or receive them. */
    private void unused() {
        Map<String, ContractNode> was = named(before);
        Map<String, ContractNode> is = named(after);
        was.forEach((name, old) -> {
            ContractNode now = is.get(name);
            if (now != null && !schemas.isVisitedBefore(old) && !schemas.isVisitedAfter(now)) {
                schemas.compare(old, now, Position.of(Direction.SENT, "schema " + name));
                schemas.compare(old, now, Position.of(Direction.RECEIVED, "schema " + name));
            }
        });
    }

    private static Map<String, ContractNode> named(ContractNode document) {
        Map<String, ContractNode> all = new LinkedHashMap<>();
        if (document.get("openapi") == null) {
            all.put("", document);
            add(all, document.get("$defs"));
            add(all, document.get("definitions"));
        } else {
            ContractNode components = document.follow("components");
            add(all, components == null ? null : components.follow("schemas"));
        }
        return all;
    }

    private static void add(Map<String, ContractNode> all, @Nullable ContractNode schemas) {
        if (schemas != null) {
            schemas.keys().forEach(name -> {
                ContractNode schema = schemas.get(name);
                if (schema != null) {
                    all.put(name, schema);
                }
            });
        }
    }
}
