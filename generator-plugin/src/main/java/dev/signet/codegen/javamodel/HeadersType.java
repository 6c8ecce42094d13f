package dev.signet.codegen.javamodel;

import dev.signet.codegen.javamodel.JavaType.Doc;
import java.util.List;

/**
 * The headers that the responses of an operation declare.
 *
 * @param name the class's name
 * @param fields in document order, those of success first
 */
public record HeadersType(String name, List<Field> fields) {
    public HeadersType {
        fields = List.copyOf(fields);
    }

    /**
     * A header.
     *
     * @param name the accessor's name
     * @param wireName as the document spells it
     * @param form how its value is written
     */
    public record Field(String name, String wireName, TypeRef type, Form form, Doc doc) {}

    /** How the value of a header is written. */
    public enum Form {
        /** A string. */
        TEXT("text"),
        /** A time. */
        TIME("time"),
        /** JSON, such as a number. */
        JSON("json"),
        /** A list of strings. */
        TEXTS("texts"),
        /** A list of JSON. */
        JSONS("jsons");

        private final String reader;

        Form(String reader) {
            this.reader = reader;
        }

        /** The method of the runtime library's reader of headers. */
        public String reader() {
            return reader;
        }

        /** Whether an absent header reads as an empty list rather than as null. */
        public boolean isList() {
            return this == TEXTS || this == JSONS;
        }
    }
}
