package dev.signet.codegen.model;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Properties that all kinds of schemas have.
 *
 * @param pointer location of the schema, such as {@code #/components/schemas/Step/properties/type}
 * @param title the schema's title, or null
 * @param description prose (CommonMark), or null
 * @param deprecated whether it is deprecated
 * @param readOnly whether only the service sets it
 * @param writeOnly whether the service never returns it
 * @param nullable whether JSON {@code null} is a value of it
 * @param javaName {@code x-java-name}: the Java name the user wants, or null
 * @param mixins {@code x-implements}: qualified names of interfaces that the Java type implements
 * @param secret {@code x-secret}: whether {@code toString()} masks it
 * @param constraints constraints of its values
 * @param assertions further validation keywords
 * @param untyped whether it has no {@code type}: what it says of objects or arrays then says nothing of other values
 * @param conditional whether it applies under a condition only, such as that of an {@code if}: otherwise any JSON is a value
 * @param defaultValue the value that stands for an absent one, or null
 */
public record Meta(
        String pointer,
        @Nullable String title,
        @Nullable String description,
        boolean deprecated,
        boolean readOnly,
        boolean writeOnly,
        boolean nullable,
        @Nullable String javaName,
        List<String> mixins,
        boolean secret,
        Constraints constraints,
        Assertions assertions,
        boolean untyped,
        boolean conditional,
        @Nullable Default defaultValue) {
    public Meta {
        mixins = List.copyOf(mixins);
    }

    /** Nothing but a place. */
    public static Meta at(String pointer) {
        return new Meta(
                pointer,
                null,
                null,
                false,
                false,
                false,
                false,
                null,
                List.of(),
                false,
                Constraints.NONE,
                Assertions.NONE,
                false,
                false,
                null);
    }

    public Meta movedTo(String place) {
        return with(draft -> draft.pointer = place);
    }

    public Meta withUntyped(boolean value) {
        return with(draft -> draft.untyped = value);
    }

    public Meta withNullable(boolean value) {
        return with(draft -> draft.nullable = value);
    }

    public Meta withTitle(@Nullable String value) {
        return with(draft -> draft.title = value);
    }

    public Meta withDescription(@Nullable String value) {
        return with(draft -> draft.description = value);
    }

    public Meta withDeprecated(boolean value) {
        return with(draft -> draft.deprecated = value);
    }

    public Meta withConstraints(Constraints value) {
        return with(draft -> draft.constraints = value);
    }

    public Meta withAssertions(Assertions value) {
        return with(draft -> draft.assertions = value);
    }

    /** This, applied under a condition only. */
    public Meta asConditional() {
        return with(draft -> draft.conditional = true);
    }

    public Meta withDefault(@Nullable Default value) {
        return with(draft -> draft.defaultValue = value);
    }

    /** This, which only the service sets or never returns if the other says so. */
    public Meta withDirection(Meta other) {
        return with(draft -> {
            draft.readOnly |= other.readOnly;
            draft.writeOnly |= other.writeOnly;
        });
    }

    /** What a use of a schema keeps when the schema itself moves elsewhere: everything but the names of the type. */
    public Meta asUse() {
        return with(draft -> {
            draft.title = null;
            draft.javaName = null;
            draft.mixins = List.of();
            draft.assertions = Assertions.NONE;
        });
    }

    /** What a schema keeps that becomes a type: what says of one use that it is nullable, read-only, deprecated or conditional stays with that. */
    public Meta asType() {
        return with(draft -> {
            draft.deprecated = false;
            draft.readOnly = false;
            draft.writeOnly = false;
            draft.nullable = false;
            draft.secret = false;
            draft.conditional = false;
            draft.defaultValue = null;
        });
    }

    /** This, with what it doesn't say taken from {@code other}; flags are joined, limits all apply. */
    public Meta or(Meta other) {
        return new Meta(
                pointer,
                title != null ? title : other.title,
                description != null ? description : other.description,
                deprecated || other.deprecated,
                readOnly || other.readOnly,
                writeOnly || other.writeOnly,
                nullable || other.nullable,
                javaName != null ? javaName : other.javaName,
                mixins.isEmpty() ? other.mixins : mixins,
                secret || other.secret,
                constraints.and(other.constraints),
                assertions.and(other.assertions),
                untyped && other.untyped,
                conditional || other.conditional,
                defaultValue != null ? defaultValue : other.defaultValue);
    }

    private Meta with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.meta();
    }

    /** One that is being made of another. */
    private static final class Draft {
        String pointer;

        @Nullable
        String title;

        @Nullable
        String description;

        boolean deprecated;
        boolean readOnly;
        boolean writeOnly;
        boolean nullable;

        @Nullable
        String javaName;

        List<String> mixins;
        boolean secret;
        Constraints constraints;
        Assertions assertions;
        boolean untyped;
        boolean conditional;

        @Nullable
        Default defaultValue;

        Draft(Meta meta) {
            pointer = meta.pointer;
            title = meta.title;
            description = meta.description;
            deprecated = meta.deprecated;
            readOnly = meta.readOnly;
            writeOnly = meta.writeOnly;
            nullable = meta.nullable;
            javaName = meta.javaName;
            mixins = meta.mixins;
            secret = meta.secret;
            constraints = meta.constraints;
            assertions = meta.assertions;
            untyped = meta.untyped;
            conditional = meta.conditional;
            defaultValue = meta.defaultValue;
        }

        Meta meta() {
            return new Meta(
                    pointer,
                    title,
                    description,
                    deprecated,
                    readOnly,
                    writeOnly,
                    nullable,
                    javaName,
                    mixins,
                    secret,
                    constraints,
                    assertions,
                    untyped,
                    conditional,
                    defaultValue);
        }
    }
}
