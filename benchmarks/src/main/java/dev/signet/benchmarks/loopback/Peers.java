package dev.signet.benchmarks.loopback;

/** What every peer sends. */
final class Peers {
    static final String MODEL = "gemini-3.5-flash";
    static final String QUESTION = "Why is the sky blue?";
    static final String KEY = "no-secret";

    private Peers() {}
}
