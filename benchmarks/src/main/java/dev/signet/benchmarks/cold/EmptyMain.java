package dev.signet.benchmarks.cold;

/** Does nothing, which is the least that a process can do. */
final class EmptyMain {
    private EmptyMain() {}

    public static void main(String[] args) {}
}
