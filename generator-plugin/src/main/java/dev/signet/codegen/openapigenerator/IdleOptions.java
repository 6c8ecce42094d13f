package dev.signet.codegen.openapigenerator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openapitools.codegen.CliOption;

/** Options of OpenAPI Generator and of its generator {@code java} that mean nothing to Signet, and what to do instead. */
final class IdleOptions {
    private static final Map<String, Idle> ALL = read();

    private IdleOptions() {}

    /**
     * One of them.
     *
     * @param satisfied values that ask for what Signet does anyway
     * @param remedy what to do instead of setting it
     */
    record Idle(String name, List<String> satisfied, String remedy) {
        /** OpenAPI Generator's plugins pass on only options that a generator offers: what is to be warned of must be offered. */
        CliOption cli() {
            return new CliOption(name, "No effect: " + remedy);
        }
    }

    /** By name, in the order of their names. */
    static Map<String, Idle> all() {
        return ALL;
    }

    private static Map<String, Idle> read() {
        Map<String, Idle> all = new LinkedHashMap<>();
        try (InputStream in = IdleOptions.class.getResourceAsStream("java-options.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(IdleOptions::parse)
                    .forEach(idle -> all.put(idle.name, idle));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Idle parse(String line) {
        String[] cells = line.split("\\s*\\|\\s*", 3);
        return new Idle(cells[0], List.of(cells[1]), cells[2]);
    }
}
