package dev.signet.codegen.translate;

import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.HeadersType;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.HeaderStyle;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Operation.Header;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.SchemaIndex;
import dev.signet.codegen.translate.client.ClientBuilder;
import dev.signet.codegen.translate.constraint.ConstraintModelBuilder;
import dev.signet.codegen.translate.names.Names;
import dev.signet.codegen.translate.types.HeaderForms;
import dev.signet.codegen.translate.types.TypeMappings;
import dev.signet.codegen.translate.types.TypeTable;
import dev.signet.codegen.translate.union.UnionBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** {@code ApiModel} → {@link JavaModel}. The document must have gone through the passes. */
public final class JavaModelBuilder {
    private final ApiModel model;
    private final TypeTable table;
    private final UnionBuilder unions;
    private final Defaults defaults;
    private final RecordBuilder records;
    private final Problems problems;

    private JavaModelBuilder(ApiModel model, TypeMappings mappings, Problems problems) {
        this.model = model;
        this.problems = problems;
        SchemaIndex index = SchemaIndex.of(model);
        this.table = new TypeTable(model, index, mappings, problems);
        this.unions = new UnionBuilder(model, table, index, problems);
        this.defaults = new Defaults(table, index);
        this.records = new RecordBuilder(table, index, unions, defaults, problems);
    }

    /** Decides every name, type and check; what is doubtful is told to {@code problems}. */
    public static JavaModel build(
            ApiModel resolved,
            JavaModel.Packages packages,
            TypeMappings mappings,
            Validation validation,
            Problems problems) {
        JavaModelBuilder builder = new JavaModelBuilder(resolved, mappings, problems);
        List<JavaType> types = builder.types();
        builder.records.reportOpen(resolved);
        builder.defaults.report(resolved, problems);
        ClientType client = new ClientBuilder(resolved, builder.table, types, problems).build();
        mappings.reportUnused();
        JavaModel java = new JavaModel(
                packages, resolved.info().source(), revision(resolved), UnusedTypes.prune(types, client), client);
        return validation == Validation.NONE
                ? java
                : java.with(new ConstraintModelBuilder(
                                SchemaIndex.of(resolved), builder.table, builder.unions, java, validation, problems)
                        .build(resolved, java));
    }

    /** What every request says of the version it speaks. The document's own version is left out: it changes with each release. */
    private static String revision(ApiModel model) {
        return model.info().defaultHeaders().entrySet().stream()
                .map(h -> h.getKey() + " " + h.getValue())
                .collect(Collectors.joining(", "));
    }

    private List<JavaType> types() {
        List<JavaType> types = new ArrayList<>();
        for (NamedSchema named : model.schemas()) {
            TypeRef.Named type = table.find(named.id());
            if (type != null) {
                types.add(type(named, type));
            }
        }
        return types;
    }

    private JavaType type(NamedSchema named, TypeRef.Named type) {
        Schema schema = named.schema();
        List<String> memberOf = unions.of(type.name());
        return switch (type.category()) {
            case RECORD -> record(named, type.name(), schema.asObject().orElseThrow(), memberOf);
            case UNION -> unions.build(type.name());
            case ENUM -> enumeration(type.name(), schema.asEnumeration().orElseThrow(), memberOf);
            case VALUE ->
                new JavaType.ValueType(
                        type.name(),
                        Doc.of(schema),
                        table.typeOf(schema),
                        records.items(schema),
                        memberOf,
                        schema.meta().mixins());
        };
    }

    private JavaType record(NamedSchema named, String name, Schema.Obj object, List<String> memberOf) {
        Map<String, HeaderStyle> styles = model.webhooks().headers().get(named.id());
        if (styles == null) {
            return records.build(name, object, memberOf);
        }
        HeaderForms forms = new HeaderForms(table, SchemaIndex.of(model), problems);
        List<Schema.Property> properties = new ArrayList<>();
        List<HeadersType.Field> headers = new ArrayList<>();
        for (Schema.Property property : object.properties()) {
            Schema schema = property.schema();
            HeaderStyle style = Objects.requireNonNull(styles.get(property.name()));
            HeadersType.Field header = forms.field(
                    new Header(
                            schema.meta().pointer().replaceFirst("/schema$", ""),
                            property.name(),
                            null,
                            false,
                            schema,
                            style.explode(),
                            style.json()),
                    property.name());
            boolean replaced = !header.type().equals(table.typeOf(schema));
            headers.add(header);
            properties.add(replaced ? property.with(new Schema.Scalar(schema.meta(), ScalarKind.STRING)) : property);
        }
        return records.build(name, object.with(properties, null), memberOf).madeOf(headers);
    }

    private JavaType enumeration(String name, Schema.Enumeration schema, List<String> memberOf) {
        Map<String, Schema.Value> distinct = new LinkedHashMap<>();
        schema.values().forEach(value -> distinct.putIfAbsent(value.text(), value));
        // in order, so that a value that is added at the end renames none
        Names names = Names.ofConstants();
        // Where both can stand, a name means the constant and not the type (JLS 6.4.2).
        names.take(name);
        List<JavaType.EnumValue> enumValues = new ArrayList<>();
        for (Schema.Value value : distinct.values()) {
            String wanted = constant(value, schema);
            String constant = names.allot(wanted, "_");
            if (!constant.equals(wanted) && isNamed(value)) {
                misnamed(schema, value, constant, "is taken");
            }
            String text = value.description() == null ? "" : value.description();
            enumValues.add(new JavaType.EnumValue(constant, value.text(), text, value.deprecated()));
        }
        return new JavaType.EnumType(
                name,
                Doc.of(schema),
                schema.kind(),
                enumValues,
                memberOf,
                schema.meta().mixins());
    }

    private String constant(Schema.Value value, Schema.Enumeration schema) {
        if (value.javaName() != null && isNamed(value)) {
            return value.javaName();
        }
        String made = schema.kind().isNumber() ? Names.number(value.text()) : Names.constant(value.text());
        if (value.javaName() != null) {
            misnamed(schema, value, made, "is not a Java identifier");
        }
        return made;
    }

    /** Whether the document names the constant, in Java's terms. */
    private static boolean isNamed(Schema.Value value) {
        return value.javaName() != null && Names.isIdentifier(value.javaName());
    }

    private void misnamed(Schema.Enumeration schema, Schema.Value value, String constant, String why) {
        problems.warn(
                schema.meta().pointer(),
                "the name `" + value.javaName() + "` for the value `" + value.text() + "` " + why + "; it is called "
                        + constant,
                "use another name in `x-enum-varnames`");
    }
}
