package dev.signet.codegen.translate.types;

import dev.signet.codegen.javamodel.HeadersType.Field;
import dev.signet.codegen.javamodel.HeadersType.Form;
import dev.signet.codegen.javamodel.HeadersType.Members;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.Operation.Header;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.SchemaIndex;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the values of headers are read (OpenAPI, Header Object: style {@code simple}). */
public record HeaderForms(TypeTable table, SchemaIndex index, Problems problems) {
    private static final TypeRef TEXT = TypeRef.of(ScalarKind.STRING);

    /** Whether two declarations of a header are written alike. Inline types have names of their own, which say nothing. */
    public boolean isSame(Header one, Header other) {
        TypeRef type = table.typeOf(one.schema());
        TypeRef another = table.typeOf(other.schema());
        Form form = form(one, type);
        boolean named = type.leaf().isNamed() && another.leaf().isNamed();
        return form == form(other, another)
                && (named || type.equals(another))
                && (form == null || !form.hasMembers() || one.explode() == other.explode());
    }

    /**
     * A header as what reads it needs it; one that no style defines is text, with a warning.
     *
     * @param name of the accessor
     */
    public Field field(Header header, String name) {
        String text = Objects.requireNonNullElse(header.description(), "");
        Doc doc = new Doc(header.pointer(), text, header.deprecated());
        TypeRef type = table.typeOf(header.schema());
        Form form = form(header, type);
        if (form == null && !type.isAnyJson()) {
            problems.warn(
                    header.pointer() + "/schema",
                    "a header can't be read as such a type; its text is returned",
                    "use a string, number, boolean, a list or an object of these, or `content` of JSON");
        }
        return form == null
                ? new Field(name, header.name(), TEXT, Form.TEXT, null, doc)
                : new Field(name, header.name(), type, form, form.hasMembers() ? members(header) : null, doc);
    }

    private @Nullable Form form(Header header, TypeRef type) {
        if (header.json()) {
            return Form.JSON;
        }
        if (type.isScalar(kind -> kind == ScalarKind.DATE_TIME)) {
            return Form.TIME;
        }
        if (type.isPlain()) {
            return isText(header.schema()) ? Form.TEXT : Form.JSON;
        }
        Schema.Obj object = index.follow(header.schema()).asObject().orElse(null);
        if (object != null) {
            return !isFlat(object) || type.hasNulls()
                    ? null
                    : type.isMap() ? Form.MAP : type.isNamed() ? Form.OBJECT : null;
        }
        boolean flat = type.isList() && type.element().isPlain() && !type.hasNulls();
        if (!flat) {
            return null;
        }
        Schema items =
                index.follow(header.schema()).asArray().map(Schema.Array::items).orElse(header.schema());
        return isText(items) ? Form.TEXTS : Form.JSONS;
    }

    /** Whether no member has members or elements, which the style of headers does not define. */
    private boolean isFlat(Schema.Obj object) {
        return Stream.concat(
                        object.properties().stream().map(Schema.Property::schema),
                        Stream.ofNullable(object.additional()))
                .allMatch(member ->
                        index.follow(member).isAny() || table.typeOf(member).isPlain());
    }

    private Members members(Header header) {
        Schema.Obj object = index.follow(header.schema()).asObject().orElseThrow();
        Schema further = object.additional();
        boolean json = further != null && !isText(further);
        List<String> others = object.properties().stream()
                .filter(property -> isText(property.schema()) == json)
                .map(Schema.Property::name)
                .toList();
        return new Members(header.explode(), json, others);
    }

    /** Whether its values are strings, or can be. */
    private boolean isText(Schema schema) {
        return table.typeOf(schema)
                .match(
                        scalar -> JsonKind.of(scalar.kind()) == JsonKind.STRING,
                        list -> false,
                        map -> false,
                        named -> index.follow(schema)
                                .asEnumeration()
                                .filter(values -> JsonKind.of(values.kind()) == JsonKind.STRING)
                                .isPresent(),
                        TypeRef.Foreign::isText,
                        json -> true);
    }
}
