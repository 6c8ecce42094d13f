package dev.signet.codegen.diff.wire.operation;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.Findings;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the addresses of the service: those of an operation, or else of its path, or else of the document. */
final class ServerComparison {
    private final ContractNode before;
    private final ContractNode after;
    private final Findings findings;
    private boolean paired;
    private boolean matters;

    ServerComparison(ContractNode before, ContractNode after, Findings findings) {
        this.before = before;
        this.after = after;
        this.findings = findings;
    }

    /** Compares the addresses of all calls, once these were compared: it matters to those that have no others. */
    void document() {
        Set<ServerAddress> was = Servers.of(before.get("servers"));
        Set<ServerAddress> is = Servers.of(after.get("servers"));
        if (!same(was, is)) {
            Impact impact = matters || !paired ? impact(was, is, "all calls") : Impact.NONE;
            add(before.place() + "/servers", after.place() + "/servers", was, is, impact);
        }
    }

    /** Compares where the requests of an operation go, as far as paths alone do not tell. */
    void operation(Endpoint old, Endpoint now) {
        paired = true;
        Set<ServerAddress> was = Servers.of(servers(old, before));
        Set<ServerAddress> is = Servers.of(servers(now, after));
        if (same(was, is) || Servers.full(was, old).equals(Servers.full(is, now))) {
            return;
        }
        if (own(old) == null && own(now) == null) {
            matters = true;
        } else {
            Impact impact = impact(was, is, now.label());
            add(old.operation().place() + "/servers", now.operation().place() + "/servers", was, is, impact);
        }
    }

    /** Whether requests of one method go to the same addresses. */
    boolean isSameAddress(Endpoint old, Endpoint now) {
        return old.method().equals(now.method())
                && Servers.full(Servers.of(servers(old, before)), old)
                        .equals(Servers.full(Servers.of(servers(now, after)), now));
    }

    /** The same for operations of either document whose requests go to the same first address. */
    String address(Endpoint endpoint, boolean old) {
        return endpoint.method() + " "
                + Servers.full(Servers.of(servers(endpoint, old ? before : after)), endpoint)
                        .get(0);
    }

    private static @Nullable ContractNode servers(Endpoint endpoint, ContractNode document) {
        ContractNode own = own(endpoint);
        return own == null ? document.get("servers") : own;
    }

    private static @Nullable ContractNode own(Endpoint endpoint) {
        ContractNode own = endpoint.operation().get("servers");
        return own == null ? endpoint.item().get("servers") : own;
    }

    private static boolean same(Set<ServerAddress> was, Set<ServerAddress> is) {
        return was.equals(is) && was.iterator().next().equals(is.iterator().next());
    }

    private static Impact impact(Set<ServerAddress> was, Set<ServerAddress> is, String where) {
        String gone = without(was, is);
        String more = without(is, was);
        String first = gone.isEmpty() ? "" : "old clients call " + gone + ", which the new document does not name";
        String second = more.isEmpty() ? "" : "new clients may call " + more + ", which the old document does not name";
        String reason = first + (first.isEmpty() || second.isEmpty() ? "" : "; ") + second;
        return Findings.because(Impact.limited(!gone.isEmpty(), !more.isEmpty()), where + ": " + reason);
    }

    private void add(String old, String now, Set<ServerAddress> was, Set<ServerAddress> is, Impact impact) {
        findings.add(
                Finding.altered(Kind.SERVERS, old, now, Aspect.ADDRESS, text(was.stream()), text(is.stream()), impact));
    }

    /** Those of some that are none of the others. */
    private static String without(Set<ServerAddress> some, Set<ServerAddress> others) {
        return text(some.stream().filter(one -> others.stream().noneMatch(one::isOneOf)));
    }

    private static String text(Stream<ServerAddress> addresses) {
        return addresses.map(ServerAddress::toString).collect(Collectors.joining(", "));
    }

    /** Addresses as texts. */
    private static final class Servers {
        private Servers() {}

        static Set<ServerAddress> of(@Nullable ContractNode servers) {
            Set<ServerAddress> all = new LinkedHashSet<>();
            for (ContractNode use : servers == null ? List.<ContractNode>of() : servers.children()) {
                all.add(ServerAddress.of(use.followed()));
            }
            return all.isEmpty() ? Set.of(new ServerAddress("/", Map.of())) : all;
        }

        /** Where requests go, the address by default first. */
        static List<String> full(Set<ServerAddress> addresses, Endpoint endpoint) {
            String path = Endpoint.addressOf(endpoint.path());
            return addresses.stream()
                    .map(address -> {
                        String url = address.url();
                        String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
                        return new ServerAddress(base + path, address.variables()).toString();
                    })
                    .toList();
        }
    }
}
