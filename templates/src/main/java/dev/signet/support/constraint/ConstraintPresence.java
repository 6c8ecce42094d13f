package dev.signet.support.constraint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A condition of which members an object has, such as that it has one of two. */
public final class ConstraintPresence {

    private final int least;
    private final int most;
    private final List<String> names;
    private final List<ConstraintPresence> parts;

    private ConstraintPresence(int least, int most, List<String> names, List<ConstraintPresence> parts) {
        this.least = least;
        this.most = most;
        this.names = names;
        this.parts = parts;
    }

    /**
     * {@return the condition that all these members are there}
     *
     * @param names their names
     */
    public static ConstraintPresence of(String... names) {
        return new ConstraintPresence(0, 0, List.of(names), List.of());
    }

    /**
     * {@return the condition that all parts hold}
     *
     * @param parts conditions
     */
    public static ConstraintPresence allOf(ConstraintPresence... parts) {
        return new ConstraintPresence(parts.length, parts.length, List.of(), List.of(parts));
    }

    /**
     * {@return the condition that some part holds}
     *
     * @param parts conditions
     */
    public static ConstraintPresence anyOf(ConstraintPresence... parts) {
        return new ConstraintPresence(1, parts.length, List.of(), List.of(parts));
    }

    /**
     * {@return the condition that exactly one part holds}
     *
     * @param parts conditions
     */
    public static ConstraintPresence oneOf(ConstraintPresence... parts) {
        return new ConstraintPresence(1, 1, List.of(), List.of(parts));
    }

    /**
     * {@return the condition that a part does not hold}
     *
     * @param part a condition
     */
    public static ConstraintPresence not(ConstraintPresence part) {
        return new ConstraintPresence(0, 0, List.of(), List.of(part));
    }

    boolean isMetBy(Set<String> present) {
        int met = 0;
        for (ConstraintPresence part : parts) {
            met += part.isMetBy(present) ? 1 : 0;
        }
        return met >= least && met <= most && present.containsAll(names);
    }

    /** The members that it is about and that are there. */
    String found(Set<String> present) {
        Set<String> all = new LinkedHashSet<>();
        collect(all);
        all.retainAll(present);
        return all.isEmpty() ? "none" : all.stream().map(Quoting::quoted).collect(Collectors.joining(", "));
    }

    private void collect(Set<String> all) {
        all.addAll(names);
        parts.forEach(part -> part.collect(all));
    }

    @Override
    public String toString() {
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.add(Quoting.quoted(name)));
        parts.forEach(part -> all.add(part.names.size() + part.parts.size() > 1 ? "(" + part + ")" : part.toString()));
        if (most == 0 && !parts.isEmpty()) {
            return "not " + all.get(0);
        }
        if (least == 1 && most == 1 && parts.size() > 1) {
            return "one of " + String.join(", ", all);
        }
        return all.isEmpty() ? "nothing" : String.join(least < parts.size() ? " or " : " and ", all);
    }
}
