package dev.signet.support.text;

/** Makes the exceptions for JSON that is not what it should be; their type belongs to a package that this one does not know. */
public interface Failures {

    /**
     * An exception.
     *
     * @param pointer where, as a JSON pointer (RFC 6901)
     * @param expected what would have been right, such as {@code a string}
     * @param found what is there instead
     */
    RuntimeException failure(String pointer, String expected, String found);
}
