package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.ClientType.BodyArgument;
import dev.signet.codegen.javamodel.ClientType.BodyKind;
import dev.signet.codegen.javamodel.ClientType.Part;
import dev.signet.codegen.javamodel.ClientType.PartField;
import dev.signet.codegen.javamodel.ClientType.PartHeader;
import dev.signet.codegen.javamodel.ClientType.PartKind;
import dev.signet.codegen.javamodel.ClientType.PartsType;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.Operation.Encoding;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.names.Names;
import dev.signet.codegen.translate.types.TypeTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties of a multipart body → its parts (OpenAPI 3.1, "Special Considerations for multipart Content"). */
record PartsBuilder(TypeTable table, ClientNames names, Problems problems) {
    /** JVMS 4.3.3 allows 255 slots, of which a long takes two. */
    private static final int MOST_FIELDS = 125;

    private static final TypeRef STRING = new TypeRef.Scalar(ScalarKind.STRING);

    /** The argument, with the parts that the document declares if it is a multipart body. */
    BodyArgument in(Operation operation, Operation.Body body, BodyArgument argument) {
        Content content = argument.kind() == BodyKind.MULTIPART ? ContentSelector.preferred(body.content()) : null;
        return content == null ? argument : argument.with(parts(operation, content));
    }

    private @Nullable PartsType parts(Operation operation, Content content) {
        Schema schema = table.follow(content.schema());
        Schema.Obj object = schema.asObject().orElse(null);
        if (object == null || object.properties().isEmpty()) {
            if (object == null && !schema.isAny()) {
                untyped(content, "its schema is not an object", "describe the parts as properties of an object");
            }
            return null;
        }
        if (object.additional() != null && !table.follow(object.additional()).isAny()) {
            problems.warn(
                    object.additional().meta().pointer(),
                    "additional properties of a multipart body are no components of its record",
                    "add such parts to what `toMultipartBody()` returns");
        }
        Map<String, Encoding> encodings = new LinkedHashMap<>();
        content.encodings().forEach(encoding -> encodings.put(encoding.property(), encoding));
        boolean form = content.type().equals("multipart/form-data");
        List<Part> parts = new ArrayList<>();
        Names scope = scope();
        for (Schema.Property property : object.properties()) {
            Encoding encoding = encodings.remove(property.name());
            if (!isReadOnly(property)) {
                parts.add(part(property, encoding, form, scope));
            }
        }
        List<String> known =
                object.properties().stream().map(Schema.Property::name).toList();
        encodings
                .values()
                .forEach(encoding -> problems.warn(
                        content.pointer() + "/encoding",
                        "the encoding of `" + encoding.property() + "` belongs to no property of the body",
                        NearMiss.hint(encoding.property(), known, "remove it, or declare the property")));
        PartsType type = new PartsType(
                names.parts(operation),
                new Doc(operation.pointer(), "", operation.deprecated()),
                parts,
                !content.byPosition());
        if (type.fields().size() > MOST_FIELDS) {
            untyped(content, "it has more parts than a Java record can have components", "split it by an overlay");
            return null;
        }
        return type;
    }

    private void untyped(Content content, String why, String instead) {
        problems.warn(
                content.pointer(),
                "the parts of the multipart body are not typed: " + why,
                "the method takes a MultipartBody that the caller assembles; " + instead);
    }

    private static Names scope() {
        Names scope = Names.ofMembers();
        List.of("builder", "toBuilder", "toMultipartBody").forEach(scope::take);
        return scope;
    }

    private boolean isReadOnly(Schema.Property property) {
        return property.schema().meta().readOnly()
                || table.follow(property.schema()).meta().readOnly();
    }

    /** The text that a required property always has. */
    private @Nullable String constant(Schema.Property property) {
        return !property.required()
                ? null
                : table.follow(property.schema())
                        .asEnumeration()
                        .filter(e -> e.constant() && e.values().size() == 1)
                        .map(e -> e.values().get(0).text())
                        .orElse(null);
    }

    private Part part(Schema.Property property, @Nullable Encoding encoding, boolean form, Names scope) {
        boolean styled = form && encoding != null && encoding.style() != null;
        List<String> types = contentTypes(encoding);
        Schema schema = table.follow(property.schema());
        Schema items = encoding != null && !encoding.repeated()
                ? null
                : schema.asArray().map(Schema.Array::items).orElse(null);
        PartKind each = kind(items == null ? schema : table.follow(items), styled ? List.of() : types);
        // an encoding is that of each element (OpenAPI 3.1, "Encoding Object")
        boolean separate = items != null && (each == PartKind.FILE || !styled);
        PartKind kind = styled && each != PartKind.FILE && !isPlain(schema) ? PartKind.STYLED : each;
        if (each == PartKind.FILE && !types.isEmpty() && isStructure(items == null ? schema : table.follow(items))) {
            problems.warn(
                    property.schema().meta().pointer(),
                    "the part `" + property.name() + "` has the content type `" + String.join(", ", types)
                            + "`, in which Signet can't serialize it",
                    "it is a FilePart: pass the bytes, or use `application/json`");
        }
        boolean required = (property.required() || property.demanded()) && !table.isNullable(property.schema());
        String constant = kind == PartKind.TEXT ? constant(property) : null;
        String name = constant != null ? "" : scope.allot(Names.component(property.name()), "_");
        PartField field = new PartField(
                name,
                property.name(),
                kind,
                type(property.schema(), items, kind, separate),
                required,
                doc(property.schema()),
                property.schema().meta().secret());
        List<PartHeader> headers = new ArrayList<>();
        for (Operation.Parameter header : encoding == null ? List.<Operation.Parameter>of() : encoding.headers()) {
            headers.add(header(header, field, scope));
        }
        List<String> stated = styled && kind != PartKind.FILE ? List.of() : types;
        boolean encoded = table.typeOf(items == null ? schema : items).isScalar(k -> k == ScalarKind.BASE64);
        if (stated.isEmpty() && kind == PartKind.TEXT && encoded) {
            stated = List.of("application/octet-stream");
        }
        String style = encoding == null || !styled ? "" : Objects.requireNonNull(encoding.style());
        boolean explode = encoding != null && styled && encoding.explode();
        return new Part(field, separate, stated, style, explode, headers, constant);
    }

    private static List<String> contentTypes(@Nullable Encoding encoding) {
        String stated = encoding == null ? null : encoding.contentType();
        return stated == null
                ? List.of()
                : Arrays.stream(stated.split(","))
                        .map(String::strip)
                        .filter(type -> !type.isEmpty())
                        .toList();
    }

    /** What a value is written as: what the media types say, else what OpenAPI says of its type. */
    private PartKind kind(Schema schema, List<String> types) {
        TypeRef java = table.typeOf(schema);
        if (java.isScalar(kind -> kind == ScalarKind.BINARY)) {
            return PartKind.FILE;
        }
        if (isJson(types)) {
            return PartKind.JSON;
        }
        if (schema.isAny()) {
            return !types.isEmpty() && isText(types) ? PartKind.TEXT : PartKind.FILE;
        }
        if (hasScalars(schema, new HashSet<>()) && (types.isEmpty() || isText(types))) {
            return PartKind.VALUE;
        }
        boolean text = java.isPlain();
        boolean named = !types.isEmpty() && !isText(types);
        if (text) {
            return named && java.equals(STRING) ? PartKind.FILE : PartKind.TEXT;
        }
        return types.isEmpty() ? PartKind.JSON : PartKind.FILE;
    }

    /** Whether it is a union of which some values are scalars, or lists, whose elements are parts. */
    private boolean hasScalars(Schema schema, Set<Schema> seen) {
        Schema.Union union = schema.asUnion().orElse(null);
        return union != null
                && !table.typeOf(schema).isPlain()
                && seen.add(schema)
                && union.members().stream()
                        .map(table::follow)
                        .anyMatch(
                                member -> isPlain(member) || member.asArray().isPresent() || hasScalars(member, seen));
    }

    private static boolean isJson(List<String> types) {
        return !types.isEmpty()
                && types.stream().allMatch(type -> type.toLowerCase(Locale.ROOT).contains("json"));
    }

    /** Whether a string can hold what the media types name. */
    private static boolean isText(List<String> types) {
        return types.stream()
                .allMatch(type -> type.toLowerCase(Locale.ROOT)
                        .matches("text/.*|.*[/+](xml|yaml|x-yaml|graphql|sql|jwt|csv|toml)\\b.*"));
    }

    private boolean isPlain(Schema schema) {
        return table.typeOf(schema).isPlain();
    }

    private boolean isStructure(Schema schema) {
        return !schema.isAny() && !isPlain(schema);
    }

    /** The type of the component; that of a file counts only as one or several. */
    private TypeRef type(Schema schema, @Nullable Schema items, PartKind kind, boolean separate) {
        TypeRef java = table.typeOf(schema);
        TypeRef element = items == null ? java : table.typeOf(items);
        TypeRef one = kind == PartKind.FILE || (kind == PartKind.TEXT && !element.isPlain()) ? STRING : element;
        if (separate) {
            return new TypeRef.ListOf(one, false);
        }
        return items == null ? one : java;
    }

    private Doc doc(Schema use) {
        String own = use.meta().description();
        String text = own != null ? own : table.follow(use).meta().description();
        return new Doc(
                use.meta().pointer(), text == null ? "" : text, use.meta().deprecated());
    }

    private PartHeader header(Operation.Parameter header, PartField part, Names scope) {
        TypeRef java = table.typeOf(header.schema());
        if (header.constant() == null && !java.isPlain() && !java.isAnyJson()) {
            problems.warn(
                    header.pointer(),
                    "the header `" + header.name() + "` of a part is not a scalar",
                    "its Java type is String: pass the text as the part has it");
        }
        PartField field = new PartField(
                header.constant() == null
                        ? scope.allot(Names.component(part.wireName() + "-" + header.name()), "_")
                        : "",
                header.name(),
                PartKind.TEXT,
                java.isPlain() ? java : STRING,
                header.required() && part.required() && !part.isCollection(),
                new Doc(
                        header.pointer(),
                        header.description() == null
                                ? "The header `" + header.name() + "` of the part `" + part.wireName() + "`."
                                : header.description(),
                        header.deprecated()),
                false);
        return new PartHeader(
                header.name(),
                field,
                header.constant() == null ? null : header.constant().value());
    }
}
