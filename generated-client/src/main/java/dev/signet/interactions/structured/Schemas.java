package dev.signet.interactions.structured;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes schemas of Java types, in what of JSON Schema the service understands. */
final class Schemas {
    static final String TYPE = "type";
    static final String PROPERTIES = "properties";
    static final String REQUIRED = "required";
    private static final String DESCRIPTION = "description";
    private static final String DEFINITIONS = "$defs";

    private static final SchemaGeneratorConfig CONFIG = config();

    /**
     * A value among several, as parameters of a method are.
     *
     * @param description for the model; null if there is none
     */
    record Property(
            String name,
            Type type,
            boolean required,
            @Nullable String description) {}

    private Schemas() {}

    static JsonObject of(Type type) {
        SchemaBuilder builder = new SchemaGenerator(CONFIG).buildMultipleSchemaDefinitions();
        ObjectNode schema = builder.createSchemaReference(type);
        ObjectNode definitions = builder.collectDefinitions(DEFINITIONS);
        return Subset.of(json(schema), json(definitions));
    }

    static JsonObject ofProperties(List<Property> properties) {
        SchemaBuilder builder = new SchemaGenerator(CONFIG).buildMultipleSchemaDefinitions();
        Map<Property, ObjectNode> schemas = new LinkedHashMap<>();
        properties.forEach(property -> schemas.put(property, builder.createSchemaReference(property.type())));
        ObjectNode definitions = builder.collectDefinitions(DEFINITIONS);
        JsonObject.Builder members = JsonObject.builder();
        List<JsonValue> required = new ArrayList<>();
        schemas.forEach((property, schema) -> {
            if (property.description() != null) {
                schema.put(DESCRIPTION, property.description());
            }
            members.put(property.name(), json(schema));
            if (property.required()) {
                required.add(JsonValue.of(property.name()));
            }
        });
        JsonObject object = JsonObject.of(TYPE, JsonValue.of("object"), PROPERTIES, members.build());
        return Subset.of(
                required.isEmpty() ? object : object.with(REQUIRED, JsonArray.of(required)), json(definitions));
    }

    private static JsonObject json(ObjectNode node) {
        return JsonObject.fromJson(node.toString());
    }

    private static SchemaGeneratorConfig config() {
        OptionPreset options = new OptionPreset(
                Option.NONPUBLIC_NONSTATIC_FIELDS_WITH_GETTERS,
                Option.NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS,
                Option.DEFINITIONS_FOR_MEMBER_SUPERTYPES,
                Option.NULLABLE_ARRAY_ITEMS_ALLOWED,
                Option.INLINE_NULLABLE_SCHEMAS,
                Option.PLAIN_DEFINITION_KEYS,
                Option.ALLOF_CLEANUP_AT_THE_END);
        SchemaGeneratorConfigBuilder builder =
                new SchemaGeneratorConfigBuilder(Mapping.MAPPER, SchemaVersion.DRAFT_2020_12, options);
        builder.forFields()
                .withIgnoreCheck(field -> property(field) == null)
                .withPropertyNameOverrideResolver(Schemas::name)
                .withRequiredCheck(field -> !field.isFakeContainerItemScope() && isRequired(field))
                .withNullableCheck(field -> field.isFakeContainerItemScope() && mayHoldNull(field))
                .withTargetTypeOverridesResolver(Schemas::ofOptional)
                .withDescriptionResolver(Schemas::description);
        builder.forTypesInGeneral()
                .withPropertySorter(Comparator.comparingInt(Schemas::place))
                .withDescriptionResolver(scope -> description(scope.getType().getErasedType()))
                .withCustomDefinitionProvider(Schemas::definition)
                .withSubtypeResolver(Schemas::members)
                .withTypeAttributeOverride(Tags::add);
        return builder.build();
    }

    private static @Nullable RecordComponent component(MemberScope<?, ?> field) {
        return Nullness.component(field.getRawMember().getDeclaringClass(), field.getDeclaredName());
    }

    private static @Nullable BeanPropertyDefinition property(FieldScope field) {
        return Mapping.property(field.getRawMember().getDeclaringClass(), field.getDeclaredName());
    }

    private static @Nullable String name(FieldScope field) {
        BeanPropertyDefinition property = property(field);
        return property == null ? null : property.getName();
    }

    private static boolean isRequired(FieldScope field) {
        RecordComponent component = component(field);
        return component != null && !Nullness.mayBeAbsent(component);
    }

    private static boolean mayHoldNull(FieldScope field) {
        RecordComponent component = component(field);
        return component != null && Nullness.mayHoldNull(component.getAnnotatedType());
    }

    private static @Nullable List<ResolvedType> ofOptional(FieldScope field) {
        return field.getType().isInstanceOf(Optional.class)
                ? List.of(field.getTypeParameterFor(Optional.class, 0))
                : null;
    }

    /** The order in which a record's components are written down: models fill them in one after another. */
    private static int place(MemberScope<?, ?> member) {
        RecordComponent[] components = member.getRawMember().getDeclaringClass().getRecordComponents();
        return components == null
                ? 0
                : Arrays.stream(components)
                        .map(RecordComponent::getName)
                        .toList()
                        .indexOf(member.getDeclaredName());
    }

    private static @Nullable String description(FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return null;
        }
        String own = description(field.getRawMember());
        BeanPropertyDefinition property = property(field);
        return own != null || property == null ? own : property.getMetadata().getDescription();
    }

    static @Nullable String description(AnnotatedElement element) {
        Description description = element.getAnnotation(Description.class);
        return description == null ? null : description.value();
    }

    private static @Nullable List<ResolvedType> members(ResolvedType type, SchemaGenerationContext context) {
        return Unions.isUnion(type.getErasedType())
                ? Unions.members(type.getErasedType()).stream()
                        .map(member -> context.getTypeContext().resolveSubtype(type, member))
                        .toList()
                : null;
    }

    /** Types that stand for less than their fields. */
    private static @Nullable CustomDefinition definition(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        Scalar<?> scalar = Scalar.of(raw);
        if (scalar != null) {
            schema.put(TYPE, scalar.kind());
            if (scalar.format() != null) {
                schema.put("format", scalar.format());
            }
        } else if (Describable.FREE.containsKey(raw)) {
            Describable.FREE.get(raw).ifPresent(kind -> schema.put(TYPE, kind));
        } else if (raw.isEnum()) {
            enumeration(raw, schema);
        } else if (type.isInstanceOf(Map.class)) {
            ResolvedType value = context.getTypeContext().getTypeParameterFor(type, Map.class, 1);
            schema.put(TYPE, "object").set("additionalProperties", context.createDefinitionReference(value));
        } else {
            return null;
        }
        return new CustomDefinition(schema, true);
    }

    private static void enumeration(Class<?> type, ObjectNode schema) {
        ArrayNode values = schema.put(TYPE, "string").putArray("enum");
        List<String> told = new ArrayList<>();
        String general = description(type);
        if (general != null) {
            told.add(general);
        }
        for (Object constant : type.getEnumConstants()) {
            String value = Mapping.MAPPER.valueToTree(constant).asText();
            values.add(value);
            String description = description(constant(type, (Enum<?>) constant));
            if (description != null) {
                told.add(value + ": " + description);
            }
        }
        if (!told.isEmpty()) {
            schema.put(DESCRIPTION, String.join("\n", told));
        }
    }

    private static AnnotatedElement constant(Class<?> type, Enum<?> constant) {
        try {
            return type.getField(constant.name());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
