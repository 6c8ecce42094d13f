package dev.signet.interactions.structured;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonNumber;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonString;
import dev.signet.interactions.support.JsonValue;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which Java types have a schema that says all of them. Others are refused at once, with the place where they stand: their
 * private fields would make a schema too, but none that anyone means.
 */
final class Describable {
    /** Types that are any JSON of a kind, with the kind; empty for any JSON at all. */
    static final Map<Class<?>, Optional<String>> FREE = Map.of(
            Object.class, Optional.empty(),
            JsonValue.class, Optional.empty(),
            JsonObject.class, Optional.of("object"),
            JsonArray.class, Optional.of("array"),
            JsonString.class, Optional.of("string"),
            JsonNumber.class, Optional.of("number"));

    private final Set<JavaType> seen = new HashSet<>();

    private Describable() {}

    /**
     * Looks through a type.
     *
     * @param type what a schema is wanted of
     * @param place what to call it in an error
     * @throws IllegalArgumentException if it has none
     */
    static void check(Type type, String place) {
        new Describable().look(Mapping.type(type), place);
    }

    /** What an {@link Optional} is of, or the type itself. */
    private static JavaType optional(JavaType type) {
        return type.hasRawClass(Optional.class) ? type.containedTypeOrUnknown(0) : type;
    }

    private void look(JavaType type, String place) {
        Class<?> raw = type.getRawClass();
        if (Scalar.of(raw) != null || FREE.containsKey(raw) || raw.isEnum()) {
            return;
        }
        if (type.isMapLikeType() && isJdk(raw)) {
            if (!type.getKeyType().hasRawClass(String.class)
                    && !type.getKeyType().isEnumType()) {
                throw new IllegalArgumentException(place + ": the keys of a map must be strings or an enum");
            }
            look(type.getContentType(), place);
        } else if (isList(type)) {
            look(type.getContentType(), place);
        } else if (Unions.isUnion(raw)) {
            union(type, place);
        } else if (raw.isRecord()) {
            record(type);
        } else {
            throw new IllegalArgumentException(place + ": unsupported type " + raw.getTypeName()
                    + "; use records, sealed interfaces of records, enums, lists, maps with strings as keys, strings, "
                    + "numbers, booleans, java.time, UUID, URI or JsonValue");
        }
    }

    private static boolean isList(JavaType type) {
        if (type.isArrayType()) {
            Class<?> element = type.getContentType().getRawClass();
            return element != byte.class && element != char.class;
        }
        return type.isCollectionLikeType() && isJdk(type.getRawClass());
    }

    private static boolean isJdk(Class<?> type) {
        return type.getName().startsWith("java.util.");
    }

    private void record(JavaType type) {
        if (seen.add(type)) {
            if (Mapping.hasOtherForm(type)) {
                throw new IllegalArgumentException(
                        name(type) + " is not an object of its components, because of a Jackson annotation");
            }
            for (BeanPropertyDefinition property : Mapping.components(type)) {
                String place = name(type) + "." + property.getInternalName();
                if (property.isRequired() && Mapping.isIgnored(type.getRawClass(), property)) {
                    throw new IllegalArgumentException(place + " is ignored, and so must be @Nullable or Optional");
                }
                look(optional(property.getPrimaryType()), place);
            }
        }
    }

    private void union(JavaType type, String place) {
        if (!seen.add(type)) {
            return;
        }
        for (Class<?> member : Unions.members(type.getRawClass())) {
            if (!member.isRecord()) {
                throw new IllegalArgumentException(
                        place + ": " + name(type) + " permits " + member.getSimpleName() + ", which is not a record");
            }
            if (Mapping.tag(member) == null) {
                throw new IllegalArgumentException(place + ": can't distinguish " + member.getSimpleName()
                        + " from the other records of " + name(type) + "; it must not have a component named "
                        + Unions.TAG + ", or an annotation @JsonTypeInfo must name another property");
            }
            look(Mapping.MAPPER.getTypeFactory().constructSpecializedType(type, member), place);
        }
        distinct(Unions.members(type.getRawClass()), place, name(type));
    }

    private static void distinct(List<Class<?>> members, String place, String union) {
        Set<Mapping.@Nullable Tag> tags = new HashSet<>();
        for (Class<?> member : members) {
            if (!tags.add(Mapping.tag(member))) {
                throw new IllegalArgumentException(
                        place + ": two records of " + union + " are named " + member.getSimpleName());
            }
        }
    }

    private static String name(JavaType type) {
        return type.getRawClass().getSimpleName();
    }
}
