package dev.signet.codegen.parse.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.EnumValue;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a keyword does to the Java types of a schema, at every place where a schema can stand: it changes them, or is reported, or
 * has another use. Each line of the guide's list of keywords says which.
 */
class KeywordEffectsTest {
    private static final Path PAGE = Path.of("../docs/guide/support.md");
    private static final Path ROWS = Path.of("src/test/resources/keyword-effects.tsv");

    /** Where a schema can stand and becomes, or is part of, a type; {@code ~} is the schema. */
    private static final Map<String, String> PLACES = places();

    /** Where a schema only validates. */
    private static final Map<String, String> VALIDATING = Map.of(
            "Va", "Va: {type: object, properties: {p: {type: array, contains: ~}}}",
            "Vb", "Vb: {type: object, additionalProperties: {type: integer}, propertyNames: ~}");

    /** Warnings of unions, tuples, patterns and conditions, whatever keyword makes them. */
    private static final List<String> BESIDES = List.of(
            "some JSON values match several",
            "values that a constraint of",
            "constraints of an item of a tuple are not checked",
            "other names may have any value",
            "that a value is valid for only one",
            "`patternProperties` is not checked",
            "`dependentSchemas` is not checked",
            "`dependencies` is not checked",
            "`then` is not checked",
            "`else` is not checked");

    private static final Compiler COMPILER = new Compiler();

    /** Without the keyword, the same schema at the same place is read by many rows. */
    private static final Map<String, Reading> READ = new HashMap<>();

    @TempDir
    static Path folder;

    /** What a keyword does. */
    private enum Effect {
        /** It makes other types, and no warning. */
        TYPE,
        /** It makes no other types, and a warning at its place says so. */
        WARNED,
        /** It is validated if the configuration says so. */
        CONSTRAINT,
        /** It is shown in Javadoc. */
        JAVADOC,
        /** It changes nothing. */
        NOTHING
    }

    /**
     * A keyword that is added to a schema.
     *
     * @param base the schema's other keywords
     * @param elsewhere its effect at places where it has another
     */
    private record Row(String keyword, String base, String added, Effect effect, Map<String, Effect> elsewhere) {
        String with() {
            return "{" + base + (base.isEmpty() ? "" : ", ") + added + "}";
        }

        String without() {
            return "{" + base + "}";
        }

        @Override
        public String toString() {
            return with() + " " + effect;
        }
    }

    /** What was made of a document. */
    private record Reading(List<String> types, List<String> docs, String constraints, List<Problem> warnings) {
        List<String> types(String place) {
            return types.stream().filter(type -> type.startsWith(place)).toList();
        }
    }

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("Aa", "Aa: ~\nAaUse: {type: object, properties: {p: {$ref: '#/components/schemas/Aa'}}}");
        places.put("Ab", "Ab: {type: object, properties: {p: ~}}");
        places.put("Ac", "Ac: {type: object, required: [p], properties: {p: ~}}");
        places.put("Ad", "Ad: {type: object, properties: {p: {type: object, properties: {q: ~}}}}");
        places.put("Ae", "Ae: {type: object, properties: {p: {type: array, items: ~}}}");
        places.put("Af", "Af: {type: object, properties: {p: {type: array, items: {type: array, items: ~}}}}");
        places.put("Ag", "Ag: {type: object, properties: {p: {type: object, additionalProperties: ~}}}");
        places.put("Ah", "Ah: {type: object, properties: {p: {type: object, patternProperties: {x: ~}}}}");
        places.put("Ai", "Ai: {type: object, properties: {p: {type: object, unevaluatedProperties: ~}}}");
        places.put("Aj", "Aj: {type: object, properties: {p: {type: array, unevaluatedItems: ~}}}");
        places.put("Ak", "Ak: {type: array, prefixItems: [~, {type: boolean, title: flag}], items: false}");
        places.put("Al", "Al: {oneOf: [~, {type: object, required: [z], properties: {z: {type: boolean}}}]}");
        places.put("Am", "Am: {type: object, properties: {p: {anyOf: [~, {type: 'null'}]}}}");
        places.put("An", "An: {type: object, properties: {p: {allOf: [~, {description: Some.}]}}}");
        places.put("Ao", "Ao: {type: object, properties: {k: {}}, if: {required: [k]}, then: {properties: {p: ~}}}");
        places.put("Ap", "Ap: {type: object, properties: {k: {}}, if: {required: [k]}, else: {properties: {p: ~}}}");
        places.put("Aq", "Aq: {type: object, properties: {k: {}}, dependentSchemas: {k: {properties: {p: ~}}}}");
        return places;
    }

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ROWS)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                assertThat(cells).as(line).hasSizeBetween(4, 5);
                Map<String, Effect> elsewhere = new LinkedHashMap<>();
                for (String place : cells.length == 4 ? new String[0] : cells[4].split(" ")) {
                    elsewhere.put(place.substring(0, 2), Effect.valueOf(place.substring(3)));
                }
                rows.add(new Row(cells[0], cells[1], cells[2], Effect.valueOf(cells[3]), elsewhere));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void keywordHasItsEffectAtEveryPlace(Row row) throws IOException {
        Reading without = read(row.without());
        Reading with = read(row.with());
        List<String> wrong = new ArrayList<>();
        for (String place : PLACES.keySet()) {
            List<Problem> added = added(with.warnings(), without.warnings(), place);
            boolean changed = !without.types(place).equals(with.types(place));
            boolean reported = added.stream().anyMatch(warning -> isAt(warning, row.keyword()));
            boolean right = switch (row.elsewhere().getOrDefault(place, row.effect())) {
                case TYPE -> changed && added.isEmpty();
                case WARNED -> reported;
                case CONSTRAINT, JAVADOC, NOTHING -> !changed && added.isEmpty();
            };
            if (!right) {
                wrong.add(place + ": " + (changed ? with.types(place) : "as without it") + " " + added);
            }
        }
        assertThat(wrong).isEmpty();

        for (String place : VALIDATING.keySet()) {
            assertThat(with.types(place)).isEqualTo(without.types(place));
        }
        if (row.elsewhere().isEmpty()) {
            boolean validated = !with.constraints().equals(without.constraints());
            boolean shown = !with.docs().equals(without.docs());
            switch (row.effect()) {
                case CONSTRAINT -> assertThat(validated).isTrue();
                case JAVADOC -> assertThat(shown).isTrue();
                case NOTHING -> assertThat(validated || shown).isFalse();
                default -> {}
            }
        }
    }

    @Test
    void everyKeywordHasRowsAndTheGuideSaysTheirEffects() throws IOException {
        Map<String, TreeSet<Effect>> effects = new LinkedHashMap<>();
        for (Row row : rows()) {
            TreeSet<Effect> all = effects.computeIfAbsent(row.keyword(), key -> new TreeSet<>());
            all.add(row.effect());
            all.addAll(row.elsewhere().values());
        }
        assertThat(effects.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        OpenApiObjects.fields(ObjectType.SCHEMA).keySet());
        List<String> wrong = new ArrayList<>();
        effects.forEach((keyword, all) -> {
            String line = line(keyword);
            Set<Effect> promised = promised(line);
            if (all.size() > 1) { // what has no effect on some values need not be said
                all.remove(Effect.NOTHING);
                promised.remove(Effect.NOTHING);
            }
            if (!promised.equals(all)) {
                wrong.add(keyword + " has " + all + ", the guide says " + promised + ": " + line);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** The effects that a line of the guide promises, by its words. */
    private static Set<Effect> promised(String line) {
        Set<Effect> effects = new TreeSet<>();
        for (String clause : line.split("; ")) {
            if (clause.contains("warning")) {
                effects.add(Effect.WARNED);
            } else if (clause.contains("constraint")) {
                effects.add(Effect.CONSTRAINT);
            } else if (clause.contains("Javadoc") || clause.contains("`@Deprecated`")) {
                effects.add(Effect.JAVADOC);
            } else if (Stream.of(
                            "ignored",
                            "what references mean",
                            "the base of",
                            "the dialect",
                            "what `$recursiveRef` means")
                    .anyMatch(clause::contains)) {
                effects.add(Effect.NOTHING);
            } else {
                effects.add(Effect.TYPE);
            }
        }
        return effects;
    }

    private static String line(String keyword) {
        try {
            Matcher line = Pattern.compile("(?m)^\\| Schema \\| `" + Pattern.quote(keyword) + "` \\| (.*) \\|$")
                    .matcher(Files.readString(PAGE));
            assertThat(line.find()).as(keyword).isTrue();
            return line.group(1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The warnings of a place that the keyword brings; what is said once for many places is of all. */
    private static List<Problem> added(List<Problem> with, List<Problem> without, String place) {
        return with.stream()
                .filter(warning -> warning.severity() == Severity.WARNING && !without.contains(warning))
                .filter(warning -> BESIDES.stream().noneMatch(warning.message()::startsWith))
                .filter(warning -> (warning.pointer() + "/").contains("/" + place + "/")
                        || warning.message().contains("likewise in"))
                .toList();
    }

    private static boolean isAt(Problem warning, String keyword) {
        return (warning.pointer() + "/").contains("/" + keyword + "/")
                || warning.message().contains(keyword);
    }

    private static Reading read(String schema) throws IOException {
        Reading known = READ.get(schema);
        if (known != null) {
            return known;
        }
        StringBuilder document = new StringBuilder("""
                openapi: 3.1.0
                info: {title: Pets, version: '1'}
                paths: {}
                components:
                  schemas:
                    X: {type: object, properties: {k: {type: string}, x: {type: string}}}
                    Y: {type: object, required: [k], properties: {k: {type: string}, y: {type: string}}}
                    Z: {type: object, required: [k], properties: {k: {type: string}, z: {type: string}}}
                """);
        PLACES.values()
                .forEach(place -> document.append(place.replace("~", schema).indent(4)));
        VALIDATING
                .values()
                .forEach(place -> document.append(place.replace("~", schema).indent(4)));
        Path file = Files.writeString(folder.resolve("openapi.yaml"), document);
        Problems problems = new Problems();
        Configuration configuration = Configuration.of(file, folder.resolve("out"), Packages.around("pets"))
                .with(Options.VALIDATION, Validation.STRICT);
        Reading made = reading(COMPILER.analyze(configuration, problems).java(), problems.all());
        READ.put(schema, made);
        return made;
    }

    private static Reading reading(JavaModel model, List<Problem> problems) {
        List<String> types = new ArrayList<>();
        List<String> docs = new ArrayList<>();
        for (JavaType type : model.types()) {
            docs.add(type.doc().toString());
            types.add(type.match(
                    record -> {
                        record.components()
                                .forEach(component -> docs.add(component.doc().toString() + component.defaultValue()));
                        return record.name()
                                + record.unions()
                                + record.constants()
                                + record.components().stream()
                                        .map(component -> component.wireName()
                                                + component.type()
                                                + component.presence()
                                                + component.setters().nullable())
                                        .toList();
                    },
                    union -> union.name()
                            + union.unions()
                            + union.tag()
                            + union.variants().stream()
                                    .map(variant -> variant.name() + variant.type())
                                    .toList(),
                    each -> each.name()
                            + each.kind()
                            + each.values().stream().map(EnumValue::text).toList(),
                    value -> value.name()
                            + value.type()
                            + value.items().stream()
                                    .map(item -> item.type().toString() + item.presence())
                                    .toList()));
        }
        return new Reading(types, docs, model.limits().toString(), problems);
    }
}
