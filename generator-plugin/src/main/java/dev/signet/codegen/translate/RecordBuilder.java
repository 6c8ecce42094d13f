package dev.signet.codegen.translate;

import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.Constant;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.JavaType.Presence;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.OtherNames;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.Assertions;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.SchemaIndex;
import dev.signet.codegen.translate.names.Names;
import dev.signet.codegen.translate.regex.EcmaClass.Untranslatable;
import dev.signet.codegen.translate.regex.EcmaPattern;
import dev.signet.codegen.translate.types.TypeTable;
import dev.signet.codegen.translate.union.DiscriminatorValues;
import dev.signet.codegen.translate.union.UnionBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Object → record. */
final class RecordBuilder {
    /** JVMS 4.3.3 allows 255, of which the object itself and the extras take two. */
    private static final int MOST_SLOTS = 250;

    private static final String ADDITIONAL = "additionalProperties";

    private final TypeTable table;
    private final SchemaIndex index;
    private final UnionBuilder unions;
    private final SetterResolver setters;
    private final Defaults defaults;
    private final Problems problems;
    private final List<String> open = new ArrayList<>();
    private final Set<String> conditional = new LinkedHashSet<>();

    RecordBuilder(TypeTable table, SchemaIndex index, UnionBuilder unions, Defaults defaults, Problems problems) {
        this.table = table;
        this.index = index;
        this.unions = unions;
        this.setters = new SetterResolver(table, index);
        this.defaults = defaults;
        this.problems = problems;
    }

    /** Reports, once each, where a value may be of a kind that its Java type does not have, and extras of no record can hold it. */
    void reportOpen(ApiModel model) {
        conditional.forEach(place -> problems.warn(
                place,
                "it is required, but has a type under a condition only",
                "its component is null or empty if it is of another type, which stays in extras; state the type outside of the"
                        + " condition, by an overlay"));
        warnOfOpen(
                open, "so the component of a required property is null or empty if it is of one; it stays in extras");
        warnOfOpen(
                roots(model)
                        .filter(table::isOpenToOtherKinds)
                        .map(schema -> schema.meta().pointer())
                        .distinct()
                        .toList(),
                "and what is of one as a whole is refused: no record holds it");
    }

    private void warnOfOpen(List<String> places, String effect) {
        if (!places.isEmpty()) {
            int more = places.size() - 1;
            problems.warn(
                    places.get(0),
                    "`properties` or `items` without `type` allow any other kind of JSON, " + effect
                            + (more == 0
                                    ? ""
                                    : " (here and in " + more + " more " + (more == 1 ? "place)" : "places)")),
                    "add `type: object` or `type: array` to the schema, by an overlay");
        }
    }

    /** What is read as a whole: responses, and the schemas that are files of their own. */
    private static Stream<Schema> roots(ApiModel model) {
        Stream<Schema> responses = model.operations().stream()
                .flatMap(operation -> operation.responses().stream())
                .flatMap(response -> response.content().stream())
                .filter(content -> content.type().endsWith("json"))
                .map(Operation.Content::schema);
        Stream<Schema> files = model.schemas().stream()
                .filter(named -> model.operations().isEmpty() && named.id().endsWith("#"))
                .map(ApiModel.NamedSchema::schema);
        return Stream.concat(responses, files);
    }

    RecordType build(String name, Schema.Obj schema, List<String> memberOf) {
        Names fields = Names.ofMembers();
        fields.take(Names.CODEC);
        fields.take(name); // a constant of that name would hide the type
        Names names = Names.ofMembers();
        List<Constant> fixed = new ArrayList<>();
        Map<String, Constant> initial = new HashMap<>();
        List<Schema.Property> rest = new ArrayList<>();
        Set<String> accessors = new HashSet<>();
        for (Schema.Property p : declared(name, schema)) {
            String value = constant(name, p);
            if (value == null) {
                rest.add(p);
            } else if (p.required()) {
                String wanted = Names.tag(p.name());
                names.take(wanted);
                String accessor = accessors.add(wanted) ? wanted : names.allot(wanted, "_");
                fixed.add(constant(p, value, fields, accessor));
            } else {
                rest.add(p);
                initial.put(p.name(), constant(p, value, fields, Names.tag(p.name())));
            }
        }
        List<Component> all = components(rest, names, initial);
        List<Component> kept = new ArrayList<>(within(schema, all));
        Component additional = additional(schema, names);
        // What has no room must not be taken for a further property.
        if (additional != null && kept.size() == all.size()) {
            kept.add(additional);
        }
        return new RecordType(
                name, Doc.of(schema), kept, fixed, memberOf, schema.meta().mixins(), List.of(), otherNames(schema));
    }

    private static OtherNames otherNames(Schema.Obj schema) {
        Assertions assertions = schema.meta().assertions();
        List<List<String>> patterns = assertions.otherNames();
        List<String> allowed = schema.closed() ? List.of() : patterns.size() == 1 ? inJava(patterns.get(0)) : null;
        List<String> typed = assertions.typedNames();
        boolean some = schema.hasSomeOfType() && !typed.isEmpty();
        return new OtherNames(allowed, some ? inJava(typed) : null);
    }

    /** Null if Java can't match one of them. */
    private static @Nullable List<String> inJava(List<String> patterns) {
        try {
            List<String> all = new ArrayList<>();
            for (String pattern : patterns) {
                all.add(EcmaPattern.toJava(pattern));
            }
            return all;
        } catch (Untranslatable e) {
            return null;
        }
    }

    /** What the schema declares, and what unions know it by though it does not. */
    private List<Schema.Property> declared(String name, Schema.Obj schema) {
        List<Schema.Property> properties = new ArrayList<>(schema.properties());
        for (String property : unions.tagsOf(name).keySet()) {
            if (schema.properties().stream().noneMatch(p -> p.name().equals(property))) {
                Meta place = Meta.at(schema.meta().pointer());
                properties.add(new Schema.Property(property, false, new Schema.Scalar(place, ScalarKind.STRING)));
            }
        }
        return properties;
    }

    /**
     * The one value that a property always has, or has unless it is absent; null if there is none. What a union knows of it is true of
     * the record if no other union knows better, and if the schema does not say so itself.
     */
    private @Nullable String constant(String name, Schema.Property property) {
        if (property.schema().meta().conditional()) {
            return null;
        }
        Set<String> known = unions.tagsOf(name).getOrDefault(property.name(), Set.of());
        Schema schema = index.follow(property.schema());
        Schema.Enumeration single = schema.asEnumeration()
                .filter(e -> e.kind() == ScalarKind.STRING && e.values().size() == 1 && !e.open())
                .orElse(null);
        if (property.required() && table.isNullable(property.schema())) {
            return null;
        }
        if (single != null) {
            String only = single.values().get(0).text();
            return known.contains(only) || (single.constant() && property.required()) ? only : null;
        }
        return DiscriminatorValues.isString(schema) && unions.agree(name, property.name())
                ? known.iterator().next()
                : null;
    }

    private static Constant constant(Schema.Property property, String value, Names fields, String accessor) {
        String wire = property.name();
        return new Constant(fields.allot(Names.constant(wire), "_"), accessor, wire, value);
    }

    private static Names.Wish wish(Schema.Property property) {
        String chosen =
                property.schema().isRef() ? null : property.schema().meta().javaName();
        return chosen != null && Names.isComponent(chosen)
                ? new Names.Wish(chosen, true)
                : Names.Wish.component(property.name());
    }

    /** Two properties of one name in Java: one of them has it, and the other a number. */
    private void warnOfClashes(List<Schema.Property> properties, List<Names.Wish> wishes, List<String> allotted) {
        Map<String, Schema.Property> owners = new HashMap<>();
        for (int i = 0; i < allotted.size(); i++) {
            owners.put(allotted.get(i), properties.get(i));
        }
        for (int i = 0; i < allotted.size(); i++) {
            Schema.Property property = properties.get(i);
            String wanted = wishes.get(i).name();
            if (wanted.equals(allotted.get(i))) {
                continue;
            }
            Schema.Property owner = owners.get(wanted);
            if (owner != null && !owner.equals(property)) {
                problems.warn(
                        property.schema().meta().pointer(),
                        "the name " + wanted + " is taken by the property `" + owner.name() + "`, so `"
                                + property.name() + "` is " + allotted.get(i),
                        "set x-java-name on one of them");
            }
        }
    }

    private List<Component> components(List<Schema.Property> properties, Names names, Map<String, Constant> initial) {
        List<Component> components = new ArrayList<>();
        List<Names.Wish> wishes = properties.stream().map(RecordBuilder::wish).toList();
        List<String> allotted = names.allotAll(wishes, "_");
        warnOfClashes(properties, wishes, allotted);
        for (int i = 0; i < allotted.size(); i++) {
            Schema.Property p = properties.get(i);
            Constant start = initial.get(p.name());
            TypeRef type = start == null ? table.typeOf(p.schema()) : TypeRef.of(ScalarKind.STRING);
            Presence presence = presence(p);
            components.add(new Component(
                    allotted.get(i),
                    p.name(),
                    type,
                    presence,
                    doc(p),
                    p.schema().meta().secret(),
                    setters.of(p, type, presence),
                    start,
                    start == null && presence != Presence.CONDITIONAL ? defaults.of(p) : null));
        }
        return components;
    }

    /** The items of a tuple, named by their titles or their places; empty for any other schema. */
    List<Component> items(Schema schema) {
        List<Schema> tuple = schema.asArray().map(Schema.Array::tuple).orElse(List.of());
        Names names = Names.ofMembers();
        names.take("values");
        List<Names.Wish> wishes = new ArrayList<>();
        for (Schema item : tuple) {
            String title = item.meta().javaName() != null
                    ? item.meta().javaName()
                    : item.meta().title();
            wishes.add(Names.Wish.component(title == null ? "item" + (wishes.size() + 1) : title));
        }
        List<String> allotted = names.allotAll(wishes, "_");
        List<Component> items = new ArrayList<>();
        for (int i = 0; i < tuple.size(); i++) {
            Schema item = tuple.get(i);
            TypeRef type = table.typeOf(item);
            Presence presence = !type.isAnyJson() && table.isNullable(item) ? Presence.NULLABLE : Presence.REQUIRED;
            items.add(new Component(
                    allotted.get(i),
                    String.valueOf(i),
                    type,
                    presence,
                    doc(new Schema.Property(String.valueOf(i), true, item)),
                    item.meta().secret()));
        }
        return items;
    }

    /** The map of what is not declared, or null if that may be any JSON, which extras say best. */
    private @Nullable Component additional(Schema.Obj object, Names names) {
        Schema schema = object.additional();
        TypeRef.MapOf type = table.mapOf(object);
        if (schema == null || type == null) {
            return null;
        }
        if (type.value().equals(new TypeRef.Json(false))) {
            problems.warn(
                    schema.meta().pointer(),
                    "the type of additional properties can't be expressed in Java",
                    "they are kept in extras as JSON values");
            return null;
        }
        if (type.leaf().isForeign()) {
            // What is no value of a class that nobody here knows could not be told from what is.
            problems.warn(
                    schema.meta().pointer(),
                    "additional properties have a type that is not generated",
                    "they are kept in extras as JSON values");
            return null;
        }
        return new Component(
                names.allot(ADDITIONAL, "_"),
                ADDITIONAL,
                type,
                object.hasSomeOfType() ? Presence.PATTERNED : Presence.ADDITIONAL,
                Doc.of(schema),
                schema.meta().secret());
    }

    /** As many as a constructor can take; those that must be there first. */
    private List<Component> within(Schema.Obj schema, List<Component> all) {
        int slots = all.stream().mapToInt(RecordBuilder::slots).sum();
        if (slots <= MOST_SLOTS) {
            return all;
        }
        problems.warn(
                schema.meta().pointer(),
                "it has " + all.size() + " properties, more than a Java record can have components",
                "the rest is kept in extras as JSON values; split the object by an overlay");
        Set<Component> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        int room = MOST_SLOTS;
        for (boolean required : new boolean[] {true, false}) {
            for (Component c : all) {
                if (c.isRequired() == required && room >= slots(c)) {
                    kept.add(c);
                    room -= slots(c);
                }
            }
        }
        return all.stream().filter(kept::contains).toList();
    }

    /** A long and a double take two of a constructor's 255 slots. */
    private static int slots(Component c) {
        boolean wide = c.type().isScalar(kind -> kind == ScalarKind.INT64 || kind == ScalarKind.FLOAT64);
        return wide && !c.isNullable() ? 2 : 1;
    }

    /** What is required, but may be of a kind that its type does not have, is absent then, and its JSON is kept. */
    private Presence presence(Schema.Property property) {
        if (property.schema().meta().conditional()) {
            if (property.required()) {
                conditional.add(property.schema().meta().pointer());
            }
            return Presence.CONDITIONAL;
        }
        if (!property.required()) {
            return Presence.OPTIONAL;
        }
        // any JSON value says null itself
        boolean any = table.typeOf(property.schema()).isAnyJson();
        if (!any && table.isOpenToOtherKinds(property.schema())) {
            open.add(property.schema().meta().pointer());
            return Presence.OPTIONAL;
        }
        return !any && table.isNullable(property.schema()) ? Presence.NULLABLE : Presence.REQUIRED;
    }

    /** A use without prose of its own says what its type says; what is not there in both directions says so. */
    private Doc doc(Schema.Property property) {
        Schema use = property.schema();
        Schema target = index.follow(use);
        String text = use.meta().description() != null
                ? use.meta().description()
                : target.meta().description();
        return new Doc(
                use.meta().pointer(),
                withDirection(property, text == null ? "" : text),
                use.meta().deprecated());
    }

    private static String withDirection(Schema.Property property, String text) {
        String direction = switch (property.otherwise()) {
            case NONE -> "";
            case OF_REQUESTS -> "Part of requests only: responses do not have it.";
            case OF_RESPONSES -> "Set by the service, not needed in requests.";
        };
        String prose = text.strip();
        return prose.isEmpty() || direction.isEmpty()
                ? text + direction
                : prose + (prose.endsWith(".") ? " " : ". ") + direction;
    }
}
