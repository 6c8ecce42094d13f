package dev.signet.codegen.report;

import dev.signet.codegen.javamodel.Dispatch;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.JavaType.Variant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Descriptions of how the variants of a union are distinguished. */
final class VariantMarks {
    private final Map<String, Set<String>> tags = new LinkedHashMap<>();
    private final Map<String, Set<String>> signs = new LinkedHashMap<>();
    private String property = "";

    VariantMarks(UnionType union) {
        union.byKind().forEach((kind, dispatch) -> read(noun(kind), dispatch));
    }

    /** The property whose values tell objects apart; empty if none does. */
    String property() {
        return property;
    }

    /** The values of that property which mean the variant. */
    List<String> tags(Variant variant) {
        return List.copyOf(tags.getOrDefault(variant.name(), Set.of()));
    }

    /** What else means the variant, in words: {@code a list}, {@code an object with id}. */
    List<String> signs(Variant variant) {
        return List.copyOf(signs.getOrDefault(variant.name(), Set.of()));
    }

    private void read(String noun, Dispatch dispatch) {
        dispatch.visit(
                to -> sign(to.variant(), noun),
                perhaps -> sign(perhaps.variant(), noun + ", if it can be read as one"),
                unknown -> {},
                byTag -> {
                    property = byTag.property();
                    byTag.cases()
                            .forEach(
                                    (value, variant) -> tags.computeIfAbsent(variant.name(), k -> new LinkedHashSet<>())
                                            .add(value));
                    read("any other object", byTag.otherwise());
                },
                byPresence -> {
                    presence(noun, byPresence.cases());
                    read("any other object", byPresence.otherwise());
                },
                byElementTag -> {
                    elementTags(byElementTag.property(), byElementTag.cases());
                    read("any other array", byElementTag.otherwise());
                },
                byElementShape -> {
                    elementTags(byElementShape.property(), byElementShape.tags());
                    presence("an array that begins with an object", byElementShape.cases());
                    read("any other array", byElementShape.otherwise());
                },
                byElementKind -> {
                    byElementKind
                            .cases()
                            .forEach((kind, inner) -> read("an array that begins with " + noun(kind), inner));
                    read("any other array", byElementKind.otherwise());
                },
                byText -> {
                    byText.cases().forEach((value, variant) -> sign(variant, "the string " + value));
                    read("any other string", byText.otherwise());
                },
                byNumber -> {
                    byNumber.cases().forEach((value, variant) -> sign(variant, "the number " + value));
                    read("any other number", byNumber.otherwise());
                },
                byIntegral -> {
                    sign(byIntegral.integral(), "an integer");
                    sign(byIntegral.other(), "a number with a fraction");
                });
    }

    private void elementTags(String tag, Map<String, Variant> cases) {
        cases.forEach((value, variant) -> sign(variant, "an array that begins with " + tag + " " + value));
    }

    private void presence(String noun, List<Dispatch.Case> cases) {
        for (Dispatch.Case each : cases) {
            String rest = each.certain() ? "" : ", if it can be read as one";
            sign(each.variant(), noun + " with " + String.join(", ", each.properties()) + rest);
        }
    }

    private void sign(Variant variant, String words) {
        signs.computeIfAbsent(variant.name(), k -> new LinkedHashSet<>()).add(words);
    }

    private static String noun(JsonKind kind) {
        return switch (kind) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
        };
    }
}
