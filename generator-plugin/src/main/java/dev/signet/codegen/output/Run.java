package dev.signet.codegen.output;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The inputs of a run, stored with its output so that the next run can detect changes.
 *
 * @param fingerprint fingerprint of everything except the content of {@code inputs}
 * @param started when the run began to read; an input that changed since is not trusted
 * @param inputs every file, or folder with all its files, that was read
 * @param counts statistics that a later up-to-date run may report, by name
 */
public record Run(Fingerprint fingerprint, Instant started, List<Path> inputs, Map<String, Integer> counts) {
    public Run {
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(started, "started");
        inputs = List.copyOf(inputs);
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
