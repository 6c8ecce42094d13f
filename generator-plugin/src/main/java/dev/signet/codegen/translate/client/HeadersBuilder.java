package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.HeadersType;
import dev.signet.codegen.javamodel.HeadersType.Field;
import dev.signet.codegen.javamodel.HeadersType.Form;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Operation.Header;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.SchemaIndex;
import dev.signet.codegen.translate.names.Names;
import dev.signet.codegen.translate.types.TypeTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headers that the responses of an operation declare, of whatever status. */
record HeadersBuilder(TypeTable table, SchemaIndex index, ClientNames names, Problems problems) {
    private static final TypeRef TEXT = TypeRef.of(ScalarKind.STRING);

    /** Null if none is declared. */
    @Nullable
    HeadersType build(Operation operation) {
        Map<String, Header> headers = new LinkedHashMap<>();
        Stream.concat(operation.successes().stream(), operation.responses().stream())
                .flatMap(response -> response.headers().stream())
                .forEach(header -> headers.putIfAbsent(header.name().toLowerCase(Locale.ROOT), header));
        if (headers.isEmpty()) {
            return null;
        }
        Names scope = ClientNames.methods();
        scope.take("of");
        List<Field> fields = new ArrayList<>();
        for (Header header : headers.values()) {
            fields.add(field(header, scope.allot(Names.component(header.name()), "")));
        }
        return new HeadersType(names.headers(operation), fields);
    }

    private Field field(Header header, String name) {
        String text = Objects.requireNonNullElse(header.description(), "");
        Doc doc = new Doc(header.pointer(), text, header.deprecated());
        TypeRef type = table.typeOf(header.schema());
        Form form = form(header, type);
        if (form == null && !type.isAnyJson()) {
            problems.warn(
                    header.pointer() + "/schema",
                    "a header can't be read as such a type; its text is returned",
                    "use a string, number, boolean, or a list of these, or `content` of JSON");
        }
        return form == null
                ? new Field(name, header.name(), TEXT, Form.TEXT, doc)
                : new Field(name, header.name(), type, form, doc);
    }

    private @Nullable Form form(Header header, TypeRef type) {
        if (header.json()) {
            return Form.JSON;
        }
        if (type.isScalar(kind -> kind == ScalarKind.DATE_TIME)) {
            return Form.TIME;
        }
        if (type.isPlain()) {
            return isText(type, header.schema()) ? Form.TEXT : Form.JSON;
        }
        boolean flat = type.isList() && type.element().isPlain() && !type.hasNulls();
        if (!flat) {
            return null;
        }
        Schema items =
                index.follow(header.schema()).asArray().map(Schema.Array::items).orElse(header.schema());
        return isText(type.element(), items) ? Form.TEXTS : Form.JSONS;
    }

    private boolean isText(TypeRef type, Schema schema) {
        return type.match(
                scalar -> JsonKind.of(scalar.kind()) == JsonKind.STRING,
                list -> false,
                map -> false,
                named -> index.follow(schema)
                        .asEnumeration()
                        .filter(values -> JsonKind.of(values.kind()) == JsonKind.STRING)
                        .isPresent(),
                TypeRef.Foreign::isText,
                json -> false);
    }
}
