package dev.signet.codegen.diff.change;

import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.RecordType;

/**
 * Something that a document names and Java has a name for.
 *
 * @param kind what it is
 * @param owner the Java type or group of calls that it belongs to; empty for types and for the client
 * @param name its Java name
 * @param wireName its name, value or path on the wire; for types the Java name again
 * @param pointer where the document says it; empty if nowhere
 * @param detail its type, or whatever else tells it from others; may be empty
 */
public record Element(Kind kind, String owner, String name, String wireName, String pointer, String detail) {

    /** What an element is. */
    public enum Kind {
        OBJECT("record"),
        UNION("union"),
        ENUM("enum"),
        VALUE("value"),
        PROPERTY("property"),
        ADDITIONAL("map of properties"),
        CONSTANT("constant"),
        /** An element of an array that has a schema of its own. */
        ELEMENT("array element"),
        VARIANT("variant"),
        ENUM_VALUE("enum value"),
        CLIENT("client"),
        GROUP("group of calls"),
        OPERATION("operation"),
        PARAMETER("parameter"),
        BODY("body"),
        RESULT("result"),
        SETTING("client setting"),
        AUTHENTICATION("authentication"),
        /** A schema, or what else stands at a place of the document without a Java name. */
        SCHEMA("schema"),
        /** A media type of a request or response. */
        MEDIA_TYPE("media type"),
        /** A status of a response. */
        RESPONSE("response"),
        /** A header of a response. */
        HEADER("response header"),
        SERVERS("servers"),
        SECURITY("security"),
        WEBHOOK("webhook"),
        CALLBACK("callback"),
        /** Something in Java. */
        JAVA("Java API");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }

        public String noun() {
            return noun;
        }

        /** What a type of the model is. */
        public static Kind of(JavaType type) {
            return type.match(record -> OBJECT, union -> UNION, enumeration -> ENUM, value -> VALUE);
        }

        /** Whether it is a Java type of the model. */
        public boolean isType() {
            return this == OBJECT || this == UNION || this == ENUM || this == VALUE;
        }
    }

    /** A type of the model. */
    public static Element of(JavaType type) {
        return new Element(
                Kind.of(type), "", type.name(), type.name(), type.doc().pointer(), "");
    }

    /** A property of a record, or the map of those that the schema does not name. */
    public static Element property(RecordType record, Component c) {
        String detail = JavaTypes.spelled(c.type()) + (c.isRequired() ? ", required" : ", optional");
        Kind kind = c.isAdditional() ? Kind.ADDITIONAL : Kind.PROPERTY;
        return new Element(kind, record.name(), c.name(), c.wireName(), c.doc().pointer(), detail);
    }

    /** What a human calls it: {@code Step.thought}. */
    public String label() {
        String own = switch (kind) {
            case PROPERTY, CONSTANT, ENUM_VALUE, PARAMETER -> wireName;
            default -> name;
        };
        return owner.isEmpty() ? own : owner + "." + own;
    }

    /** The same for both sides as long as Java calls it the same. */
    public String id() {
        return kind.isType() ? typeId(name) : id(kind, owner, kind == Kind.VARIANT ? name : wireName);
    }

    public static String typeId(String name) {
        return "type " + name;
    }

    public static String id(Kind kind, String owner, String name) {
        return kind + " " + owner + " " + name;
    }
}
