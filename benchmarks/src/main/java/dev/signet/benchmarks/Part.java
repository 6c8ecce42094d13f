package dev.signet.benchmarks;

import dev.signet.benchmarks.report.Row;
import java.io.IOException;
import java.util.List;

/** A part of the measurements. */
@FunctionalInterface
public interface Part {
    /**
     * {@return the rows it adds to the table}
     *
     * @throws IllegalStateException if something to be measured does not do its job
     */
    List<Row> measure(Settings settings) throws IOException, InterruptedException;
}
