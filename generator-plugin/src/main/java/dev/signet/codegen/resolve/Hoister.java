package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names every inline object, union and enum: by {@code x-java-name}, or else by its owner's name and its place.
 * Inline schemas with the same {@code x-java-name} and the same structure become one.
 */
final class Hoister implements SchemaMap {
    /** What ends the pointer of a part of {@code allOf}. */
    private static final Pattern BRANCH = Pattern.compile("/allOf/\\d+$");

    private final Problems problems;
    private final List<NamedSchema> hoisted = new ArrayList<>();
    private final Map<String, NamedSchema> byJavaName = new LinkedHashMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final Set<String> ownerNames = new HashSet<>();
    private final Map<String, NamedSchema> byPointer = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, NamedSchema> redescribed = new LinkedHashMap<>();
    private final Map<String, Schema> loosened = new LinkedHashMap<>();

    /** How many places that may be repetitions the place lies in, and how to take back what was noted there. */
    private int repetitions;

    private final Deque<Runnable> undo = new ArrayDeque<>();

    private Hoister(Problems problems) {
        this.problems = problems;
    }

    static ApiModel hoist(ApiModel model, Problems problems) {
        Hoister pass = new Hoister(problems);
        for (NamedSchema named : model.schemas()) {
            String name = ownerName(named.name(), named.schema());
            pass.owners.put(named.id(), name);
            pass.ownerNames.add(name);
        }
        List<NamedSchema> all = new ArrayList<>();
        for (NamedSchema named : model.schemas()) {
            pass.hoisted.clear();
            Schema schema = pass.children(named.schema(), ownerName(named.name(), named.schema()));
            all.add(new NamedSchema(named.id(), named.name(), schema));
            all.addAll(pass.hoisted);
        }
        List<Operation> operations = new ArrayList<>();
        pass.hoisted.clear();
        for (Operation op : model.operations()) {
            operations.add(pass.operation(op, op.name()));
        }
        all.addAll(pass.hoisted);
        all.replaceAll(named -> pass.loosest(pass.redescribed.getOrDefault(named.id(), named)));
        return model.with(all, operations);
    }

    /** What stands for several places may be limited only as all of them are. */
    private void loosen(String id, Schema again) {
        loosened.merge(id, again, Limited::either);
    }

    private NamedSchema loosest(NamedSchema named) {
        Schema other = loosened.get(named.id());
        return other == null ? named : new NamedSchema(named.id(), named.name(), Limited.either(named.schema(), other));
    }

    private static String ownerName(String name, Schema schema) {
        String wanted = schema.meta().javaName();
        return wanted != null ? wanted : name;
    }

    @Override
    public Schema apply(Schema schema, String place, String role) {
        String owner = declaringOwner(schema, place);
        String name = ownerName(role.isEmpty() ? owner + " " + variantRole(schema) : owner + " " + role, schema);
        if (!needsType(schema)) {
            return children(schema, schema.isArray() ? owner + " " + role : name);
        }
        String javaName = schema.meta().javaName();
        NamedSchema known = javaName == null ? byPointer.get(schema.meta().pointer()) : byJavaName.get(javaName);
        int before = undo.size();
        repetitions += known == null ? 0 : 1;
        NamedSchema named = reserve(schema, name);
        repetitions -= known == null ? 0 : 1;
        if (known != null && Structure.of(known.schema()).equals(Structure.of(named.schema()))) {
            while (undo.size() > before) {
                undo.pop().run();
            }
            describeBy(schema, owner + " " + role, known);
            loosen(known.id(), named.schema());
            return new Schema.Ref(schema.meta().asUse(), known.id());
        }
        if (repetitions == 0) {
            undo.clear();
        }
        String pointer = schema.meta().pointer();
        if (byPointer.putIfAbsent(pointer, named) == null) {
            onlyHere(() -> byPointer.remove(pointer));
        }
        if (javaName != null) {
            if (known != null) {
                problems.warn(
                        pointer,
                        "x-java-name " + javaName + " is also given to " + known.id() + ", which has another structure",
                        "rename one of them, or make the two equal");
            }
            name(javaName, named);
        }
        return new Schema.Ref(schema.meta().asUse(), named.id());
    }

    /** Of several places that share a type, the one that it is named after describes it. */
    private void describeBy(Schema place, String ownName, NamedSchema known) {
        String wanted = String.valueOf(place.meta().javaName());
        if (ownName.replaceAll("[^A-Za-z0-9]", "").equalsIgnoreCase(wanted)) {
            NamedSchema described = new NamedSchema(
                    known.id(),
                    known.name(),
                    known.schema().withMeta(place.meta().asType()));
            name(wanted, described);
            redescribed.put(known.id(), described);
        }
    }

    /** Takes a place in the list before the children take theirs, so that types appear in document order. */
    private NamedSchema reserve(Schema schema, String name) {
        int place = hoisted.size();
        String pointer = schema.meta().pointer();
        String id = unique(pointer, name);
        NamedSchema empty = new NamedSchema(id, name, schema);
        hoisted.add(empty);
        onlyHere(() -> hoisted.remove(place));
        NamedSchema full = new NamedSchema(
                empty.id(), name, children(schema.withMeta(schema.meta().asType()), name));
        hoisted.set(place, full);
        return full;
    }

    /** The place, unless something else of that place has a name: what {@code allOf} changed, or what a reference points into. */
    private String unique(String pointer, String name) {
        String id = pointer;
        for (int n = 1; owners.containsKey(id) || !ids.add(id); n++) {
            id = pointer + " in " + name + (n == 1 ? "" : " " + n);
        }
        String taken = id;
        onlyHere(() -> ids.remove(taken));
        return id;
    }

    private void onlyHere(Runnable inverse) {
        if (repetitions > 0) {
            undo.push(inverse);
        }
    }

    private void name(String javaName, NamedSchema named) {
        NamedSchema before = byJavaName.put(javaName, named);
        onlyHere(before == null ? () -> byJavaName.remove(javaName) : () -> byJavaName.put(javaName, before));
    }

    /** What {@code allOf} brought in is named after where it was declared, and so shared by all that inherit it. */
    private String declaringOwner(Schema schema, String place) {
        if (!ownerNames.contains(place)) {
            return place;
        }
        String pointer = schema.meta().pointer();
        int end = pointer.indexOf("/properties/");
        String declaring = end < 0
                ? null
                : owners.get(BRANCH.matcher(pointer.substring(0, end)).replaceFirst(""));
        return declaring == null ? place : declaring;
    }

    private static boolean needsType(Schema schema) {
        return schema.match(
                any -> false,
                nothing -> false,
                scalar -> false,
                values -> values.kind() != ScalarKind.BOOLEAN && !values.constant(),
                Schema.Array::isTuple,
                object -> !object.properties().isEmpty() || object.hasSomeOfType(),
                union -> true,
                allOf -> false,
                ref -> false);
    }

    /** What tells an inline member from the others of its union. */
    private static String variantRole(Schema schema) {
        Meta meta = schema.meta();
        if (meta.title() != null) {
            return meta.title();
        }
        return schema.asObject()
                .map(object -> only(object).orElseGet(() -> "Object" + ordinal(meta.pointer())))
                .orElseGet(() -> (schema.isEnumeration() ? "Value" : "Option") + ordinal(meta.pointer()));
    }

    /** The value of the first required property that has only one. */
    private static Optional<String> only(Schema.Obj object) {
        return object.properties().stream()
                .filter(Schema.Property::required)
                .flatMap(p -> p.schema().asEnumeration().stream())
                .filter(values -> values.values().size() == 1)
                .map(values -> values.values().get(0).text())
                .findFirst();
    }

    /** The place within the union, from 1; nothing for the first, which is often the only one of its kind. */
    private static String ordinal(String pointer) {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        try {
            int index = Integer.parseInt(last);
            return index == 0 ? "" : String.valueOf(index + 1);
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
