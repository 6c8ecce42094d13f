package dev.signet.codegen.diff.document;

import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.ChangeList;
import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.wire.Side;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.Component;
import dev.signet.codegen.javamodel.JavaType.Constant;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.javamodel.JavaType.EnumType;
import dev.signet.codegen.javamodel.JavaType.EnumValue;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.JavaType.ValueType;
import dev.signet.codegen.javamodel.JavaType.Variant;
import dev.signet.codegen.javamodel.TypeRef;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What changed in the types of the model. */
public final class TypeChanges {
    private final Side from;
    private final Side to;
    private final TypeMatch match;
    private final ChangeList changes = new ChangeList();

    public TypeChanges(Side from, Side to, TypeMatch match) {
        this.from = from;
        this.to = to;
        this.match = match;
    }

    public List<Change> find() {
        for (JavaType old : from.java().types()) {
            String name = match.after(old.name());
            if (name == null) {
                changes.add(new Change.Removed(Element.of(old), Impact.NONE));
            } else {
                compare(old, Objects.requireNonNull(to.type(name)));
            }
        }
        for (JavaType now : to.java().types()) {
            if (match.before(now.name()) == null) {
                changes.add(new Change.Added(Element.of(now), Impact.NONE));
            }
        }
        return changes.all();
    }

    private void compare(JavaType old, JavaType now) {
        if (!old.name().equals(now.name())) {
            changes.add(new Change.Renamed(Element.of(old), Element.of(now), Impact.NONE));
        }
        if (!old.isSameKind(now)) {
            changes.altered(
                    Element.of(old),
                    Element.of(now),
                    Aspect.KIND,
                    Element.of(old).kind().noun(),
                    Element.of(now).kind().noun(),
                    Impact.NONE);
            return;
        }
        changes.docs(Element.of(old), old.doc(), Element.of(now), now.doc());
        old.visit(
                a -> now.asRecord().ifPresent(b -> compare(a, b)),
                a -> now.asUnion().ifPresent(b -> compare(a, b)),
                a -> now.asEnum().ifPresent(b -> compare(a, b)),
                a -> now.asValue().ifPresent(b -> compare(a, b)));
    }

    private void compare(RecordType old, RecordType now) {
        components(old, now);
        constants(old, now);
        interfaces(old, now);
    }

    private void compare(UnionType old, UnionType now) {
        variants(old, now);
        interfaces(old, now);
    }

    private void compare(EnumType old, EnumType now) {
        values(old, now);
        interfaces(old, now);
    }

    private void compare(ValueType old, ValueType now) {
        if (!match.renamed(old.type()).equals(now.type())) {
            changes.altered(
                    Element.of(old),
                    Element.of(now),
                    Aspect.TYPE,
                    JavaTypes.spelled(old.type()),
                    JavaTypes.spelled(now.type()),
                    Impact.NONE);
        }
    }

    private void interfaces(JavaType old, JavaType now) {
        List<String> before = old.mixins();
        List<String> after = now.mixins();
        if (!Set.copyOf(before).equals(Set.copyOf(after))) {
            changes.altered(
                    Element.of(old), Element.of(now), Aspect.INTERFACES, list(before), list(after), Impact.NONE);
        }
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static <T> Map<String, T> by(List<T> all, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        all.forEach(each -> map.put(key.apply(each), each));
        return map;
    }

    // Records

    private void components(RecordType a, RecordType b) {
        additional(a, b);
        Map<String, Component> before = by(declared(a), Component::wireName);
        Map<String, Component> after = by(declared(b), Component::wireName);
        before.forEach((name, old) -> {
            Component now = after.get(name);
            if (now == null) {
                changes.add(new Change.Removed(Element.property(a, old), Impact.NONE));
            } else {
                component(a, old, b, now);
            }
        });
        after.forEach((name, now) -> {
            if (!before.containsKey(name)) {
                changes.add(new Change.Added(Element.property(b, now), Impact.NONE));
            }
        });
        List<String> oldOrder =
                before.keySet().stream().filter(after::containsKey).toList();
        List<String> newOrder =
                after.keySet().stream().filter(before::containsKey).toList();
        if (!oldOrder.equals(newOrder)) {
            changes.altered(Element.of(a), Element.of(b), Aspect.ORDER, list(oldOrder), list(newOrder), Impact.NONE);
        }
    }

    private static List<Component> declared(RecordType record) {
        return record.components().stream().filter(c -> !c.isAdditional()).toList();
    }

    private static @Nullable Component map(RecordType record) {
        return record.components().stream()
                .filter(Component::isAdditional)
                .findFirst()
                .orElse(null);
    }

    private void additional(RecordType a, RecordType b) {
        Component old = map(a);
        Component now = map(b);
        if (old != null && now != null) {
            component(a, old, b, now);
        } else if (old != null) {
            changes.add(new Change.Removed(Element.property(a, old), Impact.NONE));
        } else if (now != null) {
            changes.add(new Change.Added(Element.property(b, now), Impact.NONE));
        }
    }

    private void component(RecordType a, Component old, RecordType b, Component now) {
        Element before = Element.property(a, old);
        Element after = Element.property(b, now);
        changes.docs(before, old.doc(), after, now.doc());
        if (!old.name().equals(now.name())) {
            changes.altered(before, after, Aspect.NAME, old.name(), now.name(), Impact.NONE);
        }
        if (!match.renamed(old.type()).equals(now.type())) {
            changes.altered(
                    before,
                    after,
                    Aspect.TYPE,
                    JavaTypes.spelled(old.type()),
                    JavaTypes.spelled(now.type()),
                    Impact.NONE);
        }
        if (!presence(old).equals(presence(now))) {
            changes.altered(before, after, Aspect.PRESENCE, presence(old), presence(now), Impact.NONE);
        }
        if (old.secret() != now.secret()) {
            changes.altered(
                    before,
                    after,
                    Aspect.SECRET,
                    old.secret() ? "masked" : "shown",
                    now.secret() ? "masked" : "shown",
                    Impact.NONE);
        }
    }

    private static String presence(Component c) {
        return switch (c.presence()) {
            case REQUIRED -> "required";
            case NULLABLE -> "required, may be null";
            case OPTIONAL, ADDITIONAL ->
                (c.isAsked() ? "required in requests" : "optional") + (c.canBeSetNull() ? ", can be set to null" : "");
        };
    }

    static Element constant(RecordType record, Constant c) {
        return new Element(
                Kind.CONSTANT,
                record.name(),
                c.field(),
                c.wireName(),
                record.doc().pointer(),
                "\"" + c.value() + "\"");
    }

    private void constants(RecordType a, RecordType b) {
        Map<String, Constant> before = by(a.constants(), Constant::wireName);
        Map<String, Constant> after = by(b.constants(), Constant::wireName);
        before.forEach((name, old) -> {
            Constant now = after.get(name);
            if (now == null) {
                changes.add(new Change.Removed(constant(a, old), Impact.NONE));
            } else if (!old.value().equals(now.value())) {
                changes.altered(
                        constant(a, old), constant(b, now), Aspect.VALUE, old.value(), now.value(), Impact.NONE);
            } else if (!old.field().equals(now.field()) || !old.accessor().equals(now.accessor())) {
                changes.altered(constant(a, old), constant(b, now), Aspect.NAME, old.field(), now.field(), Impact.NONE);
            }
        });
        after.forEach((name, now) -> {
            if (!before.containsKey(name)) {
                changes.add(new Change.Added(constant(b, now), Impact.NONE));
            }
        });
    }

    // Unions

    static Element variant(Side side, UnionType union, Variant v) {
        String detail = v.match(member -> tag(side, union, v.name()), wrapper -> JavaTypes.spelled(wrapper.type()));
        JavaType.Doc doc = v.match(member -> union.doc(), Variant.Wrapper::doc);
        return new Element(Kind.VARIANT, union.name(), v.name(), v.name(), doc.pointer(), detail);
    }

    /** What tells the variant on the wire; empty if no property does. */
    private static String tag(Side side, UnionType union, String variant) {
        JavaType.Tag tag = union.tag();
        return side.java().record(variant).filter(record -> tag != null).stream()
                .flatMap(record -> record.constants().stream())
                .filter(c -> tag != null && c.wireName().equals(tag.wireName()))
                .map(c -> "\"" + c.value() + "\"")
                .findFirst()
                .orElse("");
    }

    private void variants(UnionType a, UnionType b) {
        Map<String, Variant> before = by(a.variants(), v -> variantKey(v, true));
        Map<String, Variant> after = by(b.variants(), v -> variantKey(v, false));
        before.forEach((key, old) -> {
            Variant now = after.get(key);
            if (now == null) {
                changes.add(new Change.Removed(variant(from, a, old), Impact.NONE));
            } else if (!match.renamed(old.type()).equals(now.type())) {
                changes.altered(
                        variant(from, a, old),
                        variant(to, b, now),
                        Aspect.TYPE,
                        JavaTypes.spelled(old.type()),
                        JavaTypes.spelled(now.type()),
                        Impact.NONE);
            }
        });
        after.forEach((key, now) -> {
            if (!before.containsKey(key)) {
                changes.add(new Change.Added(variant(to, b, now), taken(before.values(), b, now)));
            }
        });
        String oldTag = a.tag() == null ? "none" : a.tag().wireName();
        String newTag = b.tag() == null ? "none" : b.tag().wireName();
        if (!oldTag.equals(newTag)) {
            // Whether the wire differs is seen in the constants of the variants.
            changes.altered(Element.of(a), Element.of(b), Aspect.TAG, oldTag, newTag, Impact.NONE);
        }
    }

    /** What a new variant does to values that another one has been read as so far. */
    private Impact taken(Collection<Variant> before, UnionType union, Variant now) {
        if (union.tag() != null) {
            return Impact.NONE;
        }
        String kind = ValueKinds.of(to, now.type());
        List<String> others = before.stream()
                .filter(old -> ValueKinds.overlap(ValueKinds.of(from, old.type()), kind))
                .map(Variant::name)
                .toList();
        return others.isEmpty()
                ? Impact.NONE
                : Impact.onJava(
                        Verdict.LIMITED,
                        Verdict.LIMITED,
                        "JSON that was read as " + String.join(" or ", others) + " may be read as " + now.name()
                                + " now");
    }

    private String variantKey(Variant variant, boolean old) {
        return variant.match(
                member -> {
                    String after = old ? match.after(member.name()) : member.name();
                    return after == null ? "gone " + member.name() : after;
                },
                wrapper -> "wrapper " + wrapper.name());
    }

    // Enums

    static Element value(EnumType type, EnumValue value) {
        return new Element(
                Kind.ENUM_VALUE,
                type.name(),
                value.name(),
                value.value(),
                type.doc().pointer(),
                value.name());
    }

    private static Doc doc(EnumType type, EnumValue value) {
        return new Doc(type.doc().pointer(), value.text(), value.deprecated());
    }

    private void values(EnumType a, EnumType b) {
        if (a.kind() != b.kind()) {
            TypeRef was = new TypeRef.Scalar(a.kind());
            TypeRef is = new TypeRef.Scalar(b.kind());
            changes.altered(
                    Element.of(a),
                    Element.of(b),
                    Aspect.TYPE,
                    JavaTypes.spelled(was),
                    JavaTypes.spelled(is),
                    Impact.NONE);
        }
        Map<String, EnumValue> before = by(a.values(), EnumValue::value);
        Map<String, EnumValue> after = by(b.values(), EnumValue::value);
        List<String> oldOrder =
                before.keySet().stream().filter(after::containsKey).toList();
        List<String> newOrder =
                after.keySet().stream().filter(before::containsKey).toList();
        if (!oldOrder.equals(newOrder)) {
            changes.altered(Element.of(a), Element.of(b), Aspect.ORDER, list(oldOrder), list(newOrder), Impact.NONE);
        }
        before.forEach((text, old) -> {
            EnumValue now = after.get(text);
            if (now == null) {
                changes.add(new Change.Removed(value(a, old), Impact.NONE));
            } else if (!old.name().equals(now.name())) {
                changes.altered(value(a, old), value(b, now), Aspect.NAME, old.name(), now.name(), Impact.NONE);
            } else {
                changes.docs(value(a, old), doc(a, old), value(b, now), doc(b, now));
            }
        });
        after.forEach((text, now) -> {
            if (!before.containsKey(text)) {
                changes.add(new Change.Added(value(b, now), Impact.NONE));
            }
        });
    }
}
