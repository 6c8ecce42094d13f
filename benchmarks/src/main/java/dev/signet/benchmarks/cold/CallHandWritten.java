package dev.signet.benchmarks.cold;

import dev.signet.benchmarks.loopback.HandWrittenPeer;
import java.io.IOException;
import java.net.URI;

/** Makes one call and prints the answer: the JDK's client and the hand-written codec. */
final class CallHandWritten {
    private CallHandWritten() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (HandWrittenPeer peer = new HandWrittenPeer(URI.create(args[0]))) {
            System.out.println(peer.call());
        }
    }
}
