package dev.signet.codegen.report;

import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.SchemaType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Ordered;
import dev.signet.codegen.model.PointerKey;
import dev.signet.codegen.model.Schema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document with its Java model, the input of the report.
 *
 * @param api after all passes
 * @param schemas the Java type of each named schema, by its id
 * @param warnings in the order in which they were found
 */
public record Explored(ApiModel api, JavaModel java, Map<String, SchemaType> schemas, List<Warning> warnings) {
    public Explored {
        schemas = Ordered.copyOf(schemas);
        warnings = List.copyOf(warnings);
    }

    /**
     * Something that the document wants and Java can't say, or that is doubtful.
     *
     * @param place the file and line, such as {@code openapi.yaml:12}; may be empty
     * @param pointer where in the document; may be empty
     * @param hint what to do about it; may be empty
     */
    public record Warning(String place, String pointer, String message, String hint) {}

    /** The schemas by the names of the types that are generated of them. */
    Map<String, NamedSchema> schemasByType() {
        Map<String, NamedSchema> found = new HashMap<>();
        for (NamedSchema named : api.schemas()) {
            Optional.ofNullable(schemas.get(named.id()))
                    .filter(SchemaType::generated)
                    .flatMap(type -> type.type().asNamed())
                    .ifPresent(java -> found.putIfAbsent(java.name(), named));
        }
        return found;
    }

    /** What stands for the schemas that have no type of their own, in document order, by the id of the schema. */
    Map<String, Alias> aliases() {
        Map<String, Alias> aliases = new LinkedHashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (NamedSchema named : api.schemas()) {
            SchemaType type = schemas.get(named.id());
            if (type != null && !type.generated()) {
                int n = names.merge(named.name(), 1, Integer::sum);
                String at = Anchors.schema(named.name() + (n == 1 ? "" : "~" + n));
                aliases.put(named.id(), new Alias(at, named, type.type()));
            }
        }
        return aliases;
    }

    /**
     * @param at its address in the page
     * @param type what stands in Java wherever it is used
     */
    record Alias(String at, NamedSchema named, TypeRef type) {}

    /** The address in the page of what a named schema is, or null if the page doesn't have it. */
    @Nullable
    String address(String id, Map<String, Alias> aliases) {
        Alias alias = aliases.get(id);
        if (alias != null) {
            return alias.at();
        }
        String name = typeName(id);
        return name == null ? null : Anchors.type(name);
    }

    /** The generated type that a named schema is, or null. */
    @Nullable
    String typeName(String id) {
        return Optional.ofNullable(schemas.get(id))
                .flatMap(type -> type.type().asNamed())
                .map(TypeRef.Named::name)
                .orElse(null);
    }

    /** The Java type of what a response or a parameter carries. */
    TypeRef typeOf(Schema schema) {
        return schema.match(
                any -> TypeRef.Json.ANY,
                nothing -> TypeRef.Json.ANY,
                scalar -> TypeRef.of(scalar.kind()),
                enumeration -> TypeRef.of(enumeration.kind()),
                array -> new TypeRef.ListOf(
                        typeOf(array.items()), array.items().meta().nullable()),
                object -> {
                    Schema additional = object.additional();
                    return additional == null || additional.isAny()
                            ? new TypeRef.Json(true)
                            : new TypeRef.MapOf(
                                    typeOf(additional), additional.meta().nullable());
                },
                union -> TypeRef.Json.ANY,
                allOf -> TypeRef.Json.ANY,
                ref -> {
                    SchemaType type = schemas.get(ref.target());
                    return type == null ? TypeRef.Json.ANY : type.type();
                });
    }

    /** The classes that exist already: simple name → qualified name. */
    Map<String, String> existing() {
        Map<String, String> existing = new TreeMap<>();
        Stream<TypeRef> named = schemas.values().stream().map(SchemaType::type);
        Stream<TypeRef> mapped =
                java.records().stream().flatMap(r -> r.components().stream().map(JavaType.Component::type));
        Stream.concat(named, mapped)
                .flatMap(type -> type.leaf().asForeign().stream())
                .forEach(foreign -> existing.putIfAbsent(foreign.simpleName(), foreign.className()));
        return existing;
    }

    /** The name that the document gives a schema; empty if it is written where it is used, and was named after its place. */
    static String ownName(NamedSchema named) {
        String id = named.id();
        String last = PointerKey.last(id);
        return !id.contains("#/") || last.equals(named.name()) ? named.name() : "";
    }

    /** What kind of Java type it is, in a word. */
    static String kind(JavaType type) {
        return type.match(record -> "record", union -> "union", enumeration -> "enum", value -> "record");
    }
}
