package dev.signet.interactions.structured;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.TypeScope;

/** Lets the schema of a union's record begin with what tells it from the others. */
final class Tags {
    private Tags() {}

    static void add(ObjectNode schema, TypeScope scope, SchemaGenerationContext context) {
        Class<?> type = scope.getType().getErasedType();
        Mapping.Tag tag = type.isRecord() && !Describable.FREE.containsKey(type) ? Mapping.tag(type) : null;
        if (tag == null) {
            return;
        }
        ObjectNode properties = context.getGeneratorConfig().createObjectNode();
        properties
                .putObject(tag.property())
                .put(Schemas.TYPE, "string")
                .putArray("enum")
                .add(tag.value());
        if (schema.get(Schemas.PROPERTIES) instanceof ObjectNode own) {
            own.remove(tag.property());
            properties.setAll(own);
        }
        schema.set(Schemas.PROPERTIES, properties);
        ArrayNode required = context.getGeneratorConfig().createArrayNode().add(tag.property());
        if (schema.get(Schemas.REQUIRED) instanceof ArrayNode own) {
            own.forEach(name -> {
                if (!name.asText().equals(tag.property())) {
                    required.add(name);
                }
            });
        }
        schema.set(Schemas.REQUIRED, required);
    }
}
