package dev.signet.codegen.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The scalar types that {@code type} and {@code format} can name: a row says which formats mean it, which Java type holds its
 * values, and how the runtime library reads them.
 */
public enum ScalarKind {
    STRING("string", String.class, "string", "String", "a string", Set.of(Trait.CHECKED), ""),
    BOOLEAN("boolean", boolean.class, "bool", "Boolean", "a boolean", Set.of(), ""),
    INT32(
            "integer",
            int.class,
            "int32",
            "Integer",
            "a 32-bit integer",
            Set.of(),
            "int32",
            "int16",
            "int8",
            "uint16",
            "uint8"),
    INT64("integer", long.class, "int64", "Integer", "a 64-bit integer", Set.of(Trait.INEXACT), ""),
    /** An integer of any size: a format that neither 32 nor 64 bits hold. */
    INTEGER(
            "integer",
            BigInteger.class,
            "integer",
            "Integer",
            "an integer",
            Set.of(),
            "uint64",
            "int128",
            "uint128",
            "bigint",
            "big-integer",
            "biginteger"),
    FLOAT64("number", double.class, "float64", "Number", "a number", Set.of(Trait.INEXACT), ""),
    DECIMAL("number", BigDecimal.class, "decimal", "Number", "a number", Set.of(), "decimal"),
    /** RFC 3339 {@code date-time}. */
    DATE_TIME(
            "string",
            OffsetDateTime.class,
            "dateTime",
            "DateTime",
            "a date-time (RFC 3339)",
            Set.of(Trait.INEXACT),
            "date-time"),
    /** RFC 3339 {@code full-date}. */
    DATE("string", LocalDate.class, "date", "Date", "a date (RFC 3339)", Set.of(), "date"),
    /** RFC 3339 {@code full-time}. */
    TIME("string", OffsetTime.class, "time", "Time", "a time with offset (RFC 3339)", Set.of(Trait.INEXACT), "time"),
    /** ISO 8601 duration. */
    DURATION(
            "string",
            Duration.class,
            "duration",
            "Duration",
            "a duration (ISO 8601)",
            Set.of(Trait.INEXACT),
            "duration"),
    UUID("string", UUID.class, "uuid", "Uuid", "a UUID (RFC 9562)", Set.of(Trait.INEXACT), "uuid"),
    /** RFC 3986 URI or URI reference. */
    URI(
            "string",
            URI.class,
            "uri",
            "Uri",
            "a URI reference (RFC 3986)",
            Set.of(Trait.CHECKED),
            "uri",
            "uri-reference",
            "url"),
    /** Base64 text: kept as the text it is. */
    BASE64(
            "string",
            String.class,
            "string",
            "Base64",
            "a string",
            Set.of(Trait.CHECKED),
            "byte",
            "base64",
            "base64url"),
    /** Raw bytes: bodies and parts; a string inside JSON. */
    BINARY("string", String.class, "string", "Binary", "a string", Set.of(Trait.CHECKED), "binary");

    private enum Trait {
        /** A value can have a JSON form that its Java value does not fully say. */
        INEXACT,
        /** Its Java value gives back the text, which constraints are about. */
        CHECKED
    }

    private final String type;
    private final Class<?> javaType;
    private final String reader;
    private final String word;
    private final String phrase;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<Trait> traits;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final List<String> formats;

    /**
     * @param type the value of {@code type}
     * @param javaType primitive if there is one
     * @param reader the runtime library's method for one value, and the stem of those for several
     * @param word what names of generated types call it
     * @param phrase what messages call it, as those of the runtime library do
     * @param formats the values of {@code format} that mean it; an empty one stands for all that no other has
     */
    ScalarKind(
            String type,
            Class<?> javaType,
            String reader,
            String word,
            String phrase,
            Set<Trait> traits,
            String... formats) {
        this.type = type;
        this.javaType = javaType;
        this.reader = reader;
        this.word = word;
        this.phrase = phrase;
        this.traits = traits;
        this.formats = List.of(formats);
    }

    /** The kinds by type and format. */
    private static final Map<String, Map<String, ScalarKind>> BY_TYPE = byType();

    private static Map<String, Map<String, ScalarKind>> byType() {
        Map<String, Map<String, ScalarKind>> all = new HashMap<>();
        for (ScalarKind kind : values()) {
            Map<String, ScalarKind> byFormat = all.computeIfAbsent(kind.type, type -> new HashMap<>());
            kind.formats.forEach(format -> byFormat.putIfAbsent(format, kind));
        }
        return all;
    }

    /** What {@code type} and {@code format} mean. */
    public static ScalarKind of(String type, String format) {
        Map<String, ScalarKind> kinds = BY_TYPE.getOrDefault(type, Map.of());
        ScalarKind kind = kinds.getOrDefault(format, kinds.get(""));
        if (kind == null) {
            throw new IllegalArgumentException("not a scalar type: " + type);
        }
        return kind;
    }

    /** Whether a format means nothing for a type of scalars, but a Java type for another. */
    public static boolean isOfOtherType(String type, String format) {
        // numbers may be written as strings
        if (format.isEmpty() || type.equals("string")) {
            return false;
        }
        List<String> types = new ArrayList<>();
        for (ScalarKind kind : values()) {
            boolean default64 = kind == INT64 && (format.equals("int64") || format.equals("uint32"));
            if (default64 || kind.formats.contains(format)) {
                types.add(kind.type);
            }
        }
        return !types.isEmpty() && !types.contains(type);
    }

    /** Whether a value of {@code type} names scalars. */
    public static boolean isType(String type) {
        return BY_TYPE.containsKey(type);
    }

    /** The value of {@code type} that means it. */
    public String type() {
        return type;
    }

    /** The values of {@code format} that mean it; an empty one stands for all that no other has. */
    public List<String> formats() {
        return formats;
    }

    /** The class of its values; primitive if there is one. */
    public Class<?> javaType() {
        return javaType;
    }

    /** The runtime library's method for one value, and the stem of those for several. */
    public String reader() {
        return reader;
    }

    /** The runtime library's codec: that of the first type with the same values in Java. */
    public String codec() {
        return Arrays.stream(values())
                .filter(kind -> kind.javaType == javaType)
                .findFirst()
                .orElse(this)
                .name();
    }

    /** What names of generated types call it. */
    public String word() {
        return word;
    }

    /** What messages call a value, such as {@code a date-time (RFC 3339)}. */
    public String phrase() {
        return phrase;
    }

    /** Whether its Java value is the JSON string's text itself. */
    public boolean isString() {
        return javaType == String.class;
    }

    /** Whether JSON writes it as a string. */
    public boolean isText() {
        return type.equals("string");
    }

    /** Whether JSON writes it as a number. */
    public boolean isNumber() {
        return isIntegral() || type.equals("number");
    }

    /** Whether it is a number without a fraction. */
    public boolean isIntegral() {
        return type.equals("integer");
    }

    /** Whether its values are all that JSON has of its kind. */
    public boolean isWhole() {
        return javaType == String.class || this == BOOLEAN || type.equals("number");
    }

    /** Whether its values are all values of the other. */
    public boolean isWithin(ScalarKind other) {
        boolean number = isNumber() && other.type.equals("number");
        boolean text = isText() && other.javaType == String.class;
        boolean integer = isIntegral() && other.isIntegral() && compareTo(other) <= 0;
        return this == other || number || text || integer;
    }

    /** Whether a value can have a JSON form that its Java value does not fully say. */
    public boolean isInexact() {
        return traits.contains(Trait.INEXACT);
    }

    /** Whether its Java value gives back the text, which constraints are about. */
    public boolean keepsText() {
        return isText() && traits.contains(Trait.CHECKED);
    }
}
