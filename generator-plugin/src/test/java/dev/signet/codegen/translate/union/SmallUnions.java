package dev.signet.codegen.translate.union;

import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.bool;
import static dev.signet.codegen.model.Models.by;
import static dev.signet.codegen.model.Models.closed;
import static dev.signet.codegen.model.Models.constant;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.numbers;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.scalar;
import static dev.signet.codegen.model.Models.string;
import static dev.signet.codegen.model.Models.values;

import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.Discriminator;
import dev.signet.codegen.model.Schema.Property;
import dev.signet.codegen.model.SchemaNotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Random unions of a few small schemas, and all small values. */
final class SmallUnions {
    private static final List<String> NAMES = List.of("a", "b", "k");
    private static final List<String> LEAVES = List.of("LeafA", "LeafB", "LeafC", "LeafD");

    /** What a property of the value itself counts for, in those inside it. */
    static final int OUTER = 1_000;

    private SmallUnions() {}

    /**
     * A union {@code U}, some of whose leaves may be in a union {@code V} inside it.
     *
     * @param leaves by name, in document order
     * @param stated the discriminator of {@code U}, or null
     * @param inner the names of the leaves that are in {@code V}
     */
    record SmallUnion(Map<String, Schema> leaves, Discriminator stated, List<String> inner) {
        /** The document, whose names all start alike, so that several can stand side by side. */
        DocumentBuilder in(DocumentBuilder document, String prefix) {
            leaves.forEach((name, schema) -> document.schema(prefix + name, named(schema, document, prefix + name)));
            List<Schema> members = new ArrayList<>();
            for (String name : leaves.keySet()) {
                if (!inner.contains(name)) {
                    members.add(ref(prefix + name));
                } else if (inner.get(0).equals(name)) {
                    members.add(ref(prefix + "V"));
                }
            }
            if (!inner.isEmpty()) {
                Schema[] some = inner.stream().map(name -> ref(prefix + name)).toArray(Schema[]::new);
                document.schema(prefix + "V", oneOf(some));
            }
            Schema[] all = members.toArray(Schema[]::new);
            return document.schema(prefix + "U", stated == null ? oneOf(all) : oneOf(prefixed(stated, prefix), all));
        }

        /** The schema with names for what is inside, as the passes leave it. */
        private static Schema named(Schema schema, DocumentBuilder document, String name) {
            if (schema instanceof Schema.Array array) {
                return list(use(array.items(), document, name + "Item"));
            }
            if (!(schema instanceof Schema.Obj object)) {
                return schema;
            }
            List<Property> properties = object.properties().stream()
                    .map(p -> new Property(p.name(), p.required(), use(p.schema(), document, name + p.name())))
                    .toList();
            return object.with(properties, object.additional());
        }

        private static Schema use(Schema schema, DocumentBuilder document, String name) {
            Schema inside = named(schema, document, name);
            if (!schema.isObject() && !schema.isEnumeration()) {
                return inside;
            }
            document.schema(name, inside);
            return ref(name);
        }

        private static Discriminator prefixed(Discriminator d, String prefix) {
            Map<String, String> mapping = new LinkedHashMap<>();
            d.mapping().forEach((value, id) -> mapping.put(value, id.replace("Leaf", prefix + "Leaf")));
            return new Discriminator(d.property(), mapping);
        }

        @Override
        public String toString() {
            Map<String, String> written = new LinkedHashMap<>();
            leaves.forEach((name, schema) -> written.put(
                    name,
                    SchemaNotation.of(schema)
                            + (schema instanceof Schema.Obj object && object.closed() ? " closed" : "")));
            return written + (stated == null ? "" : " by " + stated) + (inner.isEmpty() ? "" : " inner " + inner);
        }
    }

    static DocumentBuilder documentOf(SmallUnion union) {
        return union.in(document(), "");
    }

    static SmallUnion random(Random random) {
        Map<String, Schema> leaves = new LinkedHashMap<>();
        int count = 2 + random.nextInt(3);
        boolean objects = random.nextInt(3) > 0;
        boolean stated = objects && random.nextInt(4) == 0;
        for (String name : LEAVES.subList(0, count)) {
            leaves.put(name, objects && random.nextInt(8) > 0 ? record(random, stated) : value(random));
        }
        List<String> inner = count > 2 && !stated && random.nextInt(3) == 0 ? LEAVES.subList(0, 2) : List.of();
        return new SmallUnion(leaves, stated ? mapping(leaves) : null, inner);
    }

    private static Discriminator mapping(Map<String, Schema> leaves) {
        List<String> entries = new ArrayList<>();
        List<String> values = List.of("x", "y", "z", "w");
        for (String name : leaves.keySet()) {
            entries.addAll(List.of(values.get(entries.size() / 2), name));
        }
        return by("k", entries.toArray(String[]::new));
    }

    private static Schema record(Random random, boolean stated) {
        List<Property> properties = new ArrayList<>();
        for (String name : NAMES) {
            boolean tag = stated && name.equals("k");
            if (random.nextInt(3) > 0) {
                Schema schema = !tag ? property(random) : random.nextBoolean() ? string() : values("x", "y", "z", "w");
                properties.add(new Property(name, random.nextBoolean(), schema));
            }
        }
        Schema.Obj object = object(properties.toArray(Property[]::new));
        boolean close = random.nextInt(3) == 0 && properties.size() > 0;
        return close && !(stated && properties.stream().noneMatch(p -> p.name().equals("k"))) ? closed(object) : object;
    }

    private static Schema property(Random random) {
        return switch (random.nextInt(14)) {
            case 0, 1 -> string();
            case 2 -> integer();
            case 3 -> bool();
            case 4, 5 -> constant("x");
            case 6, 7 -> constant("y");
            case 8 -> values("x", "y");
            case 9 -> numbers(ScalarKind.INT64, "1");
            case 10 -> object(new Property("n", true, constant("x")));
            case 11 -> object(new Property("n", random.nextBoolean(), random.nextBoolean() ? constant("y") : string()));
            case 12 -> list(string());
            default -> any();
        };
    }

    private static Schema value(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> string();
            case 1 -> values("x", "y");
            case 2 -> values("y", "z");
            case 3 -> integer();
            case 4 -> scalar(ScalarKind.FLOAT64);
            case 5 -> numbers(ScalarKind.INT64, "1", "2");
            case 6 -> bool();
            case 7 -> list(string());
            case 8 -> list(integer());
            default -> list(object(new Property("n", true, random.nextBoolean() ? constant("x") : string())));
        };
    }

    /** All values that matter to such schemas; objects are maps. */
    static List<Object> smallValues() {
        List<Object> inside = List.of(
                "x",
                "y",
                "q",
                new BigDecimal(1),
                new BigDecimal(2),
                true,
                Map.of("n", "x"),
                Map.of("n", "y"),
                Map.of("m", "x"),
                List.of("x"));
        List<Object> all = new ArrayList<>(inside);
        all.addAll(List.of(
                "z",
                new BigDecimal(7),
                new BigDecimal("1.5"),
                false,
                List.of(),
                List.of(new BigDecimal(1)),
                List.of(true),
                List.of(Map.of("n", "x")),
                List.of(Map.of("n", "y")),
                List.of(Map.of("n", true))));
        List<Map<String, Object>> objects = new ArrayList<>(List.of(Map.of()));
        for (String name : Stream.concat(NAMES.stream(), Stream.of("o")).toList()) {
            List<Object> some = new ArrayList<>(name.equals("o") ? List.of("x") : inside);
            if (name.equals("k")) {
                some.addAll(List.of("z", "w"));
            }
            for (Map<String, Object> before : List.copyOf(objects)) {
                if (name.equals("o") && before.size() > 1) {
                    continue;
                }
                for (Object value : some) {
                    Map<String, Object> more = new LinkedHashMap<>(before);
                    more.put(name, value);
                    objects.add(more);
                }
            }
        }
        all.addAll(objects);
        return all;
    }

    /** Whether a value is one of a schema. */
    static boolean isValid(Object value, Schema schema) {
        return schema.match(
                any -> true,
                nothing -> false,
                scalar -> isScalar(value, scalar.kind()),
                e -> e.values().stream().anyMatch(listed -> isListed(value, e.kind(), listed.text())),
                array -> value instanceof List<?> list && list.stream().allMatch(each -> isValid(each, array.items())),
                object -> value instanceof Map<?, ?> map && isObject(map, object),
                union -> union.members().stream().anyMatch(member -> isValid(value, member)),
                allOf -> false,
                reference -> false);
    }

    /** Whether a value is one of a schema whose enums inside properties and elements take new values. */
    static boolean isReadable(Object value, Schema schema) {
        if (value instanceof Map<?, ?> map && schema instanceof Schema.Obj object) {
            return object.properties().stream()
                    .allMatch(p -> map.containsKey(p.name())
                            ? isReadable(map.get(p.name()), p.schema())
                                    || isNewer(map.get(p.name()), p.schema())
                                    || (!p.required() && p.schema().isEnumeration())
                            : !p.required());
        }
        if (value instanceof List<?> list && schema instanceof Schema.Array array) {
            return list.stream().allMatch(each -> isReadable(each, array.items()) || isNewer(each, array.items()));
        }
        return isValid(value, schema);
    }

    /** Whether a value is one that an enum may have later. */
    static boolean isNewer(Object value, Schema schema) {
        return schema.asEnumeration()
                .filter(e -> !e.constant() && isScalar(value, e.kind()))
                .isPresent();
    }

    private static boolean isScalar(Object value, ScalarKind kind) {
        if (kind == ScalarKind.BOOLEAN) {
            return value instanceof Boolean;
        }
        if (kind == ScalarKind.STRING) {
            return value instanceof String;
        }
        return value instanceof BigDecimal number && (kind == ScalarKind.FLOAT64 || number.scale() <= 0);
    }

    private static boolean isListed(Object value, ScalarKind kind, String text) {
        return kind.isNumber()
                ? value instanceof BigDecimal number && number.compareTo(new BigDecimal(text)) == 0
                : text.equals(value);
    }

    private static boolean isObject(Map<?, ?> map, Schema.Obj object) {
        Set<?> names = map.keySet();
        return object.properties().stream()
                        .allMatch(
                                p -> names.contains(p.name()) ? isValid(map.get(p.name()), p.schema()) : !p.required())
                && (!object.closed()
                        || names.stream()
                                .allMatch(name -> object.properties().stream()
                                        .anyMatch(p -> p.name().equals(name))));
    }

    /** How many properties a valid value has that are not declared, those of the value itself before all inside it. */
    static int undeclared(Object value, Schema schema) {
        int outer = value instanceof Map<?, ?> map && schema instanceof Schema.Obj object
                ? (int) map.keySet().stream()
                        .filter(name -> object.properties().stream()
                                .noneMatch(p -> p.name().equals(name)))
                        .count()
                : 0;
        return outer * OUTER + inside(value, schema) - outer;
    }

    private static int inside(Object value, Schema schema) {
        if (value instanceof List<?> list && schema instanceof Schema.Array array) {
            return list.stream().mapToInt(each -> inside(each, array.items())).sum();
        }
        if (!(value instanceof Map<?, ?> map) || !(schema instanceof Schema.Obj object)) {
            return 0;
        }
        return map.entrySet().stream()
                .mapToInt(member -> object.properties().stream()
                        .filter(p -> p.name().equals(member.getKey()))
                        .findFirst()
                        .map(p -> inside(member.getValue(), p.schema()))
                        .orElse(1))
                .sum();
    }
}
