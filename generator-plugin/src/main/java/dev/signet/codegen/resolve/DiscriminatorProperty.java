package dev.signet.codegen.resolve;

import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Numeral;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.Enumeration;
import dev.signet.codegen.model.Schema.Obj;
import dev.signet.codegen.model.Schema.Property;
import dev.signet.codegen.model.Schema.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The property that a discriminator names, in the schemas that it distinguishes.
 *
 * @param open leads to what a reference means
 */
record DiscriminatorProperty(Schema.Discriminator discriminator, UnaryOperator<Schema> open) {

    /** The values that {@code mapping} gives a schema. */
    Set<String> mapped(String id) {
        Set<String> values = new LinkedHashSet<>();
        discriminator.mapping().forEach((value, target) -> {
            if (target.equals(id)) {
                values.add(value);
            }
        });
        return values;
    }

    /** The values that a schema lists itself; empty if it takes others too. */
    Set<String> listed(Obj object) {
        Set<String> values = new LinkedHashSet<>();
        Property property = find(object);
        if (property != null) {
            open.apply(property.schema())
                    .asEnumeration()
                    .filter(e -> !e.open())
                    .ifPresent(e -> e.values().forEach(value -> values.add(value.text())));
        }
        return values;
    }

    /**
     * The values that distinguish a schema: those that {@code mapping} gives it, else its name, unless it lists values without
     * that name (OpenAPI 3.1, Discriminator Object).
     */
    Set<String> values(String id, String name, Obj object) {
        Set<String> mapped = mapped(id);
        if (!mapped.isEmpty()) {
            return mapped;
        }
        Set<String> listed = listed(object);
        return listed.isEmpty() || listed.contains(name) ? Set.of(name) : listed;
    }

    /** The object with no other values than those; as it is if it can't have them. */
    Obj narrow(Obj object, Set<String> values) {
        Property property = find(object);
        if (values.size() > 1 && values.equals(listed(object))) {
            return object;
        }
        List<Property> properties = new ArrayList<>();
        for (Property p : object.properties()) {
            properties.add(p.equals(property) ? p.with(narrowed(p.schema(), values)) : p);
        }
        if (property == null) {
            Schema any = new Schema.Any(Meta.at(object.meta().pointer()));
            properties.add(new Property(discriminator.property(), false, narrowed(any, values)));
        }
        return object.with(properties, object.additional());
    }

    private @Nullable Property find(Obj object) {
        return object.properties().stream()
                .filter(p -> p.name().equals(discriminator.property()))
                .findFirst()
                .orElse(null);
    }

    private Schema narrowed(Schema schema, Set<String> values) {
        Schema opened = open.apply(schema);
        ScalarKind kind = opened.isAny()
                ? ScalarKind.STRING
                : opened.scalarKind()
                        .filter(k -> k == ScalarKind.STRING || !k.isText())
                        .orElse(null);
        if (kind == null) {
            return schema;
        }
        List<Value> listed = opened.asEnumeration().map(Enumeration::values).orElse(List.of());
        List<Value> narrowed = new ArrayList<>();
        for (String value : values) {
            String text = spelled(value, kind);
            if (text != null) {
                narrowed.add(listed.stream()
                        .filter(each -> each.text().equals(text))
                        .findFirst()
                        .orElse(new Value(text, null, null)));
            }
        }
        boolean constant = narrowed.size() == 1;
        return narrowed.isEmpty() ? schema : new Enumeration(schema.meta().asUse(), kind, narrowed, constant, false);
    }

    /** A value as an enum of that type has it; null if it is none of the type. */
    private static @Nullable String spelled(String value, ScalarKind kind) {
        if (kind == ScalarKind.BOOLEAN) {
            return value.equals("true") || value.equals("false") ? value : null;
        }
        return kind.isNumber() ? Numeral.canonical(value).orElse(null) : value;
    }
}
