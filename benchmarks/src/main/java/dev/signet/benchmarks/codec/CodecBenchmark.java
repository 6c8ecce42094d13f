package dev.signet.benchmarks.codec;

import dev.signet.benchmarks.contender.Codec;
import dev.signet.benchmarks.contender.Contender;
import dev.signet.benchmarks.payload.Payload;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;

/** One operation is all messages of the payload. Only one contender runs in a process, so calls of its codec have one target. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
// JMH sets what is declared here before anything else runs.
@SuppressWarnings("NullAway.Init")
public class CodecBenchmark {
    @Param
    public Contender contender;

    @Param
    public Payload payload;

    /** CPU time that is spent before anything is measured: on a busy machine a time on the clock would be no measure. */
    @Param("1000")
    public int warmUpMillis;

    private Codec codec;
    private List<byte[]> input;
    private final List<Object> values = new ArrayList<>();

    @Setup
    public void prepare(BenchmarkParams benchmark, Blackhole hole) throws IOException {
        codec = contender.codec(payload.kind());
        input = codec.input(payload.messages());
        for (byte[] message : input) {
            values.add(codec.value(message));
        }
        boolean reads = benchmark.getBenchmark().endsWith(".read");
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(warmUpMillis);
        while (threads.getCurrentThreadCpuTime() < end) {
            if (reads) {
                read(hole);
            } else {
                write(hole);
            }
        }
    }

    @Benchmark
    public void read(Blackhole hole) throws IOException {
        for (byte[] message : input) {
            hole.consume(codec.read(message));
        }
    }

    @Benchmark
    public void write(Blackhole hole) throws IOException {
        for (Object value : values) {
            hole.consume(codec.write(value));
        }
    }
}
