package dev.signet.codegen.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.model.PointerKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes documents that use every feature, and some that nobody should use. */
final class Grammar {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of(
            "a",
            "id",
            "name",
            "Name",
            "NAME",
            "type",
            "kind",
            "value",
            "values",
            "class",
            "int",
            "record",
            "sealed",
            "hashCode",
            "getClass",
            "wait",
            "notify",
            "toString",
            "equals",
            "extras",
            "builder",
            "toBuilder",
            "build",
            "fromJson",
            "toJson",
            "Unknown",
            "Known",
            "of",
            "json",
            "in",
            "out",
            "+1",
            "-1",
            "@type",
            "$ref",
            "$id",
            "",
            " ",
            "1st",
            "2_fast",
            "snake_case_name",
            "camelCaseName",
            "kebab-case",
            "with space",
            "ünï",
            "日本",
            "😀",
            "String",
            "Object",
            "List",
            "JsonValue",
            "Override",
            "*/",
            "\\u002a/",
            "{@code",
            "${x}",
            "{{x}}",
            "-->",
            "a\nb",
            "\u2028",
            "_",
            "__",
            "$",
            "null",
            "true",
            "x".repeat(300),
            "Codec",
            "Builder",
            "self",
            "tag",
            "mark",
            "yield",
            "var",
            "permits",
            "default",
            "params",
            "options",
            "client",
            "transport",
            "body",
            "request");
    private static final List<String> TEXTS = List.of(
            "",
            "A plain text.",
            "*/ class Evil {}",
            "\\u002a/",
            "{@link #x}",
            "</pre>",
            "{{{x}}}",
            "$T $L $S",
            "<!-- -->",
            "line one\nline two\r\n\n* a list\n* of two",
            "`code` and **bold**",
            "\u0000\u001b[31m",
            "\"quoted\"",
            "'",
            "\\",
            "@deprecated",
            "😀 \ud83d",
            "x".repeat(400),
            "https://example.com/?a=b&c=<d>");
    private static final List<String> PATTERNS = List.of(
            "^[a-z]+$",
            "\\d{3}-\\d{4}",
            "^\\S(.*\\S)?$",
            "^\\p{Letter}*$",
            "(a+)+$",
            "(?<x>a)\\k<x>",
            "^[^\"\\\\]*$",
            "[",
            "(?i)a",
            "^\\u{1F600}$",
            "^/\\*.*\\*/$");
    private static final List<JsonNode> NUMBERS = List.of(
            NODES.numberNode(0),
            NODES.numberNode(-1),
            NODES.numberNode(3),
            NODES.numberNode(0.01),
            NODES.numberNode(3_000_000_000L),
            NODES.numberNode(new BigDecimal("1e400")),
            NODES.numberNode(new BigDecimal("-1e-5000")),
            NODES.numberNode(new BigDecimal("9223372036854775808")));
    private static final List<String> FORMATS = List.of(
            "int32",
            "int64",
            "float",
            "double",
            "decimal",
            "date",
            "date-time",
            "time",
            "duration",
            "uuid",
            "uri",
            "byte",
            "binary",
            "password",
            "email",
            "uint64",
            "odd");
    private static final List<String> LITERALS = List.of(
            "0.5",
            "-1.5",
            "1.0",
            "1e0",
            "-0",
            "0.1000000000000000000001",
            "1e400",
            "-1e-400",
            "1e999999999",
            "2147483648",
            "9223372036854775808",
            "1e25",
            "12345678901234567890.5");
    private static final List<String> MEDIA = List.of(
            "application/json",
            "application/json",
            "application/json",
            "text/plain",
            "application/octet-stream",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "text/event-stream",
            "application/x-ndjson",
            "application/json-seq",
            "application/xml",
            "application/vnd.odd+json",
            "*/*",
            "image/png");

    private final Random random;
    private final List<String> components = new ArrayList<>();

    Grammar(long seed) {
        this.random = new Random(seed);
    }

    ObjectNode document() {
        ObjectNode document = NODES.objectNode();
        document.put("openapi", chance(3) ? "3.0.3" : "3.1.0");
        document.putObject("info")
                .put("title", chance(3) ? pick(TEXTS) : "Fuzz")
                .put("version", "1");
        for (int i = 1 + random.nextInt(7); i > 0; i--) {
            String name = chance(2) ? "S" + i : pick(NAMES);
            if (!components.contains(name)) {
                components.add(name);
            }
        }
        if (chance(3)) {
            document.putArray("servers").addObject().put("url", chance(4) ? pick(TEXTS) : "https://example.com/{v}");
        }
        ObjectNode schemas = NODES.objectNode();
        components.forEach(name -> schemas.set(name, schema(3)));
        ObjectNode paths = document.putObject("paths");
        for (int i = random.nextInt(4); i > 0; i--) {
            path(paths, i);
        }
        ObjectNode parts = document.putObject("components");
        parts.set("schemas", schemas);
        if (chance(2)) {
            ObjectNode schemes = parts.putObject("securitySchemes");
            schemes.putObject("k")
                    .put("type", "apiKey")
                    .put("in", pick(List.of("header", "query", "cookie")))
                    .put("name", pick(NAMES));
            schemes.putObject("b").put("type", "http").put("scheme", pick(List.of("bearer", "basic", "digest")));
            document.putArray("security").addObject().putArray("k");
        }
        if (chance(8)) {
            damage(document);
        }
        return document;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private JsonNode schema(int depth) {
        if (chance(40)) {
            return NODES.booleanNode(random.nextBoolean());
        }
        ObjectNode schema = NODES.objectNode();
        switch (random.nextInt(depth > 0 ? 12 : 6)) {
            case 0 -> scalar(schema, "string");
            case 1 -> scalar(schema, pick(List.of("integer", "number", "boolean")));
            case 2 -> enumeration(schema);
            case 3 -> schema.set("const", value());
            case 4 -> reference(schema);
            case 5 -> {
                /* anything */
            }
            case 6, 7 -> object(schema, depth);
            case 8 -> array(schema, depth);
            case 9 -> several(schema, "allOf", depth);
            default -> several(schema, chance(2) ? "oneOf" : "anyOf", depth);
        }
        decorate(schema, depth);
        return schema;
    }

    private void scalar(ObjectNode schema, String type) {
        if (chance(5)) {
            schema.putArray("type").add(type).add(chance(4) ? "integer" : "null");
        } else {
            schema.put("type", type);
        }
        if (chance(2)) {
            schema.put("format", pick(FORMATS));
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(8)) {
            case 0 -> NODES.numberNode(random.nextInt(5));
            case 1 -> NODES.numberNode(random.nextDouble());
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> NODES.nullNode();
            case 4 -> NODES.arrayNode().add(1);
            default -> NODES.textNode(pick(NAMES));
        };
    }

    private void enumeration(ObjectNode schema) {
        ArrayNode values = schema.putArray("enum");
        boolean mixed = chance(5);
        boolean numbers = chance(3);
        for (int i = random.nextInt(6); i >= 0; i--) {
            values.add(mixed ? value() : numbers ? number() : NODES.textNode(pick(NAMES)));
        }
        if (numbers) {
            scalar(schema, pick(List.of("integer", "number", "number", "boolean")));
            ArrayNode names = schema.putArray("x-enum-varnames");
            for (int i = random.nextInt(3); i > 0; i--) {
                names.add(pick(NAMES));
            }
        } else if (chance(2)) {
            schema.put("type", "string");
        }
    }

    private JsonNode number() {
        return switch (random.nextInt(8)) {
            case 0 -> NODES.numberNode(new BigDecimal(pick(LITERALS)));
            case 1 -> NODES.numberNode(random.nextDouble());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.nullNode();
            default -> NODES.numberNode(random.nextInt(9) - 4);
        };
    }

    private void reference(ObjectNode schema) {
        String name = PointerKey.escape(pick(components)).replace("%", "%25").replace(" ", "%20");
        String pointer = "#/components/schemas/" + name;
        schema.put(
                "$ref", chance(30) ? "#/components/schemas/Nowhere" : chance(20) ? pointer + "/properties/a" : pointer);
    }

    private void object(ObjectNode schema, int depth) {
        if (!chance(4)) {
            schema.put("type", "object");
        }
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = NODES.arrayNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            String name = pick(NAMES);
            properties.set(name, schema(depth - 1));
            if (chance(2)) {
                required.add(name);
            }
        }
        if (chance(10)) {
            required.add("undeclared");
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (chance(3)) {
            schema.set(
                    "additionalProperties", chance(3) ? NODES.booleanNode(random.nextBoolean()) : element(depth - 1));
        }
        if (chance(12)) {
            schema.putObject("patternProperties").set("^x-", element(depth - 1));
        }
        if (chance(8)) {
            discriminator(schema);
        }
    }

    private void discriminator(ObjectNode schema) {
        ObjectNode discriminator = schema.putObject("discriminator");
        discriminator.put("propertyName", pick(NAMES));
        if (chance(2)) {
            ObjectNode mapping = discriminator.putObject("mapping");
            for (int i = random.nextInt(3); i >= 0; i--) {
                mapping.put(pick(NAMES), chance(5) ? pick(components) : "#/components/schemas/" + pick(components));
            }
        }
    }

    /** What a collection holds: now and then it may be null. */
    private JsonNode element(int depth) {
        JsonNode element = schema(depth);
        if (!chance(4)) {
            return element;
        }
        ObjectNode orNull = NODES.objectNode();
        orNull.putArray("oneOf").add(element).addObject().put("type", "null");
        return orNull;
    }

    private void array(ObjectNode schema, int depth) {
        schema.put("type", "array");
        if (!chance(8)) {
            schema.set("items", element(depth - 1));
        }
        if (chance(8)) {
            schema.putArray("prefixItems").add(schema(depth - 1)).add(schema(depth - 1));
        }
    }

    private void several(ObjectNode schema, String key, int depth) {
        ArrayNode members = schema.putArray(key);
        boolean tagged = chance(3);
        for (int i = random.nextInt(4); i >= 0; i--) {
            JsonNode member = schema(depth - 1);
            if (tagged
                    && member instanceof ObjectNode object
                    && object.get("properties") instanceof ObjectNode properties) {
                properties.putObject("kind").put("const", "k" + i);
                object.putArray("required").add("kind");
            }
            members.add(member);
        }
        if (chance(4)) {
            discriminator(schema);
        }
        if (chance(6)) {
            object(schema, depth);
        }
    }

    private void decorate(ObjectNode schema, int depth) {
        if (chance(4)) {
            schema.put("description", pick(TEXTS));
        }
        if (chance(12)) {
            schema.put("title", pick(NAMES));
        }
        if (chance(8)) {
            schema.put("nullable", true);
        }
        if (chance(12)) {
            schema.put(pick(List.of("deprecated", "readOnly", "writeOnly", "x-secret")), true);
        }
        if (chance(15)) {
            schema.set("default", value());
        }
        if (chance(30)) {
            schema.put("x-java-name", pick(NAMES));
        }
        if (chance(6)) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                limit(schema);
            }
        }
        if (depth > 0 && chance(30)) {
            schema.set("not", schema(0));
        }
        if (depth > 0 && chance(30)) {
            schema.putObject("$defs").set("d", schema(0));
        }
    }

    private void limit(ObjectNode schema) {
        switch (random.nextInt(7)) {
            case 0 -> schema.put(pick(List.of("minLength", "minItems", "minProperties")), random.nextInt(4));
            case 1 -> schema.put(pick(List.of("maxLength", "maxItems", "maxProperties")), random.nextInt(40));
            case 2 -> schema.put("pattern", chance(2) ? pick(PATTERNS) : pick(TEXTS));
            case 3 ->
                schema.set(pick(List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")), pick(NUMBERS));
            case 4 -> schema.set("multipleOf", pick(NUMBERS));
            case 5 -> schema.put("uniqueItems", random.nextBoolean());
            default -> schema.set(pick(List.of("minLength", "maxItems", "pattern", "minimum")), value());
        }
    }

    private void path(ObjectNode paths, int n) {
        String path = pick(List.of("/p" + n, "/p" + n + "/{id}", "/", "/{a}/{b}", "/p{id}x", "/*/", "/ü/{}"));
        ObjectNode item = paths.putObject(path);
        for (String method : List.of("get", "post", "delete", "patch")) {
            if (chance(3)) {
                operation(item.putObject(method));
            }
        }
    }

    private void operation(ObjectNode operation) {
        if (!chance(3)) {
            operation.put("operationId", pick(NAMES));
        }
        if (chance(2)) {
            operation.putArray("tags").add(pick(NAMES));
        }
        if (chance(3)) {
            operation
                    .put("summary", pick(TEXTS))
                    .put("description", pick(TEXTS))
                    .put("deprecated", true);
        }
        if (chance(2)) {
            ArrayNode parameters = operation.putArray("parameters");
            for (int i = random.nextInt(4); i >= 0; i--) {
                parameter(parameters.addObject());
            }
        }
        if (chance(2)) {
            ObjectNode body = operation.putObject("requestBody");
            body.put("required", random.nextBoolean());
            content(body);
        }
        ObjectNode responses = operation.putObject("responses");
        for (String status : List.of("200", "201", "204", "4XX", "default")) {
            if (chance(3)) {
                ObjectNode response = responses.putObject(status).put("description", pick(TEXTS));
                if (!chance(3)) {
                    content(response);
                }
            }
        }
    }

    private void parameter(ObjectNode parameter) {
        String in = pick(List.of("path", "query", "header", "cookie", "query"));
        parameter.put("name", chance(3) ? "id" : pick(NAMES)).put("in", in);
        parameter.put("required", in.equals("path") || chance(3));
        if (chance(3)) {
            parameter.put(
                    "style",
                    pick(List.of(
                            "simple", "form", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject")));
        }
        if (chance(4)) {
            parameter.put("explode", random.nextBoolean()).put("allowReserved", random.nextBoolean());
        }
        if (chance(10)) {
            parameter.putObject("content").putObject("application/json").set("schema", schema(1));
        } else {
            parameter.set("schema", schema(1));
        }
    }

    private void content(ObjectNode owner) {
        ObjectNode content = owner.putObject("content");
        for (int i = random.nextInt(2); i >= 0; i--) {
            ObjectNode media = content.putObject(pick(MEDIA));
            if (!chance(8)) {
                media.set(chance(8) ? "itemSchema" : "schema", schema(2));
            }
            if (chance(6)) {
                ObjectNode encoding = media.putObject("encoding").putObject(pick(NAMES));
                encoding.put(
                        pick(List.of("style", "contentType")), pick(List.of("form", "deepObject", "application/json")));
            }
        }
    }

    /** Something somewhere is of another type than it should be. */
    private void damage(ObjectNode document) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(document, objects);
        ObjectNode victim = pick(objects);
        List<String> keys = new ArrayList<>();
        victim.fieldNames().forEachRemaining(keys::add);
        if (!keys.isEmpty()) {
            victim.set(pick(keys), chance(3) ? NODES.objectNode() : value());
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }
}
