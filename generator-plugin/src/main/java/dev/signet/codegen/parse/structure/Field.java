package dev.signet.codegen.parse.structure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object.
 *
 * @param shape whether the value is one thing, or an array or a map of such things
 * @param type the type of each of them
 * @param object what each is, if it is an object that is described; else null
 * @param values what each must be one of; empty if anything of the type will do
 * @param since the version in which the field is new
 */
record Field(Shape shape, ValueType type, @Nullable ObjectType object, Set<String> values, Version since) {
    /** How values are held. */
    enum Shape {
        ONE,
        ARRAY,
        /** An array of things or, as older drafts of JSON Schema have it, one of them. */
        ONE_OR_ARRAY,
        MAP
    }

    static Field of(ValueType type) {
        return new Field(Shape.ONE, type, null, Set.of(), Version.OPENAPI_3_0);
    }

    static Field of(ObjectType object) {
        ValueType type = object == ObjectType.SCHEMA ? ValueType.SCHEMA : ValueType.OBJECT;
        return new Field(Shape.ONE, type, object, Set.of(), Version.OPENAPI_3_0);
    }

    static Field oneOf(String... values) {
        return new Field(Shape.ONE, ValueType.STRING, null, Set.copyOf(List.of(values)), Version.OPENAPI_3_0);
    }

    Field array() {
        return with(Shape.ARRAY);
    }

    Field oneOrArray() {
        return with(Shape.ONE_OR_ARRAY);
    }

    Field map() {
        return with(Shape.MAP);
    }

    private Field with(Shape other) {
        return new Field(other, type, object, values, since);
    }

    Field since(Version version) {
        return new Field(shape, type, object, values, version);
    }

    /** The type of the field's own value. */
    ValueType outerType() {
        return switch (shape) {
            case ONE, ONE_OR_ARRAY -> type;
            case ARRAY -> ValueType.ARRAY;
            case MAP -> ValueType.OBJECT;
        };
    }
}
