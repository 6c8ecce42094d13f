package dev.signet.interactions.structured;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How Java types are named and read in JSON. Schemas ask it too, so that what is asked for is what can be read: annotations of
 * Jackson's on the caller's types count for both.
 */
final class Mapping {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new RecordIntrospector())
            .addModule(KitModule.create())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .withCoercionConfig(
                    LogicalType.Textual,
                    strings -> Stream.of(
                                    CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                            .forEach(shape -> strings.setCoercion(shape, CoercionAction.Fail)))
            .build();

    /**
     * What tells a record of a union.
     *
     * @param property the name of the property
     * @param value what it has in the record's JSON
     * @param isComponent whether the property is a component of the record, too
     */
    record Tag(String property, String value, boolean isComponent) {}

    private Mapping() {}

    static JavaType type(Type type) {
        return MAPPER.constructType(type);
    }

    /** The properties that a record is read from. */
    static List<BeanPropertyDefinition> properties(JavaType type) {
        return components(type).stream()
                .filter(property -> !isIgnored(type.getRawClass(), property))
                .toList();
    }

    /** All that a record's constructor wants, even what is ignored in JSON. */
    static List<BeanPropertyDefinition> components(JavaType type) {
        return MAPPER.getDeserializationConfig().introspect(type).findProperties();
    }

    static boolean isIgnored(Class<?> owner, BeanPropertyDefinition property) {
        RecordComponent component = Nullness.component(owner, property.getInternalName());
        JsonIgnore said = component == null ? null : component.getAccessor().getAnnotation(JsonIgnore.class);
        return said != null && said.value();
    }

    /** The property for a component, or null if it is none. */
    static @Nullable BeanPropertyDefinition property(Class<?> owner, String component) {
        return properties(type(owner)).stream()
                .filter(property -> property.getInternalName().equals(component))
                .findFirst()
                .orElse(null);
    }

    /** Whether an annotation makes of a record, or of a component, JSON that its type doesn't tell: no schema would fit. */
    static boolean hasOtherForm(JavaType type) {
        DeserializationConfig config = MAPPER.getDeserializationConfig();
        AnnotationIntrospector annotations = config.getAnnotationIntrospector();
        BeanDescription bean = config.introspect(type);
        return bean.findJsonValueAccessor() != null
                || annotations.findDeserializer(bean.getClassInfo()) != null
                || bean.findProperties().stream()
                        .map(BeanPropertyDefinition::getPrimaryMember)
                        .anyMatch(member -> annotations.findUnwrappingNameTransformer(member) != null
                                || annotations.findDeserializer(member) != null);
    }

    /** What tells a record from others of its union; null if nothing does. */
    static @Nullable Tag tag(Class<?> type) {
        AnnotationIntrospector annotations = MAPPER.getDeserializationConfig().getAnnotationIntrospector();
        JsonTypeInfo.Value info =
                annotations.findPolymorphicTypeInfo(MAPPER.getDeserializationConfig(), annotated(type));
        boolean named = info != null
                && Set.of(JsonTypeInfo.Id.NAME, JsonTypeInfo.Id.SIMPLE_NAME).contains(info.getIdType())
                && Set.of(JsonTypeInfo.As.PROPERTY, JsonTypeInfo.As.EXISTING_PROPERTY)
                        .contains(info.getInclusionType());
        if (!named) {
            return null;
        }
        String property = info.getPropertyName();
        boolean component =
                properties(type(type)).stream().anyMatch(each -> each.getName().equals(property));
        boolean clashes = component && info.getInclusionType() == JsonTypeInfo.As.PROPERTY;
        return clashes ? null : new Tag(property, name(type), component);
    }

    private static String name(Class<?> type) {
        DeserializationConfig config = MAPPER.getDeserializationConfig();
        return Stream.concat(Unions.of(type).stream(), Stream.of(type))
                .flatMap(each ->
                        config.getSubtypeResolver().collectAndResolveSubtypesByClass(config, annotated(each)).stream())
                .filter(named -> named.getType() == type && named.hasName())
                .map(NamedType::getName)
                .findFirst()
                .orElseGet(type::getSimpleName);
    }

    private static AnnotatedClass annotated(Class<?> type) {
        return MAPPER.getDeserializationConfig()
                .introspectClassAnnotations(type)
                .getClassInfo();
    }
}
