package dev.signet.codegen.timing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long each phase of a run takes, by the clock. A run is in one phase at a time: while an inner one lasts, the outer one
 * stands still. Phases change in one thread; any thread may ask which one it is.
 */
public final class Timings {
    private final Map<Phase, Long> nanos = new EnumMap<>(Phase.class);
    private volatile Phase current = Phase.PREPARING;
    private long since = System.nanoTime();

    /** What a run does. */
    public enum Phase {
        /** Looking at parameters, and everything that has no phase of its own. */
        PREPARING("preparing"),
        /** Finding out whether anything has changed since the last run. */
        CHECKING("checking for changes"),
        /** From files to trees, and from these to what they say. */
        READING("reading the document"),
        /** The part of reading that Swagger Parser takes. */
        PARSING("Swagger Parser"),
        RESOLVING("resolving schemas"),
        MODELLING("deciding Java types"),
        DIFFING("comparing the documents"),
        REPORTING("writing reports"),
        EMITTING("emitting Java"),
        COMPARING("comparing with what is there"),
        WRITING("writing files");

        private final String words;

        Phase(String words) {
            this.words = words;
        }

        /** What is being done, in words. */
        public String words() {
            return words;
        }
    }

    /** Work that may fail. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Does what belongs to a phase; afterwards the phase before goes on. */
    public <T, E extends Exception> T during(Phase phase, Work<T, E> work) throws E {
        Phase outer = current;
        enter(phase);
        try {
            return work.run();
        } finally {
            enter(outer);
        }
    }

    private void enter(Phase phase) {
        long now = System.nanoTime();
        nanos.merge(current, now - since, Long::sum);
        since = now;
        current = phase;
    }

    /** The phase that lasts. */
    public Phase current() {
        return current;
    }

    /** How long a phase has taken so far, in nanoseconds. */
    public long nanos(Phase phase) {
        enter(current);
        return nanos.getOrDefault(phase, 0L);
    }

    /** One line for all that has happened so far and one for each phase that there was, in milliseconds. */
    public List<String> lines() {
        enter(current);
        long all = 0;
        List<String> lines = new ArrayList<>();
        for (Map.Entry<Phase, Long> phase : nanos.entrySet()) {
            all += phase.getValue();
            lines.add(line(phase.getValue(), phase.getKey().words));
        }
        lines.add(0, line(all, "in all, of which"));
        return lines;
    }

    private static String line(long nanos, String words) {
        return String.format(Locale.ROOT, "%8.1f ms %s", nanos / (double) TimeUnit.MILLISECONDS.toNanos(1), words);
    }
}
