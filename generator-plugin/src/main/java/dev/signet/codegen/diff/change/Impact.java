package dev.signet.codegen.diff.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a change does.
 *
 * @param oldClient an old client that meets a new server
 * @param newClient a new client that meets an old server
 * @param source a caller that is compiled against the new code
 * @param binary a caller that was compiled against the old code and runs with the new
 * @param reasons what exactly a Java caller notices, a sentence each
 */
public record Impact(Verdict oldClient, Verdict newClient, Verdict source, Verdict binary, List<String> reasons) {
    public static final Impact NONE =
            new Impact(Verdict.COMPATIBLE, Verdict.COMPATIBLE, Verdict.COMPATIBLE, Verdict.COMPATIBLE, List.of());

    public Impact {
        reasons = List.copyOf(reasons);
    }

    /** What a change does to the wire alone. */
    public static Impact onWire(Verdict oldClient, Verdict newClient) {
        return new Impact(oldClient, newClient, Verdict.COMPATIBLE, Verdict.COMPATIBLE, List.of());
    }

    /** A change to the wire that breaks the clients named. */
    public static Impact breaking(boolean oldClient, boolean newClient) {
        return onWire(oldClient, newClient, Verdict.BREAKING);
    }

    /** A change to the wire that limits the clients named. */
    public static Impact limited(boolean oldClient, boolean newClient) {
        return onWire(oldClient, newClient, Verdict.LIMITED);
    }

    private static Impact onWire(boolean oldClient, boolean newClient, Verdict verdict) {
        return onWire(oldClient ? verdict : Verdict.COMPATIBLE, newClient ? verdict : Verdict.COMPATIBLE);
    }

    /** The worse of the two directions on the wire. */
    public Verdict wire() {
        return oldClient.or(newClient);
    }

    /** The worst of all. */
    public Verdict worst() {
        return wire().or(source).or(binary);
    }

    /** The worse of both in each respect. */
    public Impact or(Impact other) {
        Set<String> both = new LinkedHashSet<>(reasons);
        both.addAll(other.reasons);
        return new Impact(
                oldClient.or(other.oldClient),
                newClient.or(other.newClient),
                source.or(other.source),
                binary.or(other.binary),
                List.copyOf(both));
    }
}
