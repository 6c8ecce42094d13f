package dev.signet.codegen.cli;

/** What the program ends with. */
final class ExitCode {
    /** Done. */
    static final int OK = 0;

    /** Done, and found what it was asked to fail on: a change that {@code --fail-on} names, or a published document that has changed. */
    static final int FOUND = 1;

    /** An option or a document is invalid; nothing was written. */
    static final int INVALID = 2;

    /** A file can't be read or written, or Signet itself is at fault. */
    static final int BROKEN = 3;

    private ExitCode() {}
}
