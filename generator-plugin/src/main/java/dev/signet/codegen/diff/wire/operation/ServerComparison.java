package dev.signet.codegen.diff.wire.operation;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.Findings;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the addresses of the service. */
final class ServerComparison {
    private final Findings findings;

    ServerComparison(Findings findings) {
        this.findings = findings;
    }

    /** @param where whose addresses these are */
    void compare(ContractNode old, ContractNode now, String where) {
        ContractNode before = old.get("servers");
        ContractNode after = now.get("servers");
        Set<String> was = addresses(before);
        Set<String> is = addresses(after);
        if (was.equals(is) && first(was).equals(first(is))) {
            return;
        }
        boolean gone = !is.containsAll(was);
        boolean more = !was.containsAll(is);
        findings.add(Finding.altered(
                Kind.SERVERS,
                old.place() + "/servers",
                now.place() + "/servers",
                Aspect.ADDRESS,
                String.join(", ", was),
                String.join(", ", is),
                Findings.because(
                        Impact.limited(gone, more),
                        where + ": an address that only one of the documents has may not be served by the other"
                                + (gone ? "; gone: " + without(was, is) : "")
                                + (more ? "; new: " + without(is, was) : ""))));
    }

    private static String without(Set<String> some, Set<String> others) {
        Set<String> rest = new LinkedHashSet<>(some);
        rest.removeAll(others);
        return String.join(", ", rest);
    }

    private static String first(Set<String> all) {
        return all.isEmpty() ? "" : all.iterator().next();
    }

    /** With the values that variables may have, and what they are by default. */
    private static Set<String> addresses(@Nullable ContractNode servers) {
        Set<String> all = new LinkedHashSet<>();
        if (servers != null) {
            for (ContractNode use : servers.children()) {
                ContractNode server = use.followed();
                String url = String.valueOf(server.text("url"));
                ContractNode variables = server.get("variables");
                StringBuilder address = new StringBuilder(url);
                for (String name : variables == null ? java.util.List.<String>of() : variables.keys()) {
                    ContractNode variable = variables == null ? null : variables.get(name);
                    ContractNode values = variable == null ? null : variable.get("enum");
                    address.append(" {")
                            .append(name)
                            .append("=")
                            .append(variable == null ? "" : variable.text("default"))
                            .append(values == null ? "" : " of " + values.canonical())
                            .append('}');
                }
                all.add(address.toString());
            }
        }
        return all.isEmpty() ? Set.of("/") : all;
    }
}
