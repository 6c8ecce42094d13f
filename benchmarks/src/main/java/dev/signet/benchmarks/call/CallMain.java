package dev.signet.benchmarks.call;

import dev.signet.benchmarks.answer.RecordAnswer;
import dev.signet.benchmarks.contender.Contender;
import dev.signet.benchmarks.handwritten.HandWritten;
import dev.signet.benchmarks.loopback.Peer;
import dev.signet.benchmarks.loopback.Peers;
import dev.signet.benchmarks.payload.Payload;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Makes calls until it is warm, then some more; checks each answer, and prints the milliseconds of one. */
final class CallMain {

    /** A call whose answer is checked. */
    private interface Checked {
        boolean right() throws Exception;
    }

    private CallMain() {}

    /** @param args the contender or JDK, the server's address, CPU time for warming up in milliseconds, the number of calls */
    public static void main(String[] args) throws Exception {
        URI address = URI.create(args[1]);
        byte[] sent = Payload.LARGE.messages().get(0);
        if (args[0].equals(CallPart.JDK)) {
            JdkPeer jdk = new JdkPeer(address);
            measure(() -> Arrays.equals(jdk.call(), sent), args);
            return;
        }
        String said = RecordAnswer.of(HandWritten.readInteraction(sent));
        try (Peer peer = Peers.of(Contender.valueOf(args[0]), address)) {
            measure(() -> peer.call().equals(said), args);
        }
    }

    private static void measure(Checked call, String[] args) throws Exception {
        long warm = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(args[2]));
        int calls = Integer.parseInt(args[3]);
        while (cpuNanos() < warm) {
            require(call.right());
        }
        System.gc();
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            require(call.right());
        }
        double millis = (System.nanoTime() - start) / 1e6;
        System.out.printf(Locale.ROOT, "%f%n", millis / calls);
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalStateException("an answer is not what was sent");
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
