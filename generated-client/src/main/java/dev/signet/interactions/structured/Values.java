package dev.signet.interactions.structured;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonFormatException;
import dev.signet.interactions.support.JsonNull;
import dev.signet.interactions.support.JsonNumber;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonString;
import dev.signet.interactions.support.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads JSON into Java values and writes them, with the errors of the runtime library. */
final class Values {
    private static final int SHOWN = 40;

    private Values() {}

    /**
     * Reads a value.
     *
     * @param json null if there is none
     * @param place where the JSON stands, as a JSON pointer
     * @throws JsonFormatException if the JSON is no such value
     */
    static Object read(Type type, @Nullable JsonValue json, String place) {
        JavaType java = Mapping.type(type);
        if (json == null || (json == JsonNull.NULL && !java.hasRawClass(JsonValue.class))) {
            throw new JsonFormatException(place, expected(java), found(json));
        }
        try {
            return Mapping.MAPPER.readerFor(java).readValue(json.toJson());
        } catch (InvalidDefinitionException e) {
            throw new IllegalStateException("Jackson can't create a value of " + java.toCanonical(), e);
        } catch (JsonProcessingException e) {
            throw failure(e, java, json, place);
        }
    }

    /** What an {@link Optional} is of, or the type itself. */
    static Type content(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    private static JsonFormatException failure(JsonProcessingException e, JavaType type, JsonValue json, String place) {
        String pointer = "";
        String expected = expected(type);
        JsonValue at = json;
        String found = null;
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                String name = step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName();
                pointer += "/" + name.replace("~", "~0").replace("/", "~1");
                at = child(at, step);
            }
        }
        if (e instanceof InvalidTypeIdException id) {
            expected = expected(id.getBaseType());
            found = id.getTypeId() == null ? "none of them" : brief(id.getTypeId());
        } else if (e instanceof ValueInstantiationException refused) {
            expected = "a valid " + refused.getType().getRawClass().getSimpleName();
            Throwable cause = refused.getCause();
            found = "an invalid one: " + (cause == null ? e.getOriginalMessage() : cause.getMessage());
        } else if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            expected = expected(Mapping.type(mismatch.getTargetType()));
            found = key(mismatch, at);
        } else {
            found = e.getOriginalMessage();
        }
        JsonFormatException failure =
                new JsonFormatException(place + pointer, expected, found == null ? found(at) : found);
        failure.initCause(e);
        return failure;
    }

    /** The key of a map that is refused, since the place is then the map; null if it was not for a key. */
    private static @Nullable String key(MismatchedInputException e, @Nullable JsonValue at) {
        return at instanceof JsonObject
                        && e instanceof InvalidFormatException format
                        && format.getValue() instanceof String key
                ? "the key " + brief(key)
                : null;
    }

    private static @Nullable JsonValue child(@Nullable JsonValue parent, JsonMappingException.Reference step) {
        if (parent instanceof JsonArray list && step.getIndex() >= 0 && step.getIndex() < list.size()) {
            return list.get(step.getIndex());
        }
        return parent instanceof JsonObject object && step.getFieldName() != null
                ? object.get(step.getFieldName())
                : null;
    }

    /** What to call the JSON of a type. */
    static String expected(JavaType type) {
        Class<?> raw = type.getRawClass();
        Scalar<?> scalar = Scalar.of(raw);
        if (scalar != null) {
            return scalar.expected();
        }
        if (raw.isEnum()) {
            return Stream.of(raw.getEnumConstants())
                    .map(constant -> Mapping.MAPPER.valueToTree(constant).toString())
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (Unions.isUnion(raw)) {
            return Unions.members(raw).stream()
                    .map(Mapping::tag)
                    .map(tag -> tag == null ? "" : tag.property() + " \"" + tag.value() + '"')
                    .collect(Collectors.joining(", ", "an object with one of ", ""));
        }
        if (Describable.FREE.containsKey(raw)) {
            return Describable.FREE.get(raw).map(kind -> "JSON of type " + kind).orElse("any JSON");
        }
        return type.isArrayType() || type.isCollectionLikeType() ? "an array" : "an object";
    }

    private static String found(@Nullable JsonValue json) {
        if (json == null) {
            return "nothing";
        }
        if (json instanceof JsonString text) {
            return brief(text.value());
        }
        if (json instanceof JsonNumber number) {
            return brief(number.text());
        }
        return json instanceof JsonObject ? "an object" : json instanceof JsonArray ? "an array" : json.toJson();
    }

    private static String brief(String text) {
        return text.length() > SHOWN ? '"' + text.substring(0, SHOWN) + "…\"" : '"' + text + '"';
    }

    /** A list alone doesn't tell Jackson what it is of, so that records in it would lack what tells them apart. */
    static JsonValue write(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return JsonArray.of(list.stream().map(Values::write).toList());
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject.Builder members = JsonObject.builder();
            map.forEach((key, each) -> members.put(text(write(key)), write(each)));
            return members.build();
        }
        try {
            return JsonValue.fromJson(Mapping.MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The value can't be serialized: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(JsonValue key) {
        return key instanceof JsonString string ? string.value() : key.toJson();
    }
}
