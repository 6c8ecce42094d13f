package dev.signet.codegen.declaration;

import org.jspecify.annotations.Nullable;

/**
 * What of the document a member is made of.
 *
 * @param kind what it is
 * @param owner the Java type or call that it belongs to; empty for types and for the client
 * @param name its name on the wire; of types and variants the Java name
 */
public record Origin(Kind kind, String owner, String name) {

    /** What a document has. */
    public enum Kind {
        TYPE,
        PROPERTY,
        ADDITIONAL,
        CONSTANT,
        VARIANT,
        ENUM_VALUE,
        CLIENT,
        GROUP,
        OPERATION,
        PARAMETER,
        BODY,
        RESULT,
        SETTING,
        AUTHENTICATION
    }

    // As the record's own, which are slow before the JVM has compiled them: there are millions of calls.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origin origin
                && kind == origin.kind
                && owner.equals(origin.owner)
                && name.equals(origin.name);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + owner.hashCode()) + name.hashCode();
    }

    /** @param name of the client's class */
    public static Origin client(String name) {
        return new Origin(Kind.CLIENT, "", name);
    }

    public static Origin type(String name) {
        return new Origin(Kind.TYPE, "", name);
    }
}
