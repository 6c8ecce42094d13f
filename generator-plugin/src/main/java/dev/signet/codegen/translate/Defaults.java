package dev.signet.codegen.translate;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.Default;
import dev.signet.codegen.model.JsonLiteral;
import dev.signet.codegen.model.Numeral;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.SchemaIndex;
import dev.signet.codegen.translate.types.TypeTable;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The values of {@code default}: which one a property has, and whether its type has it. */
final class Defaults {
    /** Members in members: deeper is nothing that a document means, and would fit nothing that it has. */
    private static final int DEEPEST = 64;

    private static final int LONGEST = 10_000;

    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(\\d+W|(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+([.]\\d+)?S)?)?)");
    private static final Pattern UUID =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");

    private final TypeTable table;
    private final SchemaIndex index;

    Defaults(TypeTable table, SchemaIndex index) {
        this.table = table;
        this.index = index;
    }

    /** What an absent property means: what its use says, or else what that refers to; null if nothing does, or if its type has no such value. */
    @Nullable
    JsonLiteral of(Schema.Property property) {
        for (Schema schema : index.chain(property.schema())) {
            Default stated = schema.meta().defaultValue();
            if (stated != null) {
                // absent and null mean the same then
                boolean says = !stated.value().isNull() && stated.value().json().length() <= LONGEST;
                return says && fits(stated.value(), property.schema(), 0) ? stated.value() : null;
            }
        }
        return null;
    }

    /** Reports each default that is no value of its schema. */
    void report(ApiModel model, Problems problems) {
        model.schemas().forEach(named -> report(named.schema(), problems));
        model.operations()
                .forEach(
                        operation -> operation.parameters().forEach(parameter -> report(parameter.schema(), problems)));
    }

    private void report(Schema schema, Problems problems) {
        Default stated = schema.meta().defaultValue();
        if (stated != null && !fits(stated.value(), schema, 0)) {
            problems.warn(
                    stated.pointer(),
                    "the default " + shown(stated.value()) + " is not a value of its schema; ignored",
                    "correct it by an overlay");
        }
        schema.children().forEach(child -> report(child, problems));
    }

    private static String shown(JsonLiteral value) {
        String json = value.json().replaceAll("\\p{C}", "?");
        return "`" + (json.length() <= 40 ? json : json.substring(0, 40) + "…") + "`";
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
                        union -> union.members().stream().anyMatch(member -> fits(value, member, depth + 1)),
                        allOf -> true,
                        ref -> true);
    }

    private boolean fits(List<JsonLiteral> items, Schema.Array array, int depth) {
        List<Schema> tuple = array.tuple();
        return (!array.isTuple() || items.size() <= tuple.size())
                && IntStream.range(0, items.size())
                        .allMatch(i -> fits(items.get(i), array.isTuple() ? tuple.get(i) : array.items(), depth + 1));
    }

    private boolean fits(Map<String, JsonLiteral> members, Schema.Obj object, int depth) {
        Map<String, Schema.Property> declared = new LinkedHashMap<>();
        object.properties().forEach(property -> declared.put(property.name(), property));
        boolean whole = declared.values().stream().noneMatch(p -> p.required() && !members.containsKey(p.name()));
        return whole
                && members.entrySet().stream().allMatch(member -> {
                    Schema.Property property = declared.get(member.getKey());
                    Schema schema = property != null ? property.schema() : object.additional();
                    return schema == null ? !object.closed() : fits(member.getValue(), schema, depth + 1);
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
        BigDecimal number = value.number().orElse(null);
        return number != null
                && (kind == ScalarKind.FLOAT64
                        ? Double.isFinite(number.doubleValue())
                        : Numeral.holds(kind, List.of(number)));
    }

    private static boolean isText(ScalarKind kind, String text) {
        try {
            return switch (kind) {
                case DATE_TIME ->
                    OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).getYear() >= 0;
                case DATE -> LocalDate.parse(text).getYear() >= 0;
                case TIME ->
                    !OffsetTime.parse(text.toUpperCase(Locale.ROOT)).toString().isEmpty();
                case DURATION -> DURATION.matcher(text).matches();
                case UUID -> UUID.matcher(text).matches();
                case URI -> !new URI(text).toString().isEmpty() || text.isEmpty();
                default -> true;
            };
        } catch (DateTimeException | URISyntaxException e) {
            return false;
        }
    }
}
