package dev.signet.codegen.diff.change;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a change does.
 *
 * @param verdicts how bad it is, in every respect
 * @param reasons what exactly a Java caller notices, a sentence each
 */
public record Impact(Map<Respect, Verdict> verdicts, List<String> reasons) {
    /** @param verdicts those that are not {@link Verdict#COMPATIBLE}, or more */
    public Impact {
        verdicts = complete(verdicts);
        reasons = List.copyOf(reasons);
    }

    /** Every combination of verdicts, so that each is made once however many changes there are. */
    private static final Map<Integer, Map<Respect, Verdict>> COMBINATIONS = combinations();

    private static final List<Respect> RESPECTS = List.of(Respect.values());

    /** Nobody notices. */
    public static final Impact NONE = new Impact(Map.of(), List.of());

    private static Map<Integer, Map<Respect, Verdict>> combinations() {
        Map<Integer, Map<Respect, Verdict>> all = new HashMap<>();
        Verdict[] verdicts = Verdict.values();
        Respect[] respects = Respect.values();
        for (int i = 0; i < Math.pow(verdicts.length, respects.length); i++) {
            Map<Respect, Verdict> each = new EnumMap<>(Respect.class);
            int rest = i;
            for (Respect respect : respects) {
                each.put(respect, verdicts[rest % verdicts.length]);
                rest /= verdicts.length;
            }
            all.put(i, Collections.unmodifiableMap(each));
        }
        return all;
    }

    private static Map<Respect, Verdict> complete(Map<Respect, Verdict> some) {
        return worse(some, Map.of());
    }

    @SuppressWarnings("EnumOrdinal") // a digit of the index, counted in the same way where the combinations are made
    private static Map<Respect, Verdict> worse(Map<Respect, Verdict> some, Map<Respect, Verdict> others) {
        int index = 0;
        for (int i = RESPECTS.size() - 1; i >= 0; i--) {
            Respect respect = RESPECTS.get(i);
            Verdict verdict =
                    some.getOrDefault(respect, Verdict.COMPATIBLE).or(others.getOrDefault(respect, Verdict.COMPATIBLE));
            index = index * Verdict.COUNT + verdict.ordinal();
        }
        return COMBINATIONS.getOrDefault(index, some);
    }

    /** A verdict for every respect. */
    public static Impact of(Function<Respect, Verdict> verdict) {
        Map<Respect, Verdict> all = new EnumMap<>(Respect.class);
        Arrays.stream(Respect.values()).forEach(respect -> all.put(respect, verdict.apply(respect)));
        return new Impact(all, List.of());
    }

    /** What a change does to the wire alone. */
    public static Impact onWire(Verdict oldClient, Verdict newClient) {
        return oldClient.isCompatible() && newClient.isCompatible()
                ? NONE
                : new Impact(Map.of(Respect.OLD_CLIENT, oldClient, Respect.NEW_CLIENT, newClient), List.of());
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

    /** What a change does to callers in Java alone, with the reason. */
    public static Impact onJava(Verdict source, Verdict binary, String reason) {
        return new Impact(Map.of(Respect.SOURCE, source, Respect.BINARY, binary), List.of(reason));
    }

    /** No change for anybody, but something to know. */
    public static Impact note(String reason) {
        return new Impact(Map.of(), List.of(reason));
    }

    /** How bad it is in one respect. */
    public Verdict in(Respect respect) {
        return verdicts.getOrDefault(respect, Verdict.COMPATIBLE);
    }

    /** The worst of the respects that short reports call by one name, such as {@code wire}. */
    public Verdict in(String group) {
        Verdict worst = Verdict.COMPATIBLE;
        for (Respect respect : RESPECTS) {
            worst = respect.group().equals(group) ? worst.or(in(respect)) : worst;
        }
        return worst;
    }

    /** For an old client that meets a new server. */
    public Verdict oldClient() {
        return in(Respect.OLD_CLIENT);
    }

    /** For a new client that meets an old server. */
    public Verdict newClient() {
        return in(Respect.NEW_CLIENT);
    }

    /** The worse of the two directions on the wire. */
    public Verdict wire() {
        return oldClient().or(newClient());
    }

    /** For a caller that is compiled against the new code. */
    public Verdict source() {
        return in(Respect.SOURCE);
    }

    /** For a caller that was compiled against the old code and runs with the new. */
    public Verdict binary() {
        return in(Respect.BINARY);
    }

    /** The worst of all. */
    public Verdict worst() {
        Verdict worst = Verdict.COMPATIBLE;
        for (Respect respect : RESPECTS) {
            worst = worst.or(in(respect));
        }
        return worst;
    }

    /** The worse of both in each respect. */
    @SuppressWarnings("ReferenceEquality") // a shortcut for the one that most are
    public Impact or(Impact other) {
        if (other == NONE) {
            return this;
        }
        if (this == NONE) {
            return other;
        }
        return other.reasons.isEmpty() || other.reasons.equals(reasons)
                ? new Impact(worse(verdicts, other.verdicts), reasons)
                : or(List.of(other));
    }

    /** The worst of this and all others in each respect, with the reasons of all. */
    @SuppressWarnings("ReferenceEquality") // of the verdicts each combination is there once
    public Impact or(List<Impact> others) {
        Set<String> all = new LinkedHashSet<>(reasons);
        Map<Respect, Verdict> worst = verdicts;
        for (Impact other : others) {
            all.addAll(other.reasons);
            if (other.verdicts != worst) {
                worst = worse(worst, other.verdicts);
            }
        }
        return new Impact(worst, List.copyOf(all));
    }
}
