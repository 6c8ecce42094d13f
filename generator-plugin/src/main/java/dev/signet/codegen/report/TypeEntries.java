package dev.signet.codegen.report;

import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.type.ModelDeclarations;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.PointerKey;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.report.Explored.Alias;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entries of the page for types, and for schemas without a type. */
final class TypeEntries {
    private final Explored explored;
    private final Map<String, Alias> aliases;
    private final Map<String, NamedSchema> schemas;
    private final ModelDeclarations declarations;
    private final Uses uses;
    private final LimitWords limits;

    TypeEntries(Explored explored, Map<String, Alias> aliases) {
        this.explored = explored;
        this.aliases = aliases;
        this.schemas = explored.schemasByType();
        this.declarations = new ModelDeclarations(explored.java());
        this.uses = new Uses(explored, aliases);
        this.limits = new LimitWords(explored.api().schemas());
    }

    List<JsonValue> all() {
        List<JsonValue> entries = new ArrayList<>();
        explored.java().types().forEach(type -> entries.add(entry(type)));
        aliases.values().forEach(alias -> entries.add(entry(alias)));
        return entries;
    }

    private JsonObject entry(JavaType type) {
        String at = Anchors.type(type.name());
        NamedSchema named = schemas.get(type.name());
        Schema schema = named == null ? null : named.schema();
        Node entry = new Node()
                .text("at", at)
                .text("kind", Explored.kind(type))
                .text("name", type.name())
                .text("schema", named == null ? "" : Explored.ownName(named))
                .text("pointer", type.doc().pointer())
                .text("text", type.doc().text())
                .flag("deprecated", type.doc().deprecated())
                .text("code", Declarations.of(declarations.of(type)))
                .texts("unions", type.unions());
        type.visit(
                record -> record(entry, record, schema),
                union -> union(entry, union),
                enumeration -> entry.list(
                        "values",
                        enumeration.values().stream().map(TypeEntries::value).toList()),
                value -> entry.text("type", JavaTypes.spelled(value.type())));
        return entry.texts("limits", schema == null ? List.of() : limits.of(schema))
                .list("uses", uses.json(at))
                .build();
    }

    private JsonObject entry(Alias alias) {
        Schema schema = alias.named().schema();
        String text = schema.meta().description();
        return new Node()
                .text("at", alias.at())
                .text("kind", "alias")
                .text("name", alias.named().name())
                .text("pointer", schema.meta().pointer())
                .text("text", text)
                .flag("deprecated", schema.meta().deprecated())
                .text("type", JavaTypes.spelled(alias.type()))
                .flag("existing", alias.type().isForeign())
                .texts("limits", limits.of(schema))
                .list("uses", uses.json(alias.at()))
                .build();
    }

    private void record(Node entry, RecordType record, @Nullable Schema schema) {
        Map<String, Schema> properties = new HashMap<>();
        Optional.ofNullable(schema).flatMap(Schema::asObject).stream()
                .flatMap(object -> object.properties().stream())
                .forEach(p -> properties.putIfAbsent(p.name(), p.schema()));
        String owner = record.doc().pointer();
        List<JsonObject> components = new ArrayList<>();
        for (Component c : record.components()) {
            Schema property = c.isAdditional() ? null : properties.get(c.wireName());
            components.add(component(c, property, owner));
        }
        entry.list("components", components);
        entry.list(
                "constants",
                record.constants().stream()
                        .map(c -> new Node()
                                .text("name", c.accessor())
                                .text("field", c.field())
                                .text("wire", c.wireName())
                                .text("value", c.value())
                                .build())
                        .toList());
    }

    private JsonObject component(Component c, @Nullable Schema property, String owner) {
        String usual = PointerKey.below(owner + "/properties", c.wireName());
        Node node = new Node()
                .text("name", c.name())
                .text("wire", c.wireName().equals(c.name()) ? "" : c.wireName())
                .text("type", JavaTypes.spelled(c))
                .text("need", c.presence().name().toLowerCase(Locale.ROOT))
                .text("text", c.doc().text())
                .text("pointer", c.doc().pointer().equals(usual) ? "" : c.doc().pointer())
                .flag("deprecated", c.doc().deprecated())
                .flag("secret", c.secret());
        if (property != null) {
            node.flag("readOnly", property.meta().readOnly())
                    .flag("writeOnly", property.meta().writeOnly())
                    .texts("limits", limits.of(property));
        }
        return node.build();
    }

    private static void union(Node entry, UnionType union) {
        VariantMarks marks = new VariantMarks(union);
        entry.text("tag", marks.property());
        List<JsonObject> variants = new ArrayList<>();
        for (Variant variant : union.variants()) {
            variants.add(new Node()
                    .text("name", variant.name())
                    .text("type", variant.match(member -> "", wrapper -> JavaTypes.spelled(wrapper.type())))
                    .text(
                            "text",
                            variant.match(member -> "", wrapper -> wrapper.doc().text()))
                    .texts("tags", marks.tags(variant))
                    .texts("signs", marks.signs(variant))
                    .build());
        }
        entry.list("variants", variants);
    }

    private static JsonObject value(JavaType.EnumValue value) {
        return new Node()
                .text("name", value.name())
                .text("value", value.value())
                .text("text", value.text())
                .flag("deprecated", value.deprecated())
                .build();
    }
}
