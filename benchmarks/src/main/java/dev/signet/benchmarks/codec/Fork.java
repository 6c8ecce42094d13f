package dev.signet.benchmarks.codec;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What one process measured.
 *
 * @param nanos CPU time for a message
 * @param bytes allocated for a message
 */
record Fork(double nanos, double bytes) {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** Starts a process, warms it up and measures; it takes two seconds, or less if {@code quick}. */
    static Fork run(Cell cell, boolean quick) {
        Options options = new OptionsBuilder()
                .include(CodecBenchmark.class.getName() + "." + cell.work().label + "$")
                .param("contender", cell.contender().name())
                .param("payload", cell.payload().name())
                .param("warmUpMillis", quick ? "600" : "1000")
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(100))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(quick ? 200 : 400))
                // What is to be compiled is waited for, so a warm machine is a warm one however busy it is.
                .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-XX:-BackgroundCompilation")
                .addProfiler(CpuTimeProfiler.class)
                .addProfiler("gc")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            RunResult result = new Runner(options).runSingle();
            int messages = cell.payload().messages().size();
            return new Fork(value(result, CpuTimeProfiler.CPU_TIME) / messages, value(result, ALLOCATED) / messages);
        } catch (RunnerException e) {
            throw new IllegalStateException(cell + " can not be measured", e);
        }
    }

    private static double value(RunResult result, String name) {
        Result<?> value = result.getSecondaryResults().get(name);
        if (value == null) {
            throw new IllegalStateException("JMH did not measure " + name);
        }
        return value.getScore();
    }
}
