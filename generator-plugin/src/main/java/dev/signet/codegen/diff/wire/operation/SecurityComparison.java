package dev.signet.codegen.diff.wire.operation;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.Findings;
import dev.signet.codegen.diff.wire.schema.KeywordText;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the credentials that calls need, by what the schemes are and not by their names. */
final class SecurityComparison {
    private final ContractNode before;
    private final ContractNode after;
    private final Findings findings;

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
            return parts.isEmpty() ? "none" : String.join(" and ", parts.keySet());
        }
    }

    /** Compares the default of all operations. */
    void document() {
        compare(
                before.get("security"),
                after.get("security"),
                "all calls",
                before.place() + "/security",
                after.place() + "/security");
    }

    /** Compares what one operation needs, unless both only have the default. */
    void operation(Endpoint old, Endpoint now) {
        ContractNode was = old.operation().get("security");
        ContractNode is = now.operation().get("security");
        if (was != null || is != null) {
            compare(
                    was == null ? before.get("security") : was,
                    is == null ? after.get("security") : is,
                    now.label(),
                    old.operation().place(),
                    now.operation().place());
        }
    }

    private void compare(
            @Nullable ContractNode old, @Nullable ContractNode now, String where, String oldPlace, String newPlace) {
        List<Credentials> was = credentials(before, old);
        List<Credentials> is = credentials(after, now);
        if (texts(was).equals(texts(is))) {
            return;
        }
        Impact impact = Impact.onWire(verdict(was, is), verdict(is, was));
        findings.add(Finding.altered(
                Kind.SECURITY,
                oldPlace,
                newPlace,
                Aspect.SECURITY,
                shown(was),
                shown(is),
                Findings.because(
                        impact, where + ": credentials that sufficed for one side do not suffice for the other")));
    }

    private static Set<Set<String>> texts(List<Credentials> all) {
        return all.stream().map(Credentials::texts).collect(Collectors.toSet());
    }

    private static String shown(List<Credentials> all) {
        return all.stream().map(Credentials::toString).distinct().collect(Collectors.joining(" or "));
    }

    /** Whether those who have what sufficed have what suffices now. */
    private static Verdict verdict(List<Credentials> had, List<Credentials> needed) {
        long enough = had.stream()
                .filter(one -> needed.stream().anyMatch(other -> one.texts().containsAll(other.texts())))
                .count();
        return enough == had.size() ? Verdict.COMPATIBLE : enough > 0 ? Verdict.LIMITED : Verdict.BREAKING;
    }

    private static List<Credentials> credentials(ContractNode document, @Nullable ContractNode security) {
        List<Credentials> all = new ArrayList<>();
        for (ContractNode alternative : security == null ? List.<ContractNode>of() : security.children()) {
            Map<String, String> parts = new LinkedHashMap<>();
            for (String name : alternative.keys()) {
                String scheme = scheme(document, name);
                parts.put(name, scheme);
                ContractNode scopes = alternative.get(name);
                Set<String> sorted = new LinkedHashSet<>();
                if (scopes != null) {
                    scopes.children().forEach(scope -> sorted.add(scope.canonical()));
                }
                sorted.forEach(scope -> parts.put(name + " with " + scope, scheme + " " + scope));
            }
            all.add(new Credentials(parts));
        }
        return all.isEmpty() ? List.of(new Credentials(Map.of())) : all;
    }

    /** What decides how a scheme's credentials are sent; the scopes that it lists are only told. */
    private static String scheme(ContractNode document, String name) {
        ContractNode components = document.follow("components");
        ContractNode schemes = components == null ? null : components.follow("securitySchemes");
        ContractNode scheme = schemes == null ? null : schemes.follow(name);
        if (scheme == null) {
            return name;
        }
        StringBuilder text = new StringBuilder();
        for (String key : List.of("type", "in", "name", "scheme", "openIdConnectUrl", "flows")) {
            ContractNode value = scheme.get(key);
            if (value != null && !key.equals("flows")) {
                text.append(key)
                        .append(' ')
                        .append(KeywordText.of(value).toLowerCase(java.util.Locale.ROOT))
                        .append(' ');
            } else if (value != null) {
                for (String flow : value.keys()) {
                    ContractNode details = value.get(flow);
                    text.append(flow)
                            .append(' ')
                            .append(details == null ? "" : details.text("tokenUrl"))
                            .append(' ');
                }
            }
        }
        return text.toString();
    }
}
