package dev.signet.interactions.revisions;

import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonBoolean;
import dev.signet.interactions.support.JsonNull;
import dev.signet.interactions.support.JsonNumber;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonString;
import dev.signet.interactions.support.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Machine-made values of generated types. */
public final class Values {
    private static final String[] TEXTS = {
        "",
        "plain",
        "two words",
        "quote\" back\\slash",
        "line\nbreak\ttab",
        "\0nul",
        "\u2028\u2029",
        "ümläut",
        "日本語",
        "😀",
        "\ud83d",
        "\ude00",
        "\ud83d\ud83d",
        "\u00a0\ufeff\uffff",
        "x".repeat(5_000),
        "</script>",
        "{\"a\":1}",
        "\u007f\u0080"
    };
    private static final String[] NUMBERS = {
        "0", "-0", "1", "1.10", "1E+3", "9007199254740993", "-1e-7", "1234567890123456789012345678901234567890.5", "0.1"
    };

    private final Random random;

    public Values(Random random) {
        this.random = random;
    }

    public Object of(Type type) {
        Object value = of(type, 0);
        if (value == null) {
            throw new AssertionError("no value of " + type);
        }
        return value;
    }

    private Object of(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? list(generic, depth, 0) : map(generic, depth);
        }
        Class<?> raw = (Class<?>) type;
        Object scalar = scalar(raw);
        if (scalar != null) {
            return scalar;
        }
        if (raw.isEnum()) {
            Object[] constants = raw.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        return raw.isInterface() ? variant(raw, depth) : record(raw, depth);
    }

    private @Nullable Object scalar(Class<?> type) {
        if (type == String.class) {
            return text();
        } else if (type == int.class || type == Integer.class) {
            return random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(100);
        } else if (type == long.class || type == Long.class) {
            return random.nextLong();
        } else if (type == double.class || type == Double.class) {
            return number();
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == OffsetDateTime.class) {
            return OffsetDateTime.of(
                    1 + random.nextInt(9998),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    random.nextInt(24),
                    random.nextInt(60),
                    random.nextInt(60),
                    random.nextBoolean() ? 0 : random.nextInt(1_000_000_000),
                    random.nextBoolean()
                            ? ZoneOffset.UTC
                            : ZoneOffset.ofTotalSeconds(60 * (random.nextInt(1440) - 720)));
        } else if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(2_000_000) - 700_000L);
        } else if (type == OffsetTime.class) {
            return OffsetTime.of(
                    LocalTime.ofSecondOfDay(random.nextInt(86_400)), ZoneOffset.ofHours(random.nextInt(24) - 12));
        } else if (type == Duration.class) {
            return Duration.ofMillis(random.nextInt());
        } else if (type == UUID.class) {
            return new UUID(random.nextLong(), random.nextLong());
        } else if (type == URI.class) {
            return URI.create("https://example.com/" + random.nextInt());
        } else if (type == BigInteger.class) {
            return new BigInteger(200, random);
        } else if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextLong(), random.nextInt(9));
        } else if (type == JsonObject.class) {
            return object(2);
        } else if (type == JsonValue.class) {
            return json(2);
        }
        return null;
    }

    private double number() {
        double any = Double.longBitsToDouble(random.nextLong());
        return random.nextBoolean() && Double.isFinite(any) ? any : random.nextInt(1000) / 10.0;
    }

    String text() {
        return TEXTS[random.nextInt(TEXTS.length)] + (random.nextBoolean() ? "" : TEXTS[random.nextInt(TEXTS.length)]);
    }

    JsonValue json(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> JsonNull.NULL;
            case 1 -> random.nextBoolean() ? JsonBoolean.TRUE : JsonBoolean.FALSE;
            case 2 -> new JsonNumber(NUMBERS[random.nextInt(NUMBERS.length)]);
            case 3, 4 -> new JsonString(text());
            case 5 -> new JsonArray(List.of(json(depth - 1), json(depth - 1)));
            default -> object(depth - 1);
        };
    }

    private JsonObject object(int depth) {
        JsonObject.Builder object = JsonObject.builder();
        for (int i = random.nextInt(3); i > 0; i--) {
            object.put("zz " + random.nextInt(9), json(depth));
        }
        return object.build();
    }

    private List<Object> list(ParameterizedType type, int depth, int least) {
        List<Object> list = new ArrayList<>();
        for (int i = least + (depth > 4 ? 0 : random.nextInt(3)); i > 0; i--) {
            list.add(of(type.getActualTypeArguments()[0], depth + 1));
        }
        return list;
    }

    private Map<String, Object> map(ParameterizedType type, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            map.put("k" + random.nextInt(50), of(type.getActualTypeArguments()[1], depth + 1));
        }
        return map;
    }

    private Object variant(Class<?> sealed, int depth) {
        Class<?>[] variants = sealed.getPermittedSubclasses();
        if (variants == null) {
            throw new AssertionError(sealed + " is not sealed");
        }
        Object value = of(variants[random.nextInt(variants.length)], depth + 1);
        Class<?> type = value.getClass();
        boolean unknownUnion = type.getSimpleName().equals("Unknown")
                && type.getRecordComponents()[0].getName().equals("json");
        boolean inner = unknownUnion
                && type.getEnclosingClass() != sealed
                && !Model.toJson(value).startsWith("{");
        // What an inner union does not know and an outer one does not either is the outer's to name.
        return inner ? variant(sealed, depth) : value;
    }

    private Object record(Class<?> type, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        if (type.getSimpleName().equals("Unknown")) {
            return unknown(type, components);
        }
        Object[] values = new Object[components.length];
        boolean inUnion = type.isMemberClass();
        for (int i = 0; i < components.length; i++) {
            RecordComponent c = components[i];
            boolean leaveOut = Model.isNullable(c) && (depth > 4 || random.nextInt(3) == 0);
            if (c.getName().equals("extras")) {
                values[i] = extras(type, components, values);
            } else if (inUnion
                    && c.getGenericType() instanceof ParameterizedType list
                    && list.getRawType() == List.class) {
                values[i] = telling(list, depth);
            } else {
                values[i] = leaveOut ? null : of(c.getGenericType(), depth + 1);
            }
        }
        return construct(type, components, values);
    }

    /** A list that shows what it is a list of: an empty one, or one that begins with the unknown, could be of either kind. */
    private List<Object> telling(ParameterizedType type, int depth) {
        List<Object> list = list(type, depth, 1);
        while (list.get(0).getClass().getSimpleName().equals("Unknown")) {
            list.set(0, of(type.getActualTypeArguments()[0], depth + 1));
        }
        return list;
    }

    private JsonObject extras(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        JsonObject extras = object(1);
        for (int i = 0; i < components.length - 1; i++) {
            JsonValue said = random.nextInt(4) == 0 ? besides(components[i], values[i]) : null;
            if (said != null) {
                extras = extras.with(Model.wireName(type, i), said);
            }
        }
        return extras;
    }

    /** What extras may say of a component beside its value. */
    private @Nullable JsonValue besides(RecordComponent component, @Nullable Object value) {
        if (value == null) {
            return component.getType() == JsonValue.class ? null : JsonNull.NULL;
        }
        if (value instanceof List<?> list && list.isEmpty()) {
            return random.nextBoolean() ? JsonNull.NULL : JsonArray.EMPTY;
        }
        if (value instanceof Map<?, ?> map && map.isEmpty()) {
            return random.nextBoolean() ? JsonNull.NULL : JsonObject.EMPTY;
        }
        if (value instanceof Double number) {
            return new JsonNumber(new BigDecimal(number).toString());
        }
        if (value instanceof OffsetDateTime time && time.getOffset().equals(ZoneOffset.UTC)) {
            return new JsonString(time.toLocalDate() + "t" + time.toLocalTime() + "z");
        }
        // A component that speaks has the last word.
        return json(1);
    }

    /** One that reads as unknown again. */
    private Object unknown(Class<?> type, RecordComponent[] components) {
        String odd = "zz-" + random.nextInt(1000);
        if (components[0].getType() == String.class && components.length == 1) {
            return construct(type, components, odd);
        }
        if (components.length == 1) {
            return construct(type, components, random.nextBoolean() ? JsonBoolean.TRUE : new JsonNumber("7.50"));
        }
        String wire = components[0].getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        JsonObject json = object(2).with(wire, new JsonString(odd));
        Object lacking = random.nextBoolean() ? null : lacking(type.getEnclosingClass(), wire, json);
        return lacking != null ? lacking : construct(type, components, odd, json);
    }

    /** A member of a known type that has little but that type; null if that is enough for it. */
    private @Nullable Object lacking(Class<?> union, String wire, JsonObject json) {
        List<String> tags = Model.tags(union, wire);
        String tag = tags.get(random.nextInt(tags.size()));
        Object read = Model.fromJson(union, json.with(wire, new JsonString(tag)).toJson());
        return read.getClass().getSimpleName().equals("Unknown") ? read : null;
    }

    static Object construct(Class<?> type, RecordComponent[] components, @Nullable Object... values) {
        Class<?>[] parameters = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            parameters[i] = components[i].getType();
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new AssertionError(type + " refuses " + java.util.Arrays.toString(values), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
