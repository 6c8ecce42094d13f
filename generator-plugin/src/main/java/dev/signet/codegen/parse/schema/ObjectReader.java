package dev.signet.codegen.parse.schema;

import dev.signet.codegen.model.Assertions;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.Property;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Objects and arrays. */
record ObjectReader(Problems problems, ReferenceResolver refs, SchemaMapper schemas) {
    /** A tuple of more items is a list of any JSON: a method that takes them has up to 255 slots (JVMS 4.3.3). */
    private static final int MOST_ITEMS = 100;

    /** @param part whether the object is part of an {@code allOf}, and so may require what another part declares */
    Schema object(DocumentNode at, Meta meta, Schema.@Nullable Discriminator discriminator, boolean part) {
        Set<String> required = new LinkedHashSet<>();
        refs.children(at, "required").forEach(each -> required.add(each.node().asText()));
        List<Property> properties = new ArrayList<>();
        DocumentNode declared = refs.get(at, "properties");
        for (DocumentNode child : declared == null ? List.<DocumentNode>of() : declared.children()) {
            String name = child.key();
            properties.add(new Property(name, required.remove(name), schemas.map(child)));
        }
        Set<String> names = properties.stream().map(Property::name).collect(Collectors.toSet());
        for (DocumentNode child : refs.children(at, "patternProperties")) {
            String name = NamePatterns.onlyName(child.key());
            if (name != null && names.add(name)) {
                properties.add(new Property(name, required.remove(name), schemas.map(child)));
            }
        }
        Conditionals.of(at, refs).forEach((name, branches) -> {
            if (names.add(name)) {
                List<Schema> kinds = branches.stream().map(schemas::map).toList();
                boolean needed = required.remove(name);
                Schema values = conditional(branches.get(0), name, kinds);
                properties.add(
                        new Property(name, needed, values.withMeta(values.meta().asConditional())));
            }
        });
        if (part) {
            // another part says what it is: any value says nothing against that
            Schema any = new Schema.Any(Meta.at(at.place("required")));
            required.forEach(name -> properties.add(new Property(name, true, any)));
        } else if (declared != null && !required.isEmpty()) {
            String first = required.iterator().next();
            problems.warn(
                    at.place("required"),
                    String.join(", ", required) + (required.size() > 1 ? " are" : " is")
                            + " required but not declared in `properties`; ignored",
                    NearMiss.hint(first, properties.stream().map(Property::name).toList(), "declare it"));
        }
        List<String> others = OtherNames.of(at, refs);
        boolean closed = others != null && others.isEmpty();
        List<String> typedNames = new ArrayList<>();
        Schema additional = additional(at, properties.isEmpty() && !part, typedNames);
        return new Schema.Obj(
                meta.withAssertions(meta.assertions().and(Assertions.ofTypedNames(typedNames))),
                properties,
                additional,
                discriminator,
                List.copyOf(part ? Set.of() : required),
                closed);
    }

    private CommonType common() {
        return new CommonType(problems, schemas.unchecked());
    }

    /** Schemas of names with a pattern, but for those of one name that nothing else declares: that is a property. */
    private List<DocumentNode> patterns(DocumentNode at) {
        DocumentNode declared = refs.get(at, "properties");
        return refs.children(at, "patternProperties").stream()
                .filter(child -> {
                    String name = NamePatterns.onlyName(child.key());
                    return name == null || (declared != null && declared.has(name));
                })
                .toList();
    }

    /** Notes patterns whose schemas are not checked: values of several patterns, of declared names, or of some names only. */
    private void noteUnchecked(DocumentNode at, List<Schema> kinds) {
        List<DocumentNode> patterns = patterns(at);
        List<DocumentNode> saying =
                patterns.stream().filter(UncheckedKeywords::says).toList();
        boolean several = kinds.stream()
                        .anyMatch(kind ->
                                !CommonType.sameShape(kinds.get(0), kind) || !CommonType.sameValues(kinds.get(0), kind))
                || kinds.size() < patterns.size();
        boolean some = at.has("properties") && !at.has("additionalProperties") && !at.has("unevaluatedProperties");
        boolean declared = at.children("properties").stream()
                .anyMatch(property ->
                        saying.stream().anyMatch(pattern -> NamePatterns.mayMatch(pattern.key(), property.key())));
        if (!saying.isEmpty() && (several || some || declared)) {
            schemas.unchecked().add(at.place("patternProperties"), "`patternProperties`");
        }
    }

    /** What all branches say of a property; a branch that says nothing of its type leaves that to the others. */
    private Schema conditional(DocumentNode first, String name, List<Schema> branches) {
        List<Schema> kinds = branches.stream().filter(kind -> !kind.isAny()).toList();
        if (kinds.isEmpty()) {
            return branches.get(0);
        }
        Schema values = kinds.size() == 1 ? kinds.get(0) : UnionReader.enumeration(Meta.at(first.place()), kinds);
        return values != null
                ? values
                : common().of(first, "", kinds, "the branches of a condition differ in the type of `" + name + "`");
    }

    /**
     * The schema of further properties. An object of nothing but names with a pattern is a map, though others may have any value.
     *
     * @param alone whether no properties are declared, here or in another part of an {@code allOf}
     * @param typedNames receives the patterns of names that have a type, if others have none
     */
    private @Nullable Schema additional(DocumentNode at, boolean alone, List<String> typedNames) {
        DocumentNode additional = at.get("additionalProperties");
        if (additional == null && (at.has("unevaluatedProperties") && !OtherNames.arePartsAboutAll(at, refs))) {
            additional = at.get("unevaluatedProperties");
        }
        List<Schema> kinds = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        for (DocumentNode child : patterns(at)) {
            Schema kind = schemas.map(child);
            // names of which there are none say nothing of the others
            if (!List.of().equals(kind.meta().assertions().values())) {
                kinds.add(kind);
                patterns.add(child.key());
            }
        }
        List<String> allowed = OtherNames.of(at, refs);
        int own = at.children("patternProperties").size();
        // unevaluatedProperties allow what patterns of other parts allow
        boolean closed = additional != null && additional.isFalse() && (allowed == null || allowed.size() <= own);
        if (additional != null && !additional.isFalse()) {
            kinds.add(schemas.map(additional));
        }
        noteUnchecked(at, kinds);
        List<Schema> typed = kinds.stream().filter(kind -> !kind.isAny()).toList();
        if (typed.isEmpty() || !typed.stream().allMatch(kind -> CommonType.sameShape(typed.get(0), kind))) {
            return kinds.isEmpty()
                    ? null
                    : common().of(at, "patternProperties", kinds, "the schemas of `patternProperties` differ in type");
        }
        Schema one = CommonType.shared(typed);
        boolean all = typed.size() == kinds.size() && (alone || closed || kinds.size() > patterns.size());
        if (all) {
            boolean open = !closed && kinds.size() == patterns.size();
            if (open && patterns.stream().noneMatch(NamePatterns::matchesAll)) {
                problems.warn(
                        at.place("patternProperties"),
                        "other names may have any value, but the values of a map have one type; an object with one of another"
                                + " type does not fit",
                        "state `additionalProperties: false` if there are none, by an overlay");
            }
            return one;
        }
        boolean others =
                kinds.size() > patterns.size() && !kinds.get(patterns.size()).isAny();
        for (int i = 0; i < patterns.size(); i++) {
            if (!others && !kinds.get(i).isAny()) {
                typedNames.add(patterns.get(i));
            }
        }
        return one.withMeta(one.meta().asConditional());
    }

    Schema array(DocumentNode at, Meta meta) {
        List<DocumentNode> tuple = new ArrayList<>(at.children("prefixItems"));
        DocumentNode items = at.get("items");
        if (items != null && items.node().isArray()) {
            tuple.addAll(items.children());
            items = at.get("additionalItems");
        }
        if (items == null) {
            // what no other keyword has looked at: all of them
            items = at.object("unevaluatedItems");
        }
        if (tuple.isEmpty()) {
            return new Schema.Array(
                    meta, items == null ? new Schema.Any(Meta.at(at.place("items"))) : schemas.map(items));
        }
        List<Schema> kinds = new ArrayList<>();
        tuple.forEach(each -> kinds.add(schemas.map(each)));
        String key = at.has("prefixItems") ? "prefixItems" : "items";
        if (isClosed(at, items, tuple.size(), meta)) {
            Schema first = kinds.get(0);
            boolean differ = kinds.stream().anyMatch(kind -> !CommonType.sameShape(first, kind));
            Meta closed = meta.withConstraints(meta.constraints().and(Constraints.ofArrays(null, tuple.size(), false)));
            if (differ && kinds.size() <= MOST_ITEMS) {
                return new Schema.Array(closed, new Schema.Any(Meta.at(at.place("items"))), kinds);
            }
            return new Schema.Array(closed, common().of(at, key, kinds, "the schemas of `" + key + "` differ in type"));
        }
        if (items != null && items.node().isObject()) {
            kinds.add(schemas.map(items));
            return new Schema.Array(
                    meta,
                    common().of(
                                    at,
                                    key,
                                    kinds,
                                    "the schemas of `" + key + "` and of the items after them differ in type"));
        }
        boolean prefix = at.has("prefixItems");
        String place = at.place(key);
        problems.warn(
                place,
                "the items after the first " + tuple.size() + " can be anything",
                "each item is a JsonValue; state `" + (prefix ? "items" : "additionalItems") + ": false` or `maxItems: "
                        + tuple.size() + "` if there are no more, or their schema, by an overlay");
        return new Schema.Array(meta, new Schema.Any(Meta.at(place)));
    }

    /** Whether there are no items but those of a tuple. */
    private static boolean isClosed(DocumentNode at, @Nullable DocumentNode items, int size, Meta meta) {
        Integer most = meta.constraints().maxItems();
        return (most != null && most <= size)
                || (items != null && items.isFalse())
                || (items == null && at.isFalse("unevaluatedItems") && !at.hasAny(UncheckedKeywords.IN_PLACE));
    }
}
