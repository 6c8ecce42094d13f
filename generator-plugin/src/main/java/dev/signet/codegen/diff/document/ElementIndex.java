package dev.signet.codegen.diff.document;

import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.wire.Side;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.EnumType;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.model.PointerKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Java calls the things that stand at the places of a document. */
final class ElementIndex {
    private final Side side;
    private final Map<String, List<Element>> byPlace = new HashMap<>();
    private final Map<String, EnumType> enums = new HashMap<>();
    private final Map<String, UnionType> unions = new HashMap<>();

    /** The places of operations, by the owner of what is in them. */
    private final Map<String, String> operations = new HashMap<>();

    ElementIndex(Side side) {
        this.side = side;
        side.java().types().forEach(this::type);
        ClientType client = side.java().client();
        if (client != null) {
            client.apis().forEach(api -> api.calls().forEach(call -> call(new PlacedCall(api, call))));
        }
    }

    private void put(String place, Element element) {
        if (!place.isEmpty()) {
            byPlace.computeIfAbsent(place, p -> new ArrayList<>(1)).add(element);
        }
    }

    private void type(JavaType type) {
        String place = type.doc().pointer();
        put(place, Element.of(type));
        type.visit(
                record -> record(place, record),
                union -> unions.putIfAbsent(place, union),
                enumeration -> enums.putIfAbsent(place, enumeration),
                value -> {});
    }

    private void record(String place, RecordType record) {
        record.components().forEach(c -> {
            Element property = Element.property(record, c);
            put(c.doc().pointer(), property);
            if (c.isAdditional()) {
                put(place + "/additionalProperties", property);
            }
        });
        record.constants().forEach(c -> put(property(place, c.wireName()), TypeChanges.constant(record, c)));
    }

    private static String property(String place, String name) {
        return PointerKey.below(place + "/properties", name);
    }

    private void call(PlacedCall place) {
        Element operation = place.element();
        put(operation.pointer(), operation);
        operations.put(place.owner(), operation.pointer());
        CallChanges.elements(place).forEach(element -> {
            put(element.kind() == Kind.BODY ? element.pointer() + "/requestBody" : element.pointer(), element);
            if (element.kind() == Kind.PARAMETER) {
                put(element.pointer() + "/schema", element);
            }
        });
    }

    /** Everything that has a Java name at a place. */
    List<Element> at(String place) {
        return byPlace.getOrDefault(place, List.of());
    }

    /** What belongs to one operation only. */
    List<Element> at(String place, String operation) {
        return at(place).stream()
                .filter(element -> operation.equals(operations.get(element.owner())))
                .toList();
    }

    /** A value of an enum at a place, by its JSON text. */
    List<Element> value(String place, String json) {
        EnumType listed = enums.get(place);
        // The values of an open enum are members of a union.
        EnumType type = listed != null ? listed : enums.get(place.replaceAll("/(anyOf|oneOf)/\\d+$", ""));
        if (type == null) {
            return List.of();
        }
        String text = json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
        return type.values().stream()
                .filter(value -> value.value().equals(text))
                .map(value -> TypeChanges.value(type, value))
                .toList();
    }

    /** A variant of a union at a place, by the place of the member. */
    List<Element> variant(String place, String member) {
        UnionType union = unions.get(place);
        if (union == null) {
            return List.of();
        }
        return union.variants().stream()
                .filter(variant -> {
                    String own = variant.match(
                            named -> {
                                JavaType type = side.type(named.name());
                                return type == null ? "" : type.doc().pointer();
                            },
                            wrapper -> wrapper.doc().pointer());
                    return own.equals(member);
                })
                .map(variant -> TypeChanges.variant(side, union, variant))
                .toList();
    }
}
