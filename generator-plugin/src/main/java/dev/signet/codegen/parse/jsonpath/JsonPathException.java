package dev.signet.codegen.parse.jsonpath;

/** A text is not a valid JSONPath query, or selects more nodes than Signet is willing to hold. */
public final class JsonPathException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JsonPathException(String message) {
        super(message);
    }
}
