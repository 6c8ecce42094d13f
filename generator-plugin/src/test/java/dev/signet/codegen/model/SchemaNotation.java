package dev.signet.codegen.model;

import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Schemas in one line each, for what tests expect: {@code {type*: =cat, tags: [string], ...: any}} is an object that requires
 * {@code type}; {@code a|b} lists values, {@code a|b|..} open ones; {@code ?} marks what may be null and {@code ->Pet} is a
 * reference.
 */
public final class SchemaNotation {
    private SchemaNotation() {}

    /** Each named schema as {@code name = notation}. */
    public static List<String> of(ApiModel model) {
        return model.schemas().stream()
                .map(named -> named.name() + " = " + of(named.schema()))
                .toList();
    }

    /** The named schema; fails if there is none or if there are several. */
    public static Schema schema(ApiModel model, String name) {
        List<NamedSchema> found =
                model.schemas().stream().filter(s -> s.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " schemas are called " + name + " in " + of(model));
        }
        return found.get(0).schema();
    }

    public static String of(Schema schema) {
        return shape(schema) + (schema.meta().nullable() ? "?" : "");
    }

    private static String shape(Schema schema) {
        if (schema instanceof Schema.Scalar scalar) {
            return scalar.kind().name().toLowerCase(Locale.ROOT);
        }
        if (schema instanceof Schema.Enumeration e) {
            String values = e.values().stream().map(Schema.Value::text).collect(Collectors.joining("|"));
            String kind = e.kind() == ScalarKind.STRING ? "" : e.kind().name().toLowerCase(Locale.ROOT) + " ";
            return kind + (e.constant() ? "=" : "") + values + (e.open() ? "|.." : "");
        }
        if (schema instanceof Schema.Array array) {
            return "[" + of(array.items()) + "]";
        }
        if (schema instanceof Schema.Obj obj) {
            return object(obj);
        }
        if (schema instanceof Schema.Union union) {
            return "oneOf(" + all(union.members()) + ")" + by(union.discriminator());
        }
        if (schema instanceof Schema.AllOf all) {
            return "allOf(" + all(all.parts()) + ")";
        }
        if (schema instanceof Schema.Ref ref) {
            return "->" + ref.target().replace(Models.id(""), "");
        }
        return schema.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String object(Schema.Obj obj) {
        Stream<String> declared = obj.properties().stream().map(p -> p.name() + marks(p) + ": " + of(p.schema()));
        Stream<String> further = Stream.ofNullable(obj.additional()).map(a -> "...: " + of(a));
        String all = Stream.concat(declared, further).collect(Collectors.joining(", "));
        return "{" + all + "}" + by(obj.discriminator());
    }

    private static String marks(Schema.Property p) {
        return (p.required() ? "*" : "") + (p.demanded() ? "!" : "") + (p.clearable() ? "~" : "");
    }

    private static String all(List<Schema> schemas) {
        return schemas.stream().map(SchemaNotation::of).collect(Collectors.joining(", "));
    }

    private static String by(Schema.Discriminator discriminator) {
        if (discriminator == null) {
            return "";
        }
        String mapping = discriminator.mapping().entrySet().stream()
                .map(e -> " " + e.getKey() + "->" + e.getValue().replace(Models.id(""), ""))
                .collect(Collectors.joining());
        return " by " + discriminator.property() + mapping;
    }

    /** Each problem as {@code WARNING pointer message}, without its hint. */
    public static List<String> of(Problems problems) {
        return problems.all().stream()
                .map((Problem p) -> (p.severity() + " " + p.pointer() + " " + p.message()).replace("  ", " "))
                .toList();
    }
}
