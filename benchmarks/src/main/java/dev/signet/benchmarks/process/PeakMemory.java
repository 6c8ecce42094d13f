package dev.signet.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks Linux every few milliseconds how much memory of a process has been resident at most. */
final class PeakMemory implements AutoCloseable {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int KILO = 1024;

    private final Path status;
    private final Thread watcher;
    private volatile long kilobytes;

    private PeakMemory(Path status) {
        this.status = status;
        this.watcher = new Thread(this::watch, "peak-memory");
    }

    static PeakMemory of(Process process) {
        PeakMemory memory = new PeakMemory(Path.of("/proc", Long.toString(process.pid()), "status"));
        memory.watcher.setDaemon(true);
        memory.watcher.start();
        return memory;
    }

    private void watch() {
        try {
            while (true) {
                Matcher peak = PEAK.matcher(Files.readString(status));
                if (peak.find()) {
                    kilobytes = Long.parseLong(peak.group(1));
                }
                Thread.sleep(5);
            }
        } catch (IOException | InterruptedException e) {
            // The process is gone, or nobody asks any more.
            return;
        }
    }

    /** {@return the peak as last seen; null if the system does not tell} */
    @Nullable
    Double bytes() {
        return kilobytes == 0 ? null : (double) kilobytes * KILO;
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
