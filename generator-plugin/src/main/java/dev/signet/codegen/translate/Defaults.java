package dev.signet.codegen.translate;

import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.Default;
import dev.signet.codegen.model.JsonLiteral;
import dev.signet.codegen.model.Numeral;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.SchemaIndex;
import dev.signet.codegen.translate.literal.LiteralConstraints;
import dev.signet.codegen.translate.types.TypeTable;
import dev.signet.support.value.Durations;
import dev.signet.support.value.Times;
import dev.signet.support.value.Uuids;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The values of {@code default}: which one a property has, and whether its type has it. */
final class Defaults {
    /** Members in members: deeper is nothing that a document means, and would fit nothing that it has. */
    private static final int DEEPEST = 64;

    private static final int LONGEST = 10_000;

    private final TypeTable table;
    private final SchemaIndex index;

    Defaults(TypeTable table, SchemaIndex index) {
        this.table = table;
        this.index = index;
    }

    /** What an absent property means: what its use says, or else what that refers to; null if nothing does, or if its type has no such value. */
    @Nullable
    JsonLiteral of(Schema.Property property) {
        Default stated = stated(property.schema());
        // absent and null mean the same then
        return stated != null
                        && !stated.value().isNull()
                        && stated.value().json().length() <= LONGEST
                        && mismatch(stated.value(), property.schema()).isEmpty()
                ? stated.value()
                : null;
    }

    /** What a schema says, or else what it refers to; null if nothing does. */
    private @Nullable Default stated(Schema schema) {
        for (Schema each : index.chain(schema)) {
            Default stated = each.meta().defaultValue();
            if (stated != null) {
                return stated;
            }
        }
        return null;
    }

    /** Reports each default that is no value of its schema, or of one that refers to that. */
    void report(ApiModel model, Problems problems) {
        model.schemas().forEach(named -> report(named.schema(), problems));
        model.operations()
                .forEach(
                        operation -> operation.parameters().forEach(parameter -> report(parameter.schema(), problems)));
    }

    private void report(Schema schema, Problems problems) {
        Default stated = stated(schema);
        boolean own = schema.meta().defaultValue() != null;
        if (stated != null && (own || !schema.meta().constraints().isNone())) {
            mismatch(stated.value(), schema)
                    .ifPresent(why -> problems.warn(
                            own ? stated.pointer() : schema.meta().pointer(),
                            "the default " + shown(stated.value()) + " " + why.what() + "; ignored",
                            why.cure()));
        }
        schema.children().forEach(child -> report(child, problems));
    }

    private static String shown(JsonLiteral value) {
        String json = value.json().replaceAll("\\p{C}", "?");
        return "`" + (json.length() <= 40 ? json : json.substring(0, 40) + "…") + "`";
    }

    /**
     * Why a value can't be a default.
     *
     * @param what follows the value in a message
     * @param cure what to do about it
     */
    private record Mismatch(String what, String cure) {
        static final Mismatch NO_VALUE = new Mismatch("is not a value of its schema", "correct it by an overlay");

        static Mismatch violating(String violation) {
            return new Mismatch("violates a constraint of its schema (" + violation + ")", "correct it by an overlay");
        }

        static Mismatch beyond(ScalarKind kind) {
            return new Mismatch(
                    "is beyond what a `" + kind.javaType().getSimpleName() + "` holds",
                    kind.isIntegral()
                            ? "map integer=BigInteger by typeMappings"
                            : "map number=BigDecimal by typeMappings");
        }
    }

    /** Why a value is none that a schema has in Java; empty if it is one. */
    private Optional<Mismatch> mismatch(JsonLiteral value, Schema schema) {
        if (!fits(value, schema, 0)) {
            return Optional.of(Mismatch.NO_VALUE);
        }
        return violation(value, schema)
                .map(Mismatch::violating)
                .or(() -> holds(value, schema) ? Optional.empty() : beyond(schema));
    }

    private Optional<String> violation(JsonLiteral value, Schema schema) {
        return index.chain(schema).stream()
                .flatMap(each -> LiteralConstraints.violation(value, each.meta()).stream())
                .findFirst();
    }

    private Optional<Mismatch> beyond(Schema schema) {
        return table.typeOf(schema).asScalar().map(scalar -> Mismatch.beyond(scalar.kind()));
    }

    /** Whether the Java type of a scalar, which may be another than the schema's own, has a number. */
    private boolean holds(JsonLiteral value, Schema schema) {
        BigDecimal number = value.number().orElse(null);
        ScalarKind kind =
                table.typeOf(schema).asScalar().map(TypeRef.Scalar::kind).orElse(null);
        if (number == null || kind == null || !kind.isNumber()) {
            return true;
        }
        return kind == ScalarKind.FLOAT64
                ? Double.isFinite(number.doubleValue())
                : Numeral.holds(kind, List.of(number));
    }

    private boolean fits(JsonLiteral value, Schema use, int depth) {
        Schema schema = index.follow(use);
        if (value.isNull()) {
            return schema.isAny() || schema.isNull() || table.isNullable(use);
        }
        return depth < DEEPEST
                && schema.<Boolean>match(
                        any -> true,
                        nothing -> false,
                        scalar -> isOf(scalar.kind(), value),
                        enumeration -> isListed(enumeration, value),
                        array -> value.items()
                                .map(items -> fits(items, array, depth))
                                .orElse(false),
                        object -> value.members()
                                .map(members -> fits(members, object, depth))
                                .orElse(false),
                        union -> union.members().stream().anyMatch(member -> isValue(value, member, depth + 1)),
                        allOf -> true,
                        ref -> true);
    }

    /** Whether it fits, and what stands inside another value violates nothing and has its place in Java. */
    private boolean isValue(JsonLiteral value, Schema schema, int depth) {
        return fits(value, schema, depth) && violation(value, schema).isEmpty() && holds(value, schema);
    }

    private boolean fits(List<JsonLiteral> items, Schema.Array array, int depth) {
        List<Schema> tuple = array.tuple();
        return (!array.isTuple() || items.size() <= tuple.size())
                && IntStream.range(0, items.size())
                        .allMatch(
                                i -> isValue(items.get(i), array.isTuple() ? tuple.get(i) : array.items(), depth + 1));
    }

    private boolean fits(Map<String, JsonLiteral> members, Schema.Obj object, int depth) {
        Map<String, Schema.Property> declared = new LinkedHashMap<>();
        object.properties().forEach(property -> declared.put(property.name(), property));
        boolean whole = declared.values().stream().noneMatch(p -> p.required() && !members.containsKey(p.name()));
        return whole
                && members.entrySet().stream().allMatch(member -> {
                    Schema.Property property = declared.get(member.getKey());
                    Schema schema = property != null ? property.schema() : object.additional();
                    return schema == null ? !object.closed() : isValue(member.getValue(), schema, depth + 1);
                });
    }

    private static boolean isListed(Schema.Enumeration enumeration, JsonLiteral value) {
        String text = enumeration.kind().isNumber()
                ? value.number().map(Numeral::canonical).orElse(null)
                : enumeration.kind() == ScalarKind.BOOLEAN
                        ? value.isBoolean() ? value.json() : null
                        : value.text().orElse(null);
        return text != null
                && (enumeration.open()
                        || enumeration.values().stream()
                                .anyMatch(listed -> listed.text().equals(text)));
    }

    private static boolean isOf(ScalarKind kind, JsonLiteral value) {
        if (kind == ScalarKind.BOOLEAN) {
            return value.isBoolean();
        }
        if (!kind.isNumber()) {
            return value.text().filter(text -> isText(kind, text)).isPresent();
        }
        return value.number()
                .filter(number -> kind == ScalarKind.INT32
                        ? Numeral.holds(kind, List.of(number))
                        : !kind.isIntegral() || Numeral.isInteger(number))
                .isPresent();
    }

    /** Whether the runtime library reads a text as a value of a format. */
    private static boolean isText(ScalarKind kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (kind) {
            case DATE_TIME -> Times.dateTime(bytes, 0, bytes.length) != null;
            case DATE -> Times.date(bytes, 0, bytes.length) != null;
            case TIME -> Times.time(bytes, 0, bytes.length) != null;
            case DURATION -> Durations.parse(text) != null;
            case UUID -> Uuids.parse(bytes, 0, bytes.length) != null;
            case URI -> isUri(text);
            default -> true;
        };
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).toString().equals(text);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
