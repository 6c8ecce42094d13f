package dev.signet.codegen.parse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.model.Operation.Events;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The alternatives of a schema, as objects with properties, to see whether they have the fields of server-sent events. */
final class EventShapes {
    private static final Set<String> SAYING =
            Set.of("$ref", "type", "oneOf", "anyOf", "allOf", "properties", "items", "enum", "const", "contentSchema");
    private static final int MOST = 1_000;

    private final ReferenceResolver refs;

    EventShapes(ReferenceResolver refs) {
        this.refs = refs;
    }

    /** All alternatives; none if there are too many to look at. */
    List<Shape> of(DocumentNode schema) {
        List<Shape> shapes = shapes(schema, new HashSet<>());
        return shapes.size() > MOST ? List.of() : shapes;
    }

    private List<Shape> shapes(DocumentNode use, Set<String> path) {
        DocumentNode at = refs.followSchema(use);
        if (at == null || !path.add(at.place())) {
            return List.of(new Shape(use, Map.of(), Set.of(), Kind.OTHER));
        }
        List<Shape> shapes = List.of(own(at));
        for (DocumentNode part : at.children("allOf")) {
            shapes = product(shapes, shapes(part, path), false);
        }
        for (String key : List.of("oneOf", "anyOf")) {
            if (at.has(key)) {
                List<Shape> alternatives = new ArrayList<>();
                for (DocumentNode alternative : at.children(key)) {
                    if (!"null".equals(alternative.text("type"))) {
                        alternatives.addAll(shapes(alternative, path));
                    }
                }
                shapes = product(shapes, alternatives, true);
            }
        }
        path.remove(at.place());
        return shapes;
    }

    private static List<Shape> product(List<Shape> some, List<Shape> others, boolean alternatives) {
        List<Shape> all = new ArrayList<>();
        for (Shape one : some) {
            for (Shape other : others) {
                if (all.size() <= MOST) {
                    all.add(one.and(other, alternatives));
                }
            }
        }
        return all;
    }

    private Shape own(DocumentNode at) {
        Map<String, List<DocumentNode>> fields = new LinkedHashMap<>();
        at.children("properties").forEach(property -> fields.put(property.key(), List.of(property)));
        Set<String> required = new LinkedHashSet<>();
        at.children("required").forEach(each -> required.add(each.node().asText()));
        boolean object = at.has("properties") || "object".equals(at.text("type"));
        boolean other = !object && (at.has("type") || at.has("enum") || at.has("const") || at.has("items"));
        return new Shape(at, fields, required, object ? Kind.OBJECT : other ? Kind.OTHER : Kind.OPEN);
    }

    /** Whether a schema, which is no reference, is one of strings. */
    static boolean isText(DocumentNode at) {
        JsonNode constant = at.node().get("const");
        JsonNode values = at.node().get("enum");
        return "string".equals(at.text("type"))
                || (constant != null && constant.isTextual())
                || (values != null && values.size() > 0 && values.get(0).isTextual());
    }

    /** What a schema says of the type of its values. */
    enum Kind {
        OBJECT,
        OTHER,
        /** Nothing. */
        OPEN
    }

    /**
     * One alternative.
     *
     * @param at where it is described
     * @param fields the schemas of each property, the nearest last
     */
    record Shape(DocumentNode at, Map<String, List<DocumentNode>> fields, Set<String> required, Kind kind) {

        private Shape and(Shape other, boolean alternative) {
            Map<String, List<DocumentNode>> both = new LinkedHashMap<>(fields);
            other.fields.forEach((name, schemas) -> both.merge(name, schemas, (mine, its) -> {
                List<DocumentNode> all = new ArrayList<>(mine);
                all.addAll(its);
                return all;
            }));
            Set<String> needed = new LinkedHashSet<>(required);
            needed.addAll(other.required);
            boolean isOther = kind == Kind.OTHER || other.kind == Kind.OTHER;
            boolean isObject = kind == Kind.OBJECT || other.kind == Kind.OBJECT;
            return new Shape(
                    alternative ? other.at : at,
                    both,
                    needed,
                    isOther ? Kind.OTHER : isObject ? Kind.OBJECT : Kind.OPEN);
        }

        /** Whether it has fields of server-sent events and nothing else, unless it must have both data and a name that is listed. */
        boolean isEvent() {
            boolean isNamed = !names().isEmpty();
            return kind == Kind.OBJECT
                    && (Events.FIELDS.containsAll(fields.keySet())
                            || (isNamed && required.equals(Set.of("event", "data"))))
                    && (hasData() || isNamed)
                    && mayBe("event", "string")
                    && mayBe("id", "string")
                    && mayBe("retry", "integer", "number");
        }

        boolean hasData() {
            return has("data");
        }

        boolean has(String field) {
            return fields.containsKey(field);
        }

        boolean requires(String field) {
            return required.contains(field);
        }

        /** The schema of the data that says most; null if there is none. */
        @Nullable
        DocumentNode data() {
            return has("data") ? nearest("data") : null;
        }

        /** The last schema of a field that says something of it. */
        DocumentNode nearest(String field) {
            List<DocumentNode> schemas = fields.get(field);
            if (schemas == null) {
                throw new IllegalArgumentException(field);
            }
            DocumentNode nearest = schemas.get(0);
            for (DocumentNode schema : schemas) {
                if (schema.hasAny(SAYING)) {
                    nearest = schema;
                }
            }
            return nearest;
        }

        /** The values of {@code event}, if they are listed. */
        List<String> names() {
            List<String> names = new ArrayList<>();
            for (DocumentNode schema : fields.getOrDefault("event", List.of())) {
                JsonNode constant = schema.node().get("const");
                if (constant != null && constant.isTextual()) {
                    return List.of(constant.textValue());
                }
                JsonNode values = schema.node().get("enum");
                if (values != null) {
                    names.clear();
                    values.forEach(value -> names.add(value.asText()));
                }
            }
            return names;
        }

        private boolean mayBe(String field, String... types) {
            return fields.getOrDefault(field, List.of()).stream()
                    .map(schema -> schema.text("type"))
                    .allMatch(type -> type == null || List.of(types).contains(type));
        }
    }
}
