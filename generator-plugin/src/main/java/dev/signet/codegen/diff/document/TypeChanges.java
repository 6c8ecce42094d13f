package dev.signet.codegen.diff.document;

import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.ChangeList;
import dev.signet.codegen.diff.change.Counterparts;
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
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
        if (match.areOthers(old.type(), now.type())) {
            changes.retyped(Element.of(old), old.type(), Element.of(now), now.type());
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

    private void order(JavaType old, JavaType now, Counterparts<?> parts) {
        List<String> before = parts.oldOrder();
        List<String> after = parts.newOrder();
        if (!before.equals(after)) {
            changes.altered(Element.of(old), Element.of(now), Aspect.ORDER, list(before), list(after), Impact.NONE);
        }
    }

    // Records

    private void components(RecordType a, RecordType b) {
        additional(a, b);
        Counterparts<Component> all = Counterparts.of(declared(a), declared(b), Component::wireName);
        all.compare(
                old -> changes.add(new Change.Removed(Element.property(a, old), Impact.NONE)),
                (old, now) -> component(a, old, b, now),
                now -> changes.add(new Change.Added(Element.property(b, now), Impact.NONE)));
        order(a, b, all);
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
        changes.compared(before, after, Aspect.NAME, old.name(), now.name());
        if (match.areOthers(old.type(), now.type())) {
            changes.retyped(before, old.type(), after, now.type());
        }
        changes.compared(before, after, Aspect.PRESENCE, presence(old), presence(now));
        changes.compared(before, after, Aspect.SECRET, secrecy(old), secrecy(now));
    }

    private static String presence(Component c) {
        return switch (c.presence()) {
            case REQUIRED -> "required";
            case NULLABLE -> "required, may be null";
            case OPTIONAL, CONDITIONAL, ADDITIONAL, PATTERNED ->
                (c.isAsked() ? "required in requests" : "optional") + (c.canBeSetNull() ? ", can be set to null" : "");
        };
    }

    private static String secrecy(Component c) {
        return c.secret() ? "masked" : "shown";
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
        Counterparts.of(a.constants(), b.constants(), Constant::wireName)
                .compare(
                        old -> changes.add(new Change.Removed(constant(a, old), Impact.NONE)),
                        (old, now) -> constant(a, old, b, now),
                        now -> changes.add(new Change.Added(constant(b, now), Impact.NONE)));
    }

    private void constant(RecordType a, Constant old, RecordType b, Constant now) {
        Element before = constant(a, old);
        Element after = constant(b, now);
        if (!old.value().equals(now.value())) {
            changes.altered(before, after, Aspect.VALUE, old.value(), now.value(), Impact.NONE);
        } else if (!old.field().equals(now.field()) || !old.accessor().equals(now.accessor())) {
            changes.altered(before, after, Aspect.NAME, old.field(), now.field(), Impact.NONE);
        }
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
        Counterparts.of(a.variants(), v -> variantKey(v, true), b.variants(), v -> variantKey(v, false))
                .compare(
                        old -> changes.add(new Change.Removed(variant(from, a, old), Impact.NONE)),
                        (old, now) -> {
                            if (match.areOthers(old.type(), now.type())) {
                                changes.retyped(variant(from, a, old), old.type(), variant(to, b, now), now.type());
                            }
                        },
                        now -> changes.add(new Change.Added(variant(to, b, now), taken(a, b, now))));
        // Whether the wire differs is seen in the constants of the variants.
        changes.compared(Element.of(a), Element.of(b), Aspect.TAG, tag(a), tag(b));
    }

    private static String tag(UnionType union) {
        return union.tag() == null ? "none" : union.tag().wireName();
    }

    /** What a new variant does to values that another one has been read as so far. */
    private Impact taken(UnionType before, UnionType union, Variant now) {
        if (union.tag() != null) {
            return Impact.NONE;
        }
        String kind = ValueKinds.of(to, now.type());
        List<String> others = before.variants().stream()
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
            changes.retyped(Element.of(a), new TypeRef.Scalar(a.kind()), Element.of(b), new TypeRef.Scalar(b.kind()));
        }
        Counterparts<EnumValue> all = Counterparts.of(a.values(), b.values(), EnumValue::value);
        order(a, b, all);
        all.compare(
                old -> changes.add(new Change.Removed(value(a, old), Impact.NONE)),
                (old, now) -> value(a, old, b, now),
                now -> changes.add(new Change.Added(value(b, now), Impact.NONE)));
    }

    private void value(EnumType a, EnumValue old, EnumType b, EnumValue now) {
        Element before = value(a, old);
        Element after = value(b, now);
        if (!old.name().equals(now.name())) {
            changes.altered(before, after, Aspect.NAME, old.name(), now.name(), Impact.NONE);
        } else {
            changes.docs(before, doc(a, old), after, doc(b, now));
        }
    }
}
