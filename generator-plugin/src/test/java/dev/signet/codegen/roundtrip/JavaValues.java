package dev.signet.codegen.roundtrip;

import dev.signet.codegen.compile.CompiledKit;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Random values of generated types, made by their canonical constructors. */
final class JavaValues {
    private static final int DEEP = 4;
    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "quote\" back\\slash",
            "line\nbreak",
            "\u0000",
            "\u2028",
            "日本語",
            "😀",
            "\ud83d",
            "\ufeff\uffff",
            "</a>",
            "1");
    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-0",
            "1.10",
            "1E+3",
            "1234567890123456789012345.5",
            "\"text\"",
            "[]",
            "[1,{\"a\":null}]",
            "{}",
            "{\"zz\":[]}");

    private final Random random;
    private final Unions unions;

    /** Thrown if no value of a type was found, since each would contain another of its kind. */
    static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    JavaValues(Random random, Unions unions) {
        this.random = random;
        this.unions = unions;
    }

    /** @throws Endless if a value would have to be too deep */
    Object of(Class<?> type) {
        return of(type, null, 0);
    }

    private Object of(Type type, @Nullable AnnotatedType annotated, int depth) {
        if (depth > 40) {
            throw new Endless();
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            AnnotatedType[] notes = annotated instanceof AnnotatedParameterizedType p
                    ? p.getAnnotatedActualTypeArguments()
                    : new AnnotatedType[arguments.length];
            int last = arguments.length - 1;
            return arguments.length == 1
                    ? list(arguments[0], notes[0], depth)
                    : map(arguments[last], notes[last], depth);
        }
        Class<?> raw = (Class<?>) type;
        Object scalar = scalar(raw);
        if (scalar != null) {
            return scalar;
        }
        if (raw.getPackageName().equals(CompiledKit.PACKAGE)) {
            return json(raw);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        return raw.isInterface() ? variant(raw, depth) : record(raw, depth);
    }

    private Object scalar(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> text();
            case "int", "java.lang.Integer" -> random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(100);
            case "long", "java.lang.Long" -> random.nextLong();
            case "double", "java.lang.Double" -> number();
            case "float", "java.lang.Float" -> (float) random.nextInt(1_000) / 8;
            case "boolean", "java.lang.Boolean" -> random.nextBoolean();
            case "java.time.OffsetDateTime" ->
                OffsetDateTime.of(LocalDate.ofEpochDay(random.nextInt(90_000)), time(), zone());
            case "java.time.LocalDate" -> LocalDate.ofEpochDay(random.nextInt(2_000_000) - 700_000L);
            case "java.time.OffsetTime" -> OffsetTime.of(time(), zone());
            case "java.time.Duration" -> Duration.ofMillis(random.nextInt());
            case "java.util.UUID" -> new UUID(random.nextLong(), random.nextLong());
            case "java.net.URI" -> URI.create("https://example.com/" + random.nextInt());
            case "java.math.BigInteger" -> new BigInteger(100, random);
            case "java.math.BigDecimal" -> BigDecimal.valueOf(random.nextLong(), random.nextInt(9));
            default -> null;
        };
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size())) + (random.nextBoolean() ? "" : TEXTS.get(random.nextInt(5)));
    }

    private LocalTime time() {
        return LocalTime.ofSecondOfDay(random.nextInt(86_400))
                .withNano(random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    }

    private ZoneOffset zone() {
        return random.nextBoolean() ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(60 * (random.nextInt(1_440) - 720));
    }

    private double number() {
        double any = Double.longBitsToDouble(random.nextLong());
        return random.nextBoolean() && Double.isFinite(any) ? any : random.nextInt(1_000) / 10.0;
    }

    private Object json(Class<?> type) {
        boolean object = type.getSimpleName().equals("JsonObject");
        String text = JSON.get(random.nextInt(JSON.size()));
        return Reflection.fromJson(type, object && !text.startsWith("{") ? "{\"zz\":" + text + "}" : text);
    }

    private List<Object> list(Type element, @Nullable AnnotatedType note, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = depth > DEEP ? 0 : random.nextInt(3); i > 0; i--) {
            boolean none = note != null && Reflection.isNullable(note) && random.nextInt(3) == 0;
            list.add(none ? null : of(element, note, depth + 1));
        }
        return list;
    }

    private Map<String, Object> map(Type value, @Nullable AnnotatedType note, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = depth > DEEP ? 0 : random.nextInt(3); i > 0; i--) {
            boolean none = note != null && Reflection.isNullable(note) && random.nextInt(3) == 0;
            map.put("k " + random.nextInt(50), none ? null : of(value, note, depth + 1));
        }
        return map;
    }

    private Object variant(Class<?> sealed, int depth) {
        Class<?>[] variants = sealed.getPermittedSubclasses();
        for (int i = 0; i < 8; i++) {
            Class<?> variant = variants[random.nextInt(variants.length)];
            try {
                return unions.settled(
                        sealed, variant, isUnknown(sealed, variant) ? null : of(variant, null, depth + 1), random);
            } catch (Endless e) {
                // another may end
            }
        }
        throw new Endless();
    }

    static boolean isUnknown(Class<?> sealed, Class<?> variant) {
        return variant.getEnclosingClass() == sealed && variant.getSimpleName().equals("Unknown");
    }

    private Object record(Class<?> type, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        // What stands in extras though the map of further properties could say it is read into that map.
        boolean further = Arrays.stream(components).anyMatch(c -> c.getName().startsWith("additionalProperties"));
        for (int i = 0; i < components.length; i++) {
            RecordComponent c = components[i];
            if (further && c.getName().equals("extras")) {
                values[i] = Reflection.fromJson(c.getType(), "{}");
                continue;
            }
            boolean nullable = Reflection.isNullable(c.getAnnotatedType());
            boolean leaveOut = nullable && (depth > DEEP || random.nextInt(3) == 0);
            values[i] = leaveOut ? null : of(c.getGenericType(), c.getAnnotatedType(), depth + 1);
        }
        return Reflection.construct(type, values);
    }
}
