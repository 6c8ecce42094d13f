package dev.signet.codegen.diff.wire.operation;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.schema.KeywordText;
import dev.signet.codegen.diff.wire.schema.Position;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares how the properties of forms and of multipart bodies are written. What only spells a default out is no difference. */
final class EncodingComparison {
    /** Parts of parts that are looked into. */
    private static final int DEEPEST = 20;

    static final String FORM = "application/x-www-form-urlencoded";

    private static final String BYTES = "application/octet-stream";

    private final Comparison comparison;

    EncodingComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    /**
     * How a property is written (OpenAPI 3.1, "Encoding Object"), without defaults.
     *
     * @param style with whether it is exploded and keeps reserved characters; empty if its content type says how it is written
     */
    private record Written(String style, String contentType, String headers) {}

    /** @param type the media type of both */
    void compare(String type, ContractNode old, ContractNode now, Position position) {
        ContractNode before = old.get("encoding");
        ContractNode after = now.get("encoding");
        Set<String> names = new TreeSet<>(before == null ? List.of() : before.keys());
        names.addAll(after == null ? List.of() : after.keys());
        for (String name : names) {
            ContractNode was = before == null ? null : before.follow(name);
            ContractNode is = after == null ? null : after.follow(name);
            // What a default becomes when the schema is another follows from the schema.
            boolean same = was != null && is != null && was.canonical().equals(is.canonical());
            Written one = written(type, was, property(old, name, true), true);
            Written other = written(type, is, property(now, name, false), false);
            if (!same && !one.equals(other)) {
                boolean styled = !one.style().equals(other.style());
                boolean typed = areOthers(
                        contentType(was, property(old, name, true)), contentType(is, property(now, name, false)));
                Impact impact = styled || typed ? Impact.breaking(true, true) : Impact.limited(true, true);
                comparison
                        .findings()
                        .add(Finding.altered(
                                Kind.MEDIA_TYPE,
                                old.place(),
                                now.place(),
                                Aspect.PLACE,
                                name + " " + text(was),
                                name + " " + text(is),
                                position.because(impact, "`" + name + "` is encoded in another way")));
            }
        }
    }

    private static String contentType(@Nullable ContractNode encoding, @Nullable ContractNode schema) {
        String stated = encoding == null ? null : encoding.text("contentType");
        return stated == null ? usualType(schema) : stated.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing that is written as one list of media types says is read as the other says; bytes may be of any type. */
    private static boolean areOthers(String some, String others) {
        String all = some + "," + others;
        boolean known = !some.isEmpty() && !others.isEmpty() && !all.contains("*") && !all.contains(BYTES);
        return known && Collections.disjoint(types(some), types(others));
    }

    private static List<String> types(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(type -> type.split(";", 2)[0].strip())
                .toList();
    }

    private static String text(@Nullable ContractNode node) {
        return node == null ? "none" : KeywordText.of(node);
    }

    /** The schema that says the type of a property of the body; null if there is none. */
    private @Nullable ContractNode property(ContractNode media, String name, boolean before) {
        ContractNode schema = media.get("schema");
        return schema == null ? null : typed(comparison.schemas().property(schema, name, before), 0);
    }

    /** The first of them that has a {@code type}, or a part that has one; the first of all if none has. */
    private static @Nullable ContractNode typed(List<ContractNode> schemas, int depth) {
        for (ContractNode each : schemas) {
            ContractNode schema = each.followed();
            ContractNode parts = schema.get("allOf");
            ContractNode part = parts == null || depth > DEEPEST ? null : typed(parts.children(), depth + 1);
            if (schema.get("type") != null) {
                return schema;
            } else if (part != null && part.get("type") != null) {
                return part;
            }
        }
        return schemas.isEmpty() ? null : schemas.get(0).followed();
    }

    private static @Nullable ContractNode items(ContractNode array) {
        ContractNode items = array.get("items");
        return items == null ? null : typed(List.of(items), 0);
    }

    private Written written(
            String type, @Nullable ContractNode encoding, @Nullable ContractNode schema, boolean before) {
        if (encoding == null) {
            return new Written("", "", "");
        }
        ContractNode headers = encoding.get("headers");
        String others = headers == null || headers.keys().isEmpty() ? "" : KeywordText.of(headers);
        String style = style(encoding);
        boolean usual = type.equals(FORM) && style.equals("form, exploded") && isPlain(schema, before);
        if (!style.isEmpty() && !usual) {
            return new Written(style, "", others);
        }
        String stated = encoding.text("contentType");
        String contentType = stated == null ? "" : stated.strip().toLowerCase(Locale.ROOT);
        return new Written("", contentType.equals(usualType(schema)) ? "" : contentType, others);
    }

    /** If one of the keywords is there, the others have their defaults. */
    private static String style(ContractNode encoding) {
        String stated = encoding.text("style");
        ContractNode reserved = encoding.get("allowReserved");
        if (stated == null && encoding.get("explode") == null && reserved == null) {
            return "";
        }
        String style = stated == null ? "form" : stated;
        boolean kept = reserved != null && Boolean.TRUE.equals(reserved.bool());
        return style
                + (Serialization.isExploded(encoding, style) ? ", exploded" : "")
                + (kept ? ", reserved characters stand" : "");
    }

    /** Whether a value, or each element of an array, is a text in a form whatever its style. */
    private boolean isPlain(@Nullable ContractNode schema, boolean before) {
        if (schema == null) {
            return false;
        }
        ContractNode items = "array".equals(type(schema)) ? items(schema) : schema;
        return items != null && comparison.schemas().isScalar(items, before);
    }

    /** The content type that a property has unless another is stated; empty if its schema does not say. */
    private static String usualType(@Nullable ContractNode schema) {
        String type = schema == null ? "" : type(schema);
        return switch (type) {
            case "string" ->
                "binary".equals(text(schema, "format"))
                                || !text(schema, "contentEncoding").isEmpty()
                        ? BYTES
                        : "text/plain";
            case "number", "integer", "boolean" -> "text/plain";
            case "object" -> "application/json";
            case "array" -> schema == null ? "" : usualType(items(schema));
            default -> schema != null && schema.keys().isEmpty() ? BYTES : "";
        };
    }

    private static String text(@Nullable ContractNode schema, String keyword) {
        String text = schema == null ? null : schema.text(keyword);
        return text == null ? "" : text;
    }

    /** The only type but null; empty if there is none or more than one. */
    private static String type(ContractNode schema) {
        ContractNode type = schema.get("type");
        if (type == null) {
            return "";
        }
        List<String> all = type.isArray()
                ? type.children().stream()
                        .map(each -> String.valueOf(each.string()))
                        .toList()
                : List.of(String.valueOf(type.string()));
        List<String> some = all.stream().filter(each -> !each.equals("null")).toList();
        return some.size() == 1 ? some.get(0) : "";
    }
}
