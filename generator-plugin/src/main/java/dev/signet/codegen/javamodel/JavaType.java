package dev.signet.codegen.javamodel;

import dev.signet.codegen.model.JsonLiteral;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A generated top-level type. */
public sealed interface JavaType {
    String name();

    Doc doc();

    /** Simple names of the unions that it is a member of, in document order. */
    List<String> unions();

    /** Qualified names of further interfaces that it implements. */
    List<String> mixins();

    /** The types of its components, variants or value. */
    default List<TypeRef> content() {
        return match(
                record -> record.components().stream().map(Component::type).toList(),
                union -> union.variants().stream().map(Variant::type).toList(),
                enumeration -> List.of(),
                value -> Stream.concat(
                                Stream.of(value.type()), value.items().stream().map(Component::type))
                        .toList());
    }

    /** Whether the other type is of the same kind. */
    default boolean isSameKind(JavaType other) {
        return getClass() == other.getClass();
    }

    /**
     * What is told of a type or member.
     *
     * @param pointer where it comes from
     * @param text prose (CommonMark); empty if there is none
     * @param deprecated whether it is deprecated
     */
    record Doc(String pointer, String text, boolean deprecated) {
        public static Doc of(Schema schema) {
            String text = schema.meta().description();
            return new Doc(
                    schema.meta().pointer(),
                    text == null ? "" : text,
                    schema.meta().deprecated());
        }
    }

    /**
     * An object.
     *
     * @param components one per property, without constants, in document order; then the {@linkplain Component#isAdditional map}
     *     of further ones, if they have a type
     * @param constants properties that always have one value
     * @param mixins qualified names of further interfaces
     * @param headers if it is made of the headers of a request: how these are written; else empty
     * @param names of properties that the object may have beside those of its components
     */
    record RecordType(
            String name,
            Doc doc,
            List<Component> components,
            List<Constant> constants,
            List<String> unions,
            List<String> mixins,
            List<HeadersType.Field> headers,
            OtherNames names)
            implements JavaType {
        public RecordType {
            headers = List.copyOf(headers);
            components = List.copyOf(components);
            constants = List.copyOf(constants);
            unions = List.copyOf(unions);
            mixins = List.copyOf(mixins);
        }

        /** The same, made of the headers of a request. */
        public RecordType madeOf(List<HeadersType.Field> fields) {
            return new RecordType(name, doc, components, constants, unions, mixins, fields, names);
        }

        public List<Component> required() {
            return components.stream().filter(Component::isRequired).toList();
        }

        /** The components that {@code builder(…)} asks for. */
        public List<Component> asked() {
            return components.stream().filter(Component::isAsked).toList();
        }

        /** The components that a builder can set to their defaults. */
        public List<Component> withDefaults() {
            return components.stream().filter(Component::hasSettableDefault).toList();
        }

        /** What builders start with. */
        public List<Constant> initials() {
            return components.stream()
                    .flatMap(c -> Optional.ofNullable(c.initial()).stream())
                    .toList();
        }

        /** The components that each hold one property. */
        public List<Component> declared() {
            return components.stream().filter(c -> !c.isAdditional()).toList();
        }

        /** The component that holds all properties that no other does; null if there is none. */
        public @Nullable Component additional() {
            return components.stream()
                    .filter(Component::isAdditional)
                    .findFirst()
                    .orElse(null);
        }

        /** Whether reading may find that a required property is missing. */
        public boolean canLackProperties() {
            return !constants.isEmpty() || components.stream().anyMatch(Component::isRequired);
        }

        public boolean hasSecrets() {
            return components.stream().anyMatch(Component::secret);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.record().apply(this);
        }
    }

    /**
     * @param name in Java
     * @param wireName in JSON; for the map of further properties the keyword that types them
     * @param presence whether it may be absent or null
     * @param secret whether {@code toString()} masks it
     * @param setters what a builder has for it
     * @param initial what builders start with: the discriminator value of an optional property; null for nothing
     * @param defaultValue what it means if it is absent; null if the document does not say
     */
    record Component(
            String name,
            String wireName,
            TypeRef type,
            Presence presence,
            Doc doc,
            boolean secret,
            Setters setters,
            @Nullable Constant initial,
            @Nullable JsonLiteral defaultValue) {
        /** A component that a builder has a plain setter for, and that it does not set. */
        public Component(String name, String wireName, TypeRef type, Presence presence, Doc doc, boolean secret) {
            this(name, wireName, type, presence, doc, secret, Setters.PLAIN, null, null);
        }

        /** The same, present otherwise and set otherwise. */
        public Component with(Presence otherPresence, Setters otherSetters) {
            return new Component(name, wireName, type, otherPresence, doc, secret, otherSetters, initial, defaultValue);
        }

        /** Whether every JSON has it. */
        public boolean isRequired() {
            return presence == Presence.REQUIRED || presence == Presence.NULLABLE;
        }

        /** Whether a builder can't be had without a value for it: it is required, if only of requests. */
        public boolean isAsked() {
            return isRequired() || setters.demanded();
        }

        /** Whether JSON without it and JSON in which it is null mean different things. */
        public boolean canBeSetNull() {
            return setters.nullable();
        }

        /** The builder's method that sets an explicit null; completion shows it with the setter. */
        public String nullMethod() {
            return name + "Null";
        }

        /** The builder's method that leaves out what can be set to null. */
        public String absentMethod() {
            return name + "Absent";
        }

        /** Whether setting it may say more than its value does: null or empty rather than absent. */
        public boolean isExplicit() {
            return setters.keepsEmpty() || canBeSetNull();
        }

        /** Whether a builder can set it to its default: it may be absent, and requests may have it. */
        public boolean hasSettableDefault() {
            return defaultValue != null && !isAsked() && !setters.ofResponses();
        }

        /** Whether it holds every property that no other component is made of, by name. */
        public boolean isAdditional() {
            return presence == Presence.ADDITIONAL || presence == Presence.PATTERNED;
        }

        /** Whether its accessor may return null. */
        public boolean isNullable() {
            return presence == Presence.NULLABLE || (presence.isOptional() && !type.isCollection());
        }
    }

    /**
     * What the builder of a record has for a component.
     *
     * @param demanded whether {@code builder(…)} asks for it although it is optional: requests must have it, responses lack it
     * @param keepsEmpty whether an empty list or map that is set is written, while one that was never set is absent
     * @param nullable whether it is optional, and can be set to an explicit null too
     * @param ofResponses whether only the service sets it
     */
    record Setters(boolean demanded, boolean keepsEmpty, boolean nullable, boolean ofResponses) {
        public static final Setters PLAIN = new Setters(false, false, false, false);
    }

    /** Whether a component may be absent or null. */
    enum Presence {
        REQUIRED,
        /** Must be there, but may be null. */
        NULLABLE,
        OPTIONAL,
        /** May be absent or, since its schema applies under a condition only, JSON of another type. */
        CONDITIONAL,
        /** A map of the properties that the document gives a type but no names, whichever are there. */
        ADDITIONAL,
        /** A map of those whose names match a pattern of the document; all others may be JSON of any type. */
        PATTERNED;

        /** Whether it is a property that may be absent. */
        public boolean isOptional() {
            return this == OPTIONAL || this == CONDITIONAL;
        }
    }

    /**
     * A property that always has the same value, or one that has it unless it is absent.
     *
     * @param field the constant's name, such as {@code TYPE}
     * @param accessor the method's name, such as {@code type}
     */
    record Constant(String field, String accessor, String wireName, String value) {}

    /**
     * One of several.
     *
     * @param variants in document order
     * @param byKind how a value of each JSON kind is read; a kind that is missing here is unknown
     * @param tag the constant that tells all variants apart, when every variant has it; null for a union by shape
     * @param webhooks whether the service sends it by itself
     * @param byWebhook if so: what each webhook sends, by the webhook's name
     */
    record UnionType(
            String name,
            Doc doc,
            List<Variant> variants,
            Map<JsonKind, Dispatch> byKind,
            @Nullable Tag tag,
            List<String> unions,
            List<String> mixins,
            boolean webhooks,
            Map<String, Variant> byWebhook)
            implements JavaType {
        public UnionType {
            byWebhook = dev.signet.codegen.model.Ordered.copyOf(byWebhook);
            variants = List.copyOf(variants);
            byKind = dev.signet.codegen.model.Ordered.copyOf(byKind);
            unions = List.copyOf(unions);
            mixins = List.copyOf(mixins);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.union().apply(this);
        }

        /** Whether it is read by the name of a webhook, too. A single webhook needs none. */
        public boolean isReadByWebhook() {
            return byWebhook.size() > 1;
        }
    }

    /**
     * @param wireName the property in JSON
     * @param accessor the method in Java
     */
    record Tag(String wireName, String accessor) {}

    /** A member of a union. */
    sealed interface Variant {
        String name();

        TypeRef type();

        /** The variant's type if it is a union itself, else null. */
        default @Nullable String unionName() {
            return asMember()
                    .map(Member::type)
                    .filter(type -> type.category() == TypeRef.Category.UNION)
                    .map(TypeRef.Named::name)
                    .orElse(null);
        }

        /** A top-level type that implements the union. */
        record Member(TypeRef.Named type) implements Variant {
            @Override
            public String name() {
                return type.name();
            }

            @Override
            public <R> R choose(VariantCases<R> cases) {
                return cases.member().apply(this);
            }
        }

        /** A record nested in the union, around a scalar, list, map or free-form object. */
        record Wrapper(String name, TypeRef type, Doc doc) implements Variant {
            @Override
            public <R> R choose(VariantCases<R> cases) {
                return cases.wrapper().apply(this);
            }
        }

        /** Calls the function of the variant's kind and returns its result. A kind that is added becomes an argument, which no use can forget. */
        default <R> R match(Function<Member, R> member, Function<Wrapper, R> wrapper) {
            return choose(new VariantCases<>(member, wrapper));
        }

        /** {@link #match}, from the side of each kind. */
        <R> R choose(VariantCases<R> cases);

        /** A function for each kind. */
        record VariantCases<R>(Function<Member, R> member, Function<Wrapper, R> wrapper) {}

        /** This; empty if it is of another kind. */
        default Optional<Member> asMember() {
            return this instanceof Member it ? Optional.of(it) : Optional.empty();
        }

        /** This; empty if it is of another kind. */
        default Optional<Wrapper> asWrapper() {
            return this instanceof Wrapper it ? Optional.of(it) : Optional.empty();
        }
    }

    /** The kinds of JSON values. */
    enum JsonKind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        BOOLEAN;

        /** What JSON has scalars of a type as. */
        public static JsonKind of(ScalarKind kind) {
            if (kind.isText()) {
                return STRING;
            }
            return kind.isNumber() ? NUMBER : BOOLEAN;
        }

        /** A value of this kind, as in {@code an object}. */
        public String phrase() {
            return (this == OBJECT || this == ARRAY ? "an " : "a ") + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An enum of texts or of numbers.
     *
     * @param kind the type of its values
     * @param values in document order
     */
    record EnumType(
            String name, Doc doc, ScalarKind kind, List<EnumValue> values, List<String> unions, List<String> mixins)
            implements JavaType {
        public EnumType {
            values = List.copyOf(values);
            unions = List.copyOf(unions);
            mixins = List.copyOf(mixins);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.enumeration().apply(this);
        }
    }

    /**
     * @param name the constant's name
     * @param value on the wire; a number as {@link dev.signet.codegen.model.Numeral#canonical} spells it
     * @param text what it means; empty if the document doesn't say
     * @param deprecated whether its use is discouraged
     */
    record EnumValue(String name, String value, String text, boolean deprecated) {}

    /**
     * A named scalar, list, map or free-form object that is a member of a union: a record around it. Or a tuple: a record around a list
     * of JSON.
     *
     * @param items of a tuple, each with its name; empty for any other value
     */
    record ValueType(
            String name, Doc doc, TypeRef type, List<Component> items, List<String> unions, List<String> mixins)
            implements JavaType {
        public ValueType {
            items = List.copyOf(items);
            unions = List.copyOf(unions);
            mixins = List.copyOf(mixins);
        }

        @Override
        public <R> R choose(Cases<R> cases) {
            return cases.value().apply(this);
        }
    }

    /** Calls the function of the type's kind and returns its result. A kind that is added becomes an argument, which no use can forget. */
    default <R> R match(
            Function<RecordType, R> record,
            Function<UnionType, R> union,
            Function<EnumType, R> enumeration,
            Function<ValueType, R> value) {
        return choose(new Cases<>(record, union, enumeration, value));
    }

    /** Like {@link #match}, without a result. */
    default void visit(
            Consumer<RecordType> record,
            Consumer<UnionType> union,
            Consumer<EnumType> enumeration,
            Consumer<ValueType> value) {
        match(doing(record), doing(union), doing(enumeration), doing(value));
    }

    private static <T> Function<T, Boolean> doing(Consumer<T> action) {
        return value -> {
            action.accept(value);
            return true;
        };
    }

    /** {@link #match}, from the side of each kind. */
    <R> R choose(Cases<R> cases);

    /** A function for each kind. */
    record Cases<R>(
            Function<RecordType, R> record,
            Function<UnionType, R> union,
            Function<EnumType, R> enumeration,
            Function<ValueType, R> value) {}

    /** This; empty if it is of another kind. */
    default Optional<RecordType> asRecord() {
        return this instanceof RecordType it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<UnionType> asUnion() {
        return this instanceof UnionType it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<EnumType> asEnum() {
        return this instanceof EnumType it ? Optional.of(it) : Optional.empty();
    }

    /** This; empty if it is of another kind. */
    default Optional<ValueType> asValue() {
        return this instanceof ValueType it ? Optional.of(it) : Optional.empty();
    }
}
