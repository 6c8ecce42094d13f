package dev.signet.codegen.diff.wire.operation;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.Findings;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the credentials that calls need, by what the schemes are and not by their names. */
final class SecurityComparison {
    /** More ways to have the credentials of a call are not compared. */
    private static final int MOST = 100;

    private final ContractNode before;
    private final ContractNode after;
    private final Findings findings;
    private boolean inherited;

    SecurityComparison(ContractNode before, ContractNode after, Findings findings) {
        this.before = before;
        this.after = after;
        this.findings = findings;
    }

    /** What one alternative asks for: the text of each scheme and scope, by what reports call it. */
    private record Credentials(Map<String, String> parts) {
        Set<String> texts() {
            return Set.copyOf(parts.values());
        }

        @Override
        public String toString() {
            // A scope says which scheme it is of.
            return parts.isEmpty()
                    ? "none"
                    : parts.keySet().stream()
                            .filter(name ->
                                    parts.keySet().stream().noneMatch(other -> other.startsWith(name + " with ")))
                            .collect(Collectors.joining(" and "));
        }
    }

    /** Compares the default of all operations, once these were compared: it matters to those that only have the default. */
    void document() {
        compare(
                before.get("security"),
                after.get("security"),
                inherited ? "all calls" : "",
                true,
                before.place() + "/security",
                after.place() + "/security");
    }

    /**
     * Compares what one operation needs, unless both only have the default.
     *
     * @param called whether clients call it: the default is no matter of what the service calls
     */
    void operation(Endpoint old, Endpoint now, boolean called) {
        ContractNode was = old.operation().get("security");
        ContractNode is = now.operation().get("security");
        if (was == null && is == null) {
            inherited |= called;
        } else {
            compare(
                    was == null ? before.get("security") : was,
                    is == null ? after.get("security") : is,
                    now.label(),
                    called,
                    old.operation().place(),
                    now.operation().place());
        }
    }

    /**
     * @param where what needs them; empty if nothing does
     * @param called whether clients have them, and not the service that calls a client
     */
    private void compare(
            @Nullable ContractNode old,
            @Nullable ContractNode now,
            String where,
            boolean called,
            String oldPlace,
            String newPlace) {
        List<Credentials> was = credentials(before, old);
        List<Credentials> is = credentials(after, now);
        if (texts(was).equals(texts(is))) {
            return;
        }
        List<Credentials> gone = without(was, is);
        List<Credentials> more = without(is, was);
        Verdict ofGone = gone.isEmpty() ? Verdict.COMPATIBLE : Verdict.BREAKING;
        Verdict ofMore =
                more.isEmpty() ? Verdict.COMPATIBLE : more.size() < is.size() ? Verdict.LIMITED : Verdict.BREAKING;
        boolean sameNames = shown(was).equals(shown(is));
        Impact impact = where.isEmpty()
                ? Impact.NONE
                : Findings.because(
                        called ? Impact.onWire(ofGone, ofMore) : Impact.onWire(ofMore, ofGone),
                        where + ": " + reason(gone, more, called ? "service" : "client", sameNames));
        findings.add(Finding.altered(
                Kind.SECURITY,
                oldPlace,
                newPlace,
                Aspect.SECURITY,
                sameNames ? inFull(was) : shown(was),
                sameNames ? inFull(is) : shown(is),
                impact));
    }

    private static Set<Set<String>> texts(List<Credentials> all) {
        return all.stream().map(Credentials::texts).collect(Collectors.toSet());
    }

    private static String shown(List<Credentials> all) {
        return all.stream().map(Credentials::toString).distinct().collect(Collectors.joining(" or "));
    }

    /** For schemes that only differ in what they are. */
    private static String inFull(List<Credentials> all) {
        return all.stream()
                .map(one -> one.parts().isEmpty()
                        ? "none"
                        : String.join(" and ", one.parts().values()))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    /** What sufficed for one side alone: whoever has it has nothing that the other takes. */
    private static List<Credentials> without(List<Credentials> had, List<Credentials> needed) {
        return had.stream()
                .filter(one -> needed.stream().noneMatch(other -> one.texts().containsAll(other.texts())))
                .toList();
    }

    private static String reason(List<Credentials> gone, List<Credentials> more, String receiver, boolean inFull) {
        String first = gone.isEmpty() ? "" : calls(gone, inFull) + " no longer suffices";
        String second = more.isEmpty() ? "" : calls(more, inFull) + " does not suffice for an old " + receiver;
        return first + (first.isEmpty() || second.isEmpty() ? "" : "; ") + second;
    }

    private static String calls(List<Credentials> all, boolean inFull) {
        return all.stream()
                .map(one -> one.parts().isEmpty()
                        ? "a call without credentials"
                        : "`" + (inFull ? inFull(List.of(one)) : one.toString()) + "`")
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static List<Credentials> credentials(ContractNode document, @Nullable ContractNode security) {
        List<Credentials> all = new ArrayList<>();
        for (ContractNode alternative : security == null ? List.<ContractNode>of() : security.children()) {
            List<Map<String, String>> some = List.of(Map.of());
            for (String name : alternative.keys()) {
                ContractNode scopes = alternative.get(name);
                Set<String> sorted = new LinkedHashSet<>();
                if (scopes != null) {
                    scopes.children().forEach(scope -> sorted.add(scope.canonical()));
                }
                some = both(some, schemes(document, name), name, sorted);
            }
            some.forEach(parts -> all.add(new Credentials(parts)));
        }
        return all.isEmpty() ? List.of(new Credentials(Map.of())) : all;
    }

    /** Each of some credentials together with each way to have those of a scheme. */
    private static List<Map<String, String>> both(
            List<Map<String, String>> some, List<String> ways, String name, Set<String> scopes) {
        List<Map<String, String>> all = new ArrayList<>();
        for (Map<String, String> parts : some) {
            for (String way : ways) {
                Map<String, String> more = new LinkedHashMap<>(parts);
                more.put(name, way);
                scopes.forEach(scope -> more.put(name + " with " + scope, way + " " + scope));
                all.add(more);
            }
        }
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }

    /** What decides how a scheme's credentials are sent, for each flow that leads to them; the scopes that it lists are only told. */
    private static List<String> schemes(ContractNode document, String name) {
        ContractNode components = document.follow("components");
        ContractNode schemes = components == null ? null : components.follow("securitySchemes");
        ContractNode scheme = schemes == null ? null : schemes.follow(name);
        if (scheme == null) {
            return List.of(name);
        }
        List<String> text = new ArrayList<>();
        String in = scheme.text("in");
        String parameter = scheme.text("name");
        String method = scheme.text("scheme");
        text.add(String.valueOf(scheme.text("type")));
        if (in != null && parameter != null) {
            text.add(in + " " + (in.equals("header") ? parameter.toLowerCase(Locale.ROOT) : parameter));
        }
        if (method != null) {
            text.add(method.toLowerCase(Locale.ROOT));
        }
        addresses(text, scheme);
        ContractNode flows = scheme.get("flows");
        List<String> all = new ArrayList<>();
        for (String flow : flows == null ? List.<String>of() : flows.keys()) {
            ContractNode details = flows == null ? null : flows.get(flow);
            if (details != null && !flow.startsWith("x-")) {
                List<String> way = new ArrayList<>(text);
                way.add(flow);
                addresses(way, details);
                all.add(String.join(" ", way));
            }
        }
        return all.isEmpty() ? List.of(String.join(" ", text)) : all;
    }

    /** Where credentials are had from. */
    private static void addresses(List<String> text, ContractNode holder) {
        for (String key : List.of("openIdConnectUrl", "authorizationUrl", "deviceAuthorizationUrl", "tokenUrl")) {
            String address = holder.text(key);
            if (address != null) {
                text.add(address);
            }
        }
    }
}
