package dev.signet.benchmarks.cold;

import dev.signet.benchmarks.loopback.SignetPeer;
import java.net.URI;

/** Makes one call and prints the answer: Signet's generated client. */
final class CallSignet {
    private CallSignet() {}

    public static void main(String[] args) {
        try (SignetPeer peer = new SignetPeer(URI.create(args[0]))) {
            System.out.println(peer.call());
        }
    }
}
