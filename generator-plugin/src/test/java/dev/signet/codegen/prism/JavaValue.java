package dev.signet.codegen.prism;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.roundtrip.Json;
import dev.signet.codegen.roundtrip.Reflection;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Java values of JSON, as callers would make them, and back. */
final class JavaValue {
    private JavaValue() {}

    /** The value that a parameter of a generated method takes. */
    static @Nullable Object of(@Nullable JsonNode json, Type type) {
        if (json == null) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            Type element = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == List.class || generic.getRawType() == Iterable.class) {
                List<@Nullable Object> list = new ArrayList<>();
                json.forEach(each -> list.add(of(each, element)));
                return list;
            }
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            json.properties().forEach(each -> map.put(each.getKey(), of(each.getValue(), element)));
            return map;
        }
        Class<?> raw = (Class<?>) type;
        boolean any = raw.getPackageName().equals(CompiledKit.PACKAGE);
        return json.isNull() && !any ? null : scalar(json, raw);
    }

    private static Object scalar(JsonNode json, Class<?> type) {
        String text = json.asText();
        return switch (type.getName()) {
            case "java.lang.String" -> text;
            case "boolean", "java.lang.Boolean" -> json.booleanValue();
            case "int", "java.lang.Integer" -> json.decimalValue().intValueExact();
            case "long", "java.lang.Long" -> json.decimalValue().longValueExact();
            case "double", "java.lang.Double" -> json.doubleValue();
            case "float", "java.lang.Float" -> json.floatValue();
            case "java.math.BigInteger" -> json.decimalValue().toBigIntegerExact();
            case "java.math.BigDecimal" -> json.decimalValue();
            case "java.time.OffsetDateTime" -> OffsetDateTime.parse(text);
            case "java.time.OffsetTime" -> OffsetTime.parse(text);
            case "java.time.LocalDate" -> LocalDate.parse(text);
            case "java.time.Duration" -> Duration.parse(text);
            case "java.util.UUID" -> UUID.fromString(text);
            case "java.net.URI" -> URI.create(text);
            default -> Reflection.fromJson(type, json.toString());
        };
    }

    /** The JSON of a value that a call returned; null if it is of a Java type that does not keep its text. */
    static @Nullable JsonNode json(@Nullable Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value == null) {
            return nodes.nullNode();
        }
        if (value instanceof String text) {
            return nodes.textNode(text);
        }
        if (value instanceof Boolean bool) {
            return nodes.booleanNode(bool);
        }
        if (value instanceof Number number) {
            return DecimalNode.valueOf(new BigDecimal(number.toString()));
        }
        if (value instanceof List<?> list) {
            ArrayNode array = nodes.arrayNode();
            for (Object each : list) {
                JsonNode json = json(each);
                if (json == null) {
                    return null;
                }
                array.add(json);
            }
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = nodes.objectNode();
            for (Map.Entry<?, ?> each : map.entrySet()) {
                JsonNode json = json(each.getValue());
                if (json == null) {
                    return null;
                }
                object.set(String.valueOf(each.getKey()), json);
            }
            return object;
        }
        boolean writes = Stream.of(value.getClass().getMethods())
                .anyMatch(m -> m.getName().equals("toJson") && m.getParameterCount() == 0);
        return writes ? Json.parse(Reflection.toJson(value)) : null;
    }

    /** Where a value holds a variant that the document does not have. An open enum may have other values. */
    static List<String> unknowns(@Nullable Object value) {
        List<String> found = new ArrayList<>();
        collect(value, "", found);
        return found;
    }

    private static void collect(@Nullable Object value, String path, List<String> found) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i), path + "/" + i, found);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> collect(each, path + "/" + key, found));
        } else if (value instanceof Record && !value.getClass().getPackageName().startsWith(CompiledKit.PACKAGE)) {
            if (value.getClass().getSimpleName().equals("Unknown") && !isOfEnum(value.getClass())) {
                found.add(path + " is unknown: " + abbreviated(value));
                return;
            }
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                collect(Reflection.call(component.getAccessor(), value), path + "/" + component.getName(), found);
            }
        }
    }

    private static boolean isOfEnum(Class<?> unknown) {
        return Stream.of(Objects.requireNonNull(unknown.getDeclaringClass()).getDeclaredClasses())
                .anyMatch(Class::isEnum);
    }

    static String abbreviated(Object value) {
        String text = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }
}
