package dev.signet.codegen.diff;

import dev.signet.codegen.diff.Element.Kind;
import dev.signet.codegen.diff.Feature.Parameter;
import dev.signet.codegen.java.JavaType;
import dev.signet.codegen.java.JavaType.Component;
import dev.signet.codegen.java.JavaType.Constant;
import dev.signet.codegen.java.JavaType.EnumType;
import dev.signet.codegen.java.JavaType.EnumValue;
import dev.signet.codegen.java.JavaType.RecordType;
import dev.signet.codegen.java.JavaType.UnionType;
import dev.signet.codegen.java.JavaType.ValueType;
import dev.signet.codegen.java.JavaType.Variant;
import dev.signet.codegen.java.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What callers can use of the types of the model. */
final class TypeSurface {
    private final Surface surface;
    private final Side side;

    TypeSurface(Surface surface, Side side) {
        this.surface = surface;
        this.side = side;
    }

    void add(JavaType type) {
        String id = Element.typeId(type.name());
        surface.type(type.name(), kind(type).noun(), type.doc().deprecated(), Set.of(id));
        for (String union : type.unions()) {
            surface.supertype(
                    type.name(),
                    union,
                    Set.of(Element.id(Kind.VARIANT, union, type.name()), Element.typeId(union), id));
        }
        if (type instanceof RecordType record) {
            record(record);
        } else if (type instanceof UnionType union) {
            union(union);
        } else if (type instanceof EnumType enumeration) {
            enumeration(enumeration);
        } else if (type instanceof ValueType value) {
            wrapper(value.name(), value.type(), Set.of(id));
            mixins(value.name(), value.mixins());
        }
    }

    static Kind kind(JavaType type) {
        if (type instanceof RecordType) {
            return Kind.OBJECT;
        } else if (type instanceof UnionType) {
            return Kind.UNION;
        }
        return type instanceof EnumType ? Kind.ENUM : Kind.VALUE;
    }

    private void mixins(String name, List<String> mixins) {
        mixins.forEach(mixin -> surface.supertype(name, mixin, Set.of(Element.typeId(name))));
    }

    private void record(RecordType record) {
        String name = record.name();
        String builder = name + ".Builder";
        mixins(name, record.mixins());
        List<Parameter> all = new ArrayList<>();
        List<Parameter> required = new ArrayList<>();
        Set<String> allCauses = new LinkedHashSet<>();
        Set<String> requiredCauses = new LinkedHashSet<>();
        for (Component c : record.components()) {
            String type = Spelling.of(c);
            Set<String> causes = Surface.plus(Surface.mentioned(c.type()), Surface.propertyId(record, c));
            Parameter parameter = new Parameter(c.name(), type);
            all.add(parameter);
            allCauses.addAll(causes);
            surface.method(name, c.name(), List.of(), type, c.doc().deprecated(), causes);
            if (c.isRequired()) {
                required.add(parameter);
                requiredCauses.addAll(causes);
            } else {
                surface.method(
                        builder, c.name(), List.of(parameter), builder, c.doc().deprecated(), causes);
            }
        }
        all.add(new Parameter("extras", "JsonObject"));
        surface.constructor(name, all, allCauses);
        surface.method(name, "builder", required, builder, requiredCauses);
        for (Constant c : record.constants()) {
            Set<String> causes = Set.of(Element.id(Kind.CONSTANT, name, c.wireName()));
            surface.field(name, c.field(), "String=" + c.value(), causes);
            surface.method(name, c.accessor(), List.of(), "String", causes);
        }
    }

    private void wrapper(String name, TypeRef type, Set<String> causes) {
        String value = type.isCollection() ? "values" : "value";
        String spelled = Spelling.of(type);
        Set<String> all = new LinkedHashSet<>(Surface.mentioned(type));
        all.addAll(causes);
        surface.method(name, "new", List.of(new Parameter(value, spelled)), name, all);
        surface.method(name, value, List.of(), spelled, all);
    }

    private void union(UnionType union) {
        String name = union.name();
        String id = Element.typeId(name);
        mixins(name, union.mixins());
        Set<String> taken = new HashSet<>();
        for (Variant variant : union.variants()) {
            Set<String> causes =
                    Surface.plus(Surface.mentioned(variant.type()), Element.id(Kind.VARIANT, name, variant.name()));
            if (variant instanceof Variant.Wrapper w) {
                String nested = name + "." + w.name();
                surface.type(nested, "record", false, causes);
                surface.supertype(nested, name, causes);
                surface.switchCase(name, nested, causes);
                wrapper(nested, w.type(), causes);
                String spelled = Spelling.of(w.type());
                boolean plain = w.type() instanceof TypeRef.Scalar && taken.add(Spelling.erased(spelled));
                surface.method(
                        name,
                        plain ? "of" : "of" + w.name(),
                        List.of(new Parameter(w.type().isCollection() ? "values" : "value", spelled)),
                        name,
                        causes);
            } else {
                surface.switchCase(name, variant.name(), causes);
            }
        }
        String unknown = name + ".Unknown";
        Set<String> whole = Set.of(id);
        List<Parameter> raw = new ArrayList<>();
        if (union.tag() != null) {
            surface.method(name, union.tag().accessor(), List.of(), "String", whole);
            raw.add(new Parameter(union.tag().accessor(), "String"));
        }
        raw.add(new Parameter("json", union.tag() != null ? "JsonObject" : "JsonValue"));
        surface.type(unknown, "record", false, whole);
        surface.constructor(unknown, raw, whole);
        raw.forEach(p -> surface.method(unknown, p.name(), List.of(), p.type(), whole));
    }

    private void enumeration(EnumType type) {
        String name = type.name();
        Set<String> whole = Set.of(Element.typeId(name));
        mixins(name, type.mixins());
        String unknown = name + ".Unknown";
        Parameter wire = new Parameter("value", Spelling.of(new TypeRef.Scalar(type.kind())));
        surface.method(name, "value", List.of(), wire.type(), whole);
        surface.method(name, "of", List.of(wire), name, whole);
        surface.type(unknown, "record", false, whole);
        surface.constructor(unknown, List.of(wire), whole);
        for (EnumValue value : type.values()) {
            Set<String> causes = Set.of(Element.id(Kind.ENUM_VALUE, name, value.value()));
            surface.field(name, value.name(), name, causes);
            surface.field(name + ".Known", value.name(), name + ".Known", causes);
            surface.switchCase(name, value.name(), causes);
        }
        if (!type.unions().isEmpty()) {
            Set<String> causes = new LinkedHashSet<>(whole);
            type.unions().stream().filter(u -> side.type(u) != null).forEach(u -> causes.add(Element.typeId(u)));
            type.unions().forEach(u -> causes.add(Element.id(Kind.VARIANT, u, name)));
            surface.method(name, "fromJson", List.of(new Parameter("json", "String")), name, causes);
            surface.method(name, "toJson", List.of(), "String", causes);
        }
    }
}
