package dev.signet.codegen.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of an output folder, stored as text in {@code .signet/state}: one line per entry, first
 * {@code signet-state 1}, last {@code end}.
 *
 * <p>Reading never fails. A malformed line marks the state as unfinished, so that the next run writes all missing
 * files; the well-formed lines still identify Signet's files.
 *
 * @param fingerprint the last run's; empty if it did not finish
 * @param counts the statistics of the last run, by name
 * @param inputs checksum of each input, by its path relative to the output folder
 * @param outputs checksum of each file written, by its path relative to the output folder
 */
record State(String fingerprint, Map<String, Integer> counts, Map<String, String> inputs, Map<String, String> outputs) {
    private static final String FIRST = "signet-state 1";
    private static final String LAST = "end";
    private static final int LONGEST_HASH = 64;

    /** Nothing is known. */
    static State none() {
        return new State("", new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    static State read(Path file) {
        try {
            return parse(new String(Files.readAllBytes(file), UTF_8));
        } catch (IOException e) {
            return none();
        }
    }

    static State parse(String text) {
        List<String> lines = Arrays.asList(text.split("\n"));
        State state = none();
        String fingerprint = "";
        boolean whole = lines.size() >= 2
                && lines.get(0).equals(FIRST)
                && lines.get(lines.size() - 1).equals(LAST);
        for (String line : lines) {
            String[] facts = line.split(" ", 3);
            if (facts[0].equals("fingerprint") && facts.length == 2 && isHash(facts[1])) {
                fingerprint = facts[1];
            } else {
                whole &= (facts.length == 3 && state.understands(facts[0], facts[1], facts[2]))
                        || line.equals(FIRST)
                        || line.equals(LAST);
            }
        }
        return new State(whole ? fingerprint : "", state.counts, state.inputs, state.outputs);
    }

    private boolean understands(String kind, String first, String second) {
        if (kind.equals("count")) {
            boolean number = !second.isEmpty() && second.length() < 10 && isOf(second, "0123456789");
            if (number) {
                counts.put(first, Integer.valueOf(second));
            }
            return number;
        }
        if (second.isEmpty() || !isHash(first)) {
            return false;
        }
        if (kind.equals("input")) {
            inputs.put(unescape(second), first);
            return true;
        }
        // The state may have been tampered with: a path that leads out must never be deleted.
        if (!kind.equals("output") || SafePath.fault(second).isPresent()) {
            return false;
        }
        outputs.put(second, first);
        return true;
    }

    private static boolean isHash(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_HASH && isOf(text, "0123456789abcdef");
    }

    private static boolean isOf(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    String format() {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        if (!fingerprint.isEmpty()) {
            text.append("fingerprint ").append(fingerprint).append('\n');
        }
        counts.forEach((name, count) -> line(text, "count", name, count.toString()));
        inputs.forEach((path, hash) -> line(text, "input", hash, escape(path)));
        outputs.forEach((path, hash) -> line(text, "output", hash, path));
        return text.append(LAST).append('\n').toString();
    }

    private static void line(StringBuilder text, String kind, String first, String second) {
        text.append(kind).append(' ').append(first).append(' ').append(second).append('\n');
    }

    private static String escape(String path) {
        return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String unescape(String path) {
        return path.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }
}
