package dev.signet.codegen.javamodel;

import java.util.List;

/**
 * The errors of a document: an exception that holds one, and a sealed interface with a record for each type of error.
 *
 * @param exception name of the exception
 * @param name name of the interface
 * @param decoders name of the class that knows the errors of each operation
 * @param variants in document order
 */
public record ErrorsType(String exception, String name, String decoders, List<Variant> variants) {
    public ErrorsType {
        variants = List.copyOf(variants);
    }

    /**
     * A type of error.
     *
     * @param name the record's name
     * @param isText whether it is text rather than JSON
     * @param type of JSON
     * @param nullable whether a response may be JSON null
     */
    public record Variant(String name, boolean isText, TypeRef type, boolean nullable) {
        /** The same if a response may be JSON null. */
        public Variant or(boolean isNull) {
            return new Variant(name, isText, type, nullable || isNull);
        }
    }

    /**
     * What is read from responses of a status and media type.
     *
     * @param status such as {@code 404}, {@code 4XX} or {@code default}
     * @param variant name of the record
     * @param nullable whether it may be JSON null
     */
    public record Response(String status, String mediaType, String variant, boolean nullable) {}

    /**
     * The errors of operations, which several may have in common.
     *
     * @param name the constant's name
     */
    public record Decoder(String name, List<Response> responses) {
        public Decoder {
            responses = List.copyOf(responses);
        }
    }

    /** The variant of that name. */
    public Variant variant(String wanted) {
        return variants.stream()
                .filter(v -> v.name().equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
