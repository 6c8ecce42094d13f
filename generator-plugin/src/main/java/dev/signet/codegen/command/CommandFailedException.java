package dev.signet.codegen.command;

/** A command did its work and found what it was asked to fail on. */
public final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }
}
