package dev.signet.support.databind;

/** An {@code ObjectMapper}, whichever version of databind it is of; a checked exception comes wrapped. */
public interface Mapper {
    <T> T read(String json, Class<T> type);

    String write(Object value);

    /** By a buffer of tokens, without text in between. */
    <T> T convert(Object value, Class<T> type);

    /** What is told of a failure. */
    record Failure(Class<?> kind, String message, String path, int line, int column) {}
}
