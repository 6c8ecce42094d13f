package dev.signet.benchmarks.generate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Makes OpenAPI documents of any size, about 2 KB for each schema: objects that refer to each other, one enumeration in ten, one
 * union with three members in twenty, and an operation for one in twenty-five.
 */
final class SyntheticDocument {
    private static final int ENUM_EVERY = 10;
    private static final int UNION_EVERY = 20;
    private static final int OPERATION_EVERY = 25;
    private static final int MEMBERS = 3;
    private static final int CHOOSES = 15;
    private static final String PROSE =
            "What this is for, in a sentence as long as they tend to be in such documents, for ";

    private final int schemas;
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();
    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();

    private SyntheticDocument(int schemas) {
        this.schemas = schemas;
    }

    /** {@return a document with so many schemas} */
    static ObjectNode of(int schemas) {
        return new SyntheticDocument(schemas).make();
    }

    private ObjectNode make() {
        for (int i = 0; i < schemas; i++) {
            components.set(name(i), schema(i));
            if (i % OPERATION_EVERY == 2) {
                addOperations(i);
            }
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.3");
        document.putObject("info").put("title", "Synthetic").put("version", "1");
        document.putArray("servers").addObject().put("url", "https://api.example.com");
        document.set("paths", paths);
        document.putObject("components").set("schemas", components);
        return document;
    }

    private static String name(int i) {
        if (i % UNION_EVERY == 0) {
            return "Choice" + i;
        }
        return i % ENUM_EVERY == 0 ? "Level" + i : "Item" + i;
    }

    private ObjectNode schema(int i) {
        if (i % UNION_EVERY == 0 && i + MEMBERS < schemas) {
            return union(i);
        }
        return i % ENUM_EVERY == 0 ? enumeration(i) : object(i);
    }

    private static ObjectNode union(int i) {
        ObjectNode union = JsonNodeFactory.instance.objectNode().put("description", PROSE + name(i) + ".");
        ArrayNode members = union.putArray("oneOf");
        ObjectNode discriminator = union.putObject("discriminator").put("propertyName", "type");
        ObjectNode mapping = discriminator.putObject("mapping");
        for (int member = i + 1; member <= i + MEMBERS; member++) {
            members.add(reference(member));
            mapping.put("kind_" + member, "#/components/schemas/" + name(member));
        }
        return union;
    }

    private static ObjectNode enumeration(int i) {
        ObjectNode schema =
                JsonNodeFactory.instance.objectNode().put("type", "string").put("description", PROSE + name(i) + ".");
        schema.putArray("enum").add("low").add("medium").add("high").add("level_" + i);
        return schema;
    }

    private ObjectNode object(int i) {
        ObjectNode schema =
                JsonNodeFactory.instance.objectNode().put("type", "object").put("description", PROSE + name(i) + ".");
        schema.putArray("required").add("id").add("name").add("type");
        ObjectNode properties = schema.putObject("properties");
        property(properties, "type", "string", "");
        property(properties, "id", "string", "");
        property(properties, "name", "string", "");
        property(properties, "count", "integer", "int32");
        property(properties, "size_in_bytes", "integer", "int64");
        property(properties, "ratio", "number", "double");
        property(properties, "active", "boolean", "");
        property(properties, "created_at", "string", "date-time");
        property(properties, "state", "string", "")
                .putArray("enum")
                .add("open")
                .add("closed")
                .add("state_" + i);
        property(properties, "tags", "array", "").putObject("items").put("type", "string");
        property(properties, "labels", "object", "")
                .putObject("additionalProperties")
                .put("type", "string");
        addReferences(properties, i);
        return schema;
    }

    /** To the next object, the last of its ten, and now and then to a union: never deep, since some generators follow every path. */
    private void addReferences(ObjectNode properties, int i) {
        int last = i / ENUM_EVERY * ENUM_EVERY + ENUM_EVERY - 1;
        if (i < last && last < schemas) {
            properties.set("parent", reference(last));
            property(properties, "children", "array", "").set("items", reference(i + 1));
        }
        if (i % UNION_EVERY == CHOOSES) {
            properties.set("choice", reference(i / UNION_EVERY * UNION_EVERY));
        }
    }

    private static ObjectNode property(ObjectNode properties, String name, String type, String format) {
        ObjectNode property = properties.putObject(name).put("type", type);
        if (!format.isEmpty()) {
            property.put("format", format);
        }
        return property.put("description", PROSE + name + ".");
    }

    private static ObjectNode reference(int i) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name(i));
    }

    private void addOperations(int i) {
        ObjectNode path = paths.putObject("/items" + i + "/{id}");
        ObjectNode get = operation(path, "get", i);
        ObjectNode put = operation(path, "put", i);
        for (ObjectNode operation : List.of(get, put)) {
            operation
                    .putArray("parameters")
                    .addObject()
                    .put("name", "id")
                    .put("in", "path")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string");
        }
        put.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json")
                .set("schema", reference(i));
    }

    private static ObjectNode operation(ObjectNode path, String method, int i) {
        ObjectNode operation = path.putObject(method).put("operationId", method + name(i));
        operation.put("description", PROSE + method + ".").putArray("tags").add("group" + i % 4);
        operation
                .putObject("responses")
                .putObject("200")
                .put("description", "Done.")
                .putObject("content")
                .putObject("application/json")
                .set("schema", reference(i));
        return operation;
    }
}
