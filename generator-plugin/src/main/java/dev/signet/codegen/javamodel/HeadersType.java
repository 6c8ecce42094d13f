package dev.signet.codegen.javamodel;

import dev.signet.codegen.javamodel.JavaType.Doc;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param members how its members are written; null if it has none
     */
    public record Field(
            String name,
            String wireName,
            TypeRef type,
            Form form,
            @Nullable Members members,
            Doc doc) {}

    /**
     * The members of a header that is an object (style {@code simple}).
     *
     * @param explode whether they are {@code a=1,b=2} instead of {@code a,1,b,2}
     * @param json whether their values are JSON, such as numbers, and not strings
     * @param others wire names of those of which the contrary is true
     */
    public record Members(boolean explode, boolean json, List<String> others) {
        public Members {
            others = List.copyOf(others);
        }
    }

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
        JSONS("jsons"),
        /** An object of strings and JSON. */
        OBJECT("object"),
        /** A map of strings or JSON. */
        MAP("map");

        private final String reader;

        Form(String reader) {
            this.reader = reader;
        }

        /** The method of the runtime library's reader of headers. */
        public String reader() {
            return reader;
        }

        /** Whether an absent header reads as an empty list or map rather than as null. */
        public boolean isCollection() {
            return this == TEXTS || this == JSONS || this == MAP;
        }

        /** Whether the value consists of members with names. */
        public boolean hasMembers() {
            return this == OBJECT || this == MAP;
        }
    }
}
