package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.meaning.Leaves.Leaf;
import dev.signet.codegen.model.PointerKey;
import dev.signet.codegen.roundtrip.Reflection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through a value and the JSON that it was read of, and judges each place where a union stands. */
final class Landing {
    private final JavaModel model;
    private final Oracle oracle;
    private final Leaves leaves;

    /** What became of a union's value. */
    enum Verdict {
        /** A variant that the validator accepts. */
        RIGHT,
        /** A variant that the validator accepts, while another that it accepts declares more of the members. */
        LOOSE,
        /** A variant that the validator rejects, while it accepts another. */
        WRONG,
        /** Unknown, while the validator accepts one. */
        UNKNOWN,
        /** Unknown, while the validator accepts several. */
        UNDECIDED,
        /** The validator accepts none. */
        NONE
    }

    /**
     * One place where a union stands.
     *
     * @param union its name
     * @param at where the value stands in the JSON
     * @param landed the class that it was read as
     * @param accepted the classes of the variants that the validator accepts
     */
    record Place(String union, String at, Verdict verdict, String landed, List<String> accepted) {}

    Landing(JavaModel model, Oracle oracle, Discriminators discriminators) {
        this.model = model;
        this.oracle = oracle;
        this.leaves = new Leaves(model, discriminators);
    }

    void judge(JavaType type, Object value, JsonNode json, Consumer<Place> places) {
        type(type, value, json, "", places);
    }

    private void type(JavaType type, Object value, JsonNode json, String at, Consumer<Place> places) {
        type.visit(
                record -> record(record, value, json, at, places),
                union -> union(union, value, json, at, places),
                enumeration -> {},
                wrapper -> walk(wrapper.type(), content(value), json, at, places));
    }

    /** What a record around one value holds. */
    private static @Nullable Object content(Object wrapper) {
        return wrapper.getClass().isRecord()
                ? Reflection.call(wrapper.getClass().getRecordComponents()[0].getAccessor(), wrapper)
                : null;
    }

    private void record(JavaType.RecordType record, Object value, JsonNode json, String at, Consumer<Place> places) {
        if (!json.isObject()) {
            return;
        }
        Set<String> named = new LinkedHashSet<>();
        for (JavaType.Component component : record.declared()) {
            named.add(component.wireName());
            JsonNode member = json.get(component.wireName());
            if (member != null) {
                String inner = PointerKey.below(at, component.wireName());
                walk(component.type(), component(value, component), member, inner, places);
            }
        }
        record.constants().forEach(constant -> named.add(constant.wireName()));
        JavaType.Component additional = record.additional();
        if (additional != null && component(value, additional) instanceof Map<?, ?> map) {
            map.forEach((name, element) -> walk(
                    additional.type().element(),
                    element,
                    json.path((String) name),
                    PointerKey.below(at, (String) name),
                    places));
        }
    }

    private static @Nullable Object component(Object record, JavaType.Component component) {
        return Reflection.call(Reflection.method(record.getClass(), component.name()), record);
    }

    private void walk(TypeRef type, @Nullable Object value, JsonNode json, String at, Consumer<Place> places) {
        if (value instanceof Optional<?> || value == null || json.isNull() || json.isMissingNode()) {
            return;
        }
        if (type.isList() && value instanceof List<?> list && json.size() == list.size()) {
            for (int i = 0; i < list.size(); i++) {
                walk(type.element(), list.get(i), json.get(i), at + "/" + i, places);
            }
        } else if (type.isMap() && value instanceof Map<?, ?> map) {
            map.forEach((name, element) -> walk(
                    type.element(), element, json.path((String) name), PointerKey.below(at, (String) name), places));
        } else {
            type.asNamed()
                    .map(named -> model.type(named.name()))
                    .ifPresent(named -> type(named, value, json, at, places));
        }
    }

    private void union(UnionType union, Object value, JsonNode json, String at, Consumer<Place> places) {
        String landed = simpleName(value);
        List<Leaf> accepted =
                leaves.of(union).stream().filter(leaf -> accepts(leaf, json)).toList();
        List<String> names = accepted.stream().map(Leaf::type).toList();
        places.accept(new Place(union.name(), at, verdict(landed, leaves.of(union), accepted, json), landed, names));
        inside(landed, value, json, at, places);
    }

    private boolean accepts(Leaf leaf, JsonNode json) {
        return oracle.knows(leaf.pointer())
                && oracle.accepts(leaf.pointer(), json)
                && leaf.conditions().stream().allMatch(condition -> oracle.accepts(condition, json));
    }

    private static boolean isOf(String landed, Leaf leaf) {
        return landed.equals(leaf.type()) || landed.startsWith(leaf.type() + "$");
    }

    /** Whether the variant is right but for nulls: what is optional may be null, and means the same as absent. */
    private boolean acceptsAsAbsent(String landed, List<Leaf> leaves, JsonNode json) {
        JsonNode without = json.deepCopy();
        removeNulls(without);
        return leaves.stream().anyMatch(leaf -> isOf(landed, leaf) && accepts(leaf, without));
    }

    private static void removeNulls(JsonNode json) {
        for (Iterator<JsonNode> all = json.iterator(); all.hasNext(); ) {
            JsonNode inner = all.next();
            if (inner.isNull() && json.isObject()) {
                all.remove();
            } else {
                removeNulls(inner);
            }
        }
    }

    private Verdict verdict(String landed, List<Leaf> leaves, List<Leaf> accepted, JsonNode json) {
        if (accepted.isEmpty()) {
            return Verdict.NONE;
        }
        List<Leaf> own = accepted.stream().filter(leaf -> isOf(landed, leaf)).toList();
        if (own.isEmpty() && acceptsAsAbsent(landed, leaves, json)) {
            return Verdict.RIGHT;
        }
        if (own.isEmpty()) {
            return !landed.endsWith("$Unknown")
                    ? Verdict.WRONG
                    : accepted.size() == 1 ? Verdict.UNKNOWN : Verdict.UNDECIDED;
        }
        long least = accepted.stream()
                .mapToLong(leaf -> undeclared(leaf, json))
                .min()
                .orElse(0);
        return own.stream().anyMatch(leaf -> undeclared(leaf, json) == least) ? Verdict.RIGHT : Verdict.LOOSE;
    }

    /** How many members of an object a type does not declare; all of those of a map or of free-form JSON. */
    private long undeclared(Leaf leaf, JsonNode json) {
        Set<String> declared = new LinkedHashSet<>();
        model.record(leaf.type()).ifPresent(record -> {
            record.declared().forEach(component -> declared.add(component.wireName()));
            record.constants().forEach(constant -> declared.add(constant.wireName()));
        });
        return json.properties().stream()
                .filter(member -> !declared.contains(member.getKey()))
                .count();
    }

    /** Goes on into the variant. */
    private void inside(String landed, Object value, JsonNode json, String at, Consumer<Place> places) {
        JavaType member = model.type(landed);
        if (member != null) {
            type(member, value, json, at, places);
            return;
        }
        String owner = landed.substring(0, Math.max(0, landed.indexOf('$')));
        Optional.ofNullable(model.type(owner))
                .flatMap(JavaType::asUnion)
                .ifPresent(of -> of.variants().stream()
                        .flatMap(variant -> variant.asWrapper().stream())
                        .filter(wrapper -> landed.equals(of.name() + "$" + wrapper.name()))
                        .findFirst()
                        .ifPresent(wrapper -> walk(wrapper.type(), content(value), json, at, places)));
    }

    private String simpleName(Object value) {
        return value.getClass().getName().substring(model.packages().model().length() + 1);
    }
}
