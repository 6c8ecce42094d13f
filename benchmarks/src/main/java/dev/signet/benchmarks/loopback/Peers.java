package dev.signet.benchmarks.loopback;

import dev.signet.benchmarks.contender.Contender;
import java.net.URI;

/** The peers, and what each of them sends. */
public final class Peers {
    static final String MODEL = "gemini-3.5-flash";
    static final String QUESTION = "Why is the sky blue?";
    static final String KEY = "no-secret";

    private Peers() {}

    /**
     * {@return who calls the service}
     *
     * @param contender one that has a client
     * @param address the server's
     */
    public static Peer of(Contender contender, URI address) {
        return switch (contender) {
            case SIGNET -> new SignetPeer(address);
            case SDK -> new SdkPeer(address);
            case HAND_WRITTEN -> new HandWrittenPeer(address);
            case TOKEN_SCAN, DATABIND, SDK_STREAM -> throw new IllegalArgumentException(contender + " has no client");
        };
    }
}
