package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.signet.codegen.model.PointerKey;
import java.util.HashMap;
import java.util.Map;

/** Says whether JSON is valid against a schema of a document, by a validator that others wrote. */
final class Oracle {
    private static final String HOME = "https://example.com/document";

    private final JsonNode document;
    private final Dialect dialect;
    private final SchemaRegistry registry;
    private final JsonNode components;
    /** Whether the document is a JSON Schema, which the validator sees as it stands. */
    private final boolean isSchema;

    private final Map<String, Schema> schemas = new HashMap<>();

    /** @param document with all that its references lead to */
    Oracle(JsonNode document, Discriminators discriminators) {
        this(document, discriminators, false);
    }

    /**
     * @param document with all that its references lead to
     * @param exact whether {@code oneOf} is read as it is written
     */
    Oracle(JsonNode document, Discriminators discriminators, boolean exact) {
        this.document = document;
        dialect = new Dialect(discriminators, exact);
        isSchema = !document.has("openapi") && !document.has("components");
        if (isSchema) {
            components = document;
            registry = registry(SpecificationVersion.DRAFT_2020_12, PlainSchema.of(document));
            return;
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ObjectNode own = all.putObject("components");
        ObjectNode named = own.putObject("schemas");
        ObjectNode parents = own.putObject("heirs");
        document.at("/components/schemas").properties().forEach(e -> {
            String pointer = PointerKey.below("#/components/schemas", e.getKey());
            named.set(e.getKey(), dialect.named(e.getValue(), pointer));
            parents.set(e.getKey(), dialect.parent(pointer));
        });
        components = all;
        registry = registry(SpecificationVersion.DRAFT_2020_12, all);
    }

    private static SchemaRegistry registry(SpecificationVersion dialect, JsonNode schemas) {
        return SchemaRegistry.withDefaultDialect(
                dialect,
                builder -> builder.schemas(Map.of(HOME, schemas.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .failFast(true)
                                .build()));
    }

    /** The named schemas as the validator sees them: {@code components/schemas}. */
    JsonNode components() {
        return components;
    }

    /** A schema of the document as the validator sees it. */
    JsonNode schema(String pointer) {
        return dialect.schemaAt(Pointers.follow(document, pointer), pointer);
    }

    /** Whether a place of the document holds a schema that can be asked. */
    boolean knows(String pointer) {
        return pointer.startsWith("#") && !Pointers.follow(document, pointer).isMissingNode();
    }

    /** Whether JSON is valid against the schema at a place of the document. */
    boolean accepts(String pointer, JsonNode json) {
        return schemas.computeIfAbsent(pointer, this::compile).validate(json).isEmpty();
    }

    private Schema compile(String pointer) {
        JsonNode type = Pointers.follow(document, pointer);
        if (type.isTextual()) {
            // one of several types: the schema around it for values of that type
            ObjectNode one = JsonNodeFactory.instance.objectNode().put("$ref", pointer.replaceFirst("/type/\\d+$", ""));
            return compile("at-" + schemas.size(), one.set("type", type));
        }
        if (isSchema) {
            return registry.getSchema(SchemaLocation.of(HOME + pointer));
        }
        return compile("at-" + schemas.size(), schema(pointer));
    }

    /** Whether JSON is valid against a schema that stands in no document. */
    boolean accepts(JsonNode schema, JsonNode json) {
        return schemas.computeIfAbsent(schema.toString(), text -> compile("of-" + schemas.size(), schema))
                .validate(json)
                .isEmpty();
    }

    private Schema compile(String name, JsonNode schema) {
        JsonNode absolute = absolute(schema);
        return registry.getSchema(SchemaLocation.of("https://example.com/" + name), absolute);
    }

    private static JsonNode absolute(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        makeAbsolute(copy);
        return copy;
    }

    private static void makeAbsolute(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            String reference = object.path("$ref").asText();
            object.put("$ref", reference.startsWith("#") ? HOME + reference : reference);
        }
        node.forEach(Oracle::makeAbsolute);
    }
}
