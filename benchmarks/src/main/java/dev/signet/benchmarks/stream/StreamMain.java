package dev.signet.benchmarks.stream;

import dev.signet.benchmarks.contender.Contender;
import dev.signet.benchmarks.loopback.Peer;
import dev.signet.benchmarks.loopback.Peer.Received;
import dev.signet.benchmarks.loopback.Peers;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Reads streams until it is warm, then some more; prints events for each second, bytes for each event, and what came. */
final class StreamMain {
    private StreamMain() {}

    /** @param args the contender, the server's address, CPU time for warming up in milliseconds, the number of streams */
    public static void main(String[] args) throws Exception {
        try (Peer peer = Peers.of(Contender.valueOf(args[0]), URI.create(args[1]))) {
            long warm = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(args[2]));
            while (cpuNanos() < warm) {
                peer.stream();
            }
            System.gc();
            int streams = Integer.parseInt(args[3]);
            long bytes = AllocatedBytes.now();
            long start = System.nanoTime();
            Received received = peer.stream();
            for (int i = 1; i < streams; i++) {
                Received again = peer.stream();
                if (!again.equals(received)) {
                    throw new IllegalStateException("received " + again + " and before " + received);
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            double events = (double) received.events() * streams;
            System.out.printf(
                    Locale.ROOT,
                    "%f %f %d %d%n",
                    events / seconds,
                    (AllocatedBytes.now() - bytes) / events,
                    received.events(),
                    received.textHash());
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
