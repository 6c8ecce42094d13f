package dev.signet.codegen.model;

import dev.signet.codegen.model.Schema.Discriminator;
import dev.signet.codegen.model.Schema.Property;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Schemas for tests, each in one call. Those made here have no pointer; {@link DocumentBuilder} gives each the one of its place.
 */
public final class Models {
    private static final Meta NOWHERE = Meta.at("");

    private Models() {}

    public static DocumentBuilder document() {
        return new DocumentBuilder();
    }

    /** The id of a named schema of the document. */
    public static String id(String name) {
        return "#/components/schemas/" + name;
    }

    public static Schema any() {
        return new Schema.Any(NOWHERE);
    }

    public static Schema nothing() {
        return new Schema.Null(NOWHERE);
    }

    public static Schema scalar(ScalarKind kind) {
        return new Schema.Scalar(NOWHERE, kind);
    }

    /** @param stated type and format, as in {@code string+uuid} */
    public static Schema scalar(ScalarKind kind, String stated) {
        return new Schema.Scalar(NOWHERE, kind, stated);
    }

    public static Schema string() {
        return scalar(ScalarKind.STRING);
    }

    public static Schema integer() {
        return scalar(ScalarKind.INT64);
    }

    public static Schema bool() {
        return scalar(ScalarKind.BOOLEAN);
    }

    public static Schema constant(String value) {
        return enumeration(ScalarKind.STRING, true, false, value);
    }

    public static Schema values(String... values) {
        return enumeration(ScalarKind.STRING, false, false, values);
    }

    public static Schema openValues(String... values) {
        return enumeration(ScalarKind.STRING, false, true, values);
    }

    public static Schema numbers(ScalarKind kind, String... values) {
        return enumeration(kind, false, false, values);
    }

    private static Schema enumeration(ScalarKind kind, boolean constant, boolean open, String... values) {
        List<Schema.Value> listed =
                Stream.of(values).map(v -> new Schema.Value(v, null, null)).toList();
        return new Schema.Enumeration(NOWHERE, kind, listed, constant, open);
    }

    public static Schema list(Schema items) {
        return new Schema.Array(NOWHERE, items);
    }

    /** An object whose properties have no names but a type. */
    public static Schema map(Schema values) {
        return new Schema.Obj(NOWHERE, List.of(), values, null);
    }

    public static Schema.Obj object(Property... properties) {
        return new Schema.Obj(NOWHERE, List.of(properties), null, null);
    }

    public static Property required(String name, Schema schema) {
        return new Property(name, true, schema);
    }

    public static Property optional(String name, Schema schema) {
        return new Property(name, false, schema);
    }

    /** The object, with a type for properties that it does not declare. */
    public static Schema.Obj further(Schema.Obj object, Schema additional) {
        return object.with(object.properties(), additional);
    }

    /** The object, which can have no other properties than those that it declares. */
    public static Schema.Obj closed(Schema.Obj object) {
        return new Schema.Obj(
                object.meta(),
                object.properties(),
                object.additional(),
                object.discriminator(),
                object.demanded(),
                true);
    }

    /** The object, as a parent whose heirs a discriminator tells apart. */
    public static Schema.Obj parent(Schema.Obj object, Discriminator discriminator) {
        return new Schema.Obj(object.meta(), object.properties(), object.additional(), discriminator);
    }

    public static Schema oneOf(Schema... members) {
        return new Schema.Union(NOWHERE, List.of(members), null);
    }

    public static Schema oneOf(Discriminator discriminator, Schema... members) {
        return new Schema.Union(NOWHERE, List.of(members), discriminator);
    }

    /** @param mapping values, each followed by the name of its schema */
    public static Discriminator by(String property, String... mapping) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (int i = 0; i < mapping.length; i += 2) {
            ids.put(mapping[i], id(mapping[i + 1]));
        }
        return new Discriminator(property, ids);
    }

    public static Schema allOf(Schema... parts) {
        return new Schema.AllOf(NOWHERE, List.of(parts));
    }

    public static Schema ref(String name) {
        return new Schema.Ref(NOWHERE, id(name));
    }

    public static Schema nullable(Schema schema) {
        return schema.withMeta(schema.meta().withNullable(true));
    }

    public static Schema titled(String title, Schema schema) {
        return schema.withMeta(schema.meta().withTitle(title));
    }

    public static Schema described(String description, Schema schema) {
        return schema.withMeta(schema.meta().or(meta(description, null, false, false)));
    }

    public static Schema javaName(String name, Schema schema) {
        return schema.withMeta(schema.meta().or(meta(null, name, false, false)));
    }

    public static Schema deprecated(Schema schema) {
        return schema.withMeta(schema.meta().or(meta(null, null, true, false)));
    }

    public static Schema secret(Schema schema) {
        return schema.withMeta(schema.meta().or(meta(null, null, false, true)));
    }

    public static Schema readOnly(Schema schema) {
        return schema.withMeta(schema.meta().or(direction(true, false)));
    }

    public static Schema writeOnly(Schema schema) {
        return schema.withMeta(schema.meta().or(direction(false, true)));
    }

    private static Meta direction(boolean readOnly, boolean writeOnly) {
        return new Meta(
                "",
                null,
                null,
                false,
                readOnly,
                writeOnly,
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

    private static Meta meta(String description, String javaName, boolean deprecated, boolean secret) {
        return new Meta(
                "",
                null,
                description,
                deprecated,
                false,
                false,
                false,
                javaName,
                List.of(),
                secret,
                Constraints.NONE,
                Assertions.NONE,
                false,
                false,
                null);
    }

    public static Schema limited(Schema schema, Constraints... limits) {
        Constraints all = Arrays.stream(limits).reduce(Constraints.NONE, Constraints::and);
        return schema.withMeta(schema.meta().withConstraints(all));
    }

    public static Schema at(String pointer, Schema schema) {
        return schema.withMeta(schema.meta().movedTo(pointer));
    }

    public static Constraints length(Integer least, Integer most) {
        return Constraints.ofStrings(least, most, List.of());
    }

    public static Constraints items(Integer least, Integer most) {
        return Constraints.ofArrays(least, most, false);
    }

    public static Constraints members(Integer least, Integer most) {
        return Constraints.ofObjects(least, most);
    }

    public static Constraints range(String least, String most) {
        return Constraints.ofNumbers(number(least), number(most), false, false, List.of());
    }

    public static Constraints exclusiveRange(String least, String most) {
        return Constraints.ofNumbers(number(least), number(most), least != null, most != null, List.of());
    }

    public static Constraints multipleOf(String step) {
        return Constraints.ofNumbers(null, null, false, false, List.of(new BigDecimal(step)));
    }

    public static Constraints pattern(String pattern) {
        return Constraints.ofStrings(null, null, List.of(pattern));
    }

    public static Constraints uniqueItems() {
        return Constraints.ofArrays(null, null, true);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
