package dev.signet.benchmarks.cold;

import dev.signet.benchmarks.loopback.SdkPeer;
import java.io.IOException;
import java.net.URI;

/** Makes one call and prints the answer: Google's own client. */
final class CallSdk {
    private CallSdk() {}

    public static void main(String[] args) throws IOException {
        try (SdkPeer peer = new SdkPeer(URI.create(args[0]))) {
            System.out.println(peer.call());
        }
    }
}
