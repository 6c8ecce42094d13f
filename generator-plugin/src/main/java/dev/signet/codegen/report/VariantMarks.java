package dev.signet.codegen.report;

import dev.signet.codegen.javamodel.Dispatch;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.JavaType.Variant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Descriptions of how the variants of a union are distinguished. */
final class VariantMarks {
    private static final String BEGINS = "that begins with ";

    private final Map<String, Set<String>> tags = new LinkedHashMap<>();
    private final Map<String, Set<String>> signs = new LinkedHashMap<>();
    private String property = "";

    VariantMarks(UnionType union) {
        union.byKind().forEach((kind, dispatch) -> read(kind.phrase(), dispatch));
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
                unknown -> {},
                trial -> {
                    trial.candidates().forEach(candidate -> candidate(noun, candidate));
                    if (trial.other() != null) {
                        sign(trial.other().variant(), noun + " that fits no other");
                    }
                },
                byValue -> byValue(noun, byValue),
                byKind -> {
                    String place = place(byKind.place());
                    byKind.cases().forEach((kind, next) -> read(of(noun, place, kind.phrase()), next));
                    read(of(noun, place, "nothing"), byKind.otherwise());
                },
                byIntegral -> {
                    read("an integer", byIntegral.integral());
                    read("a number with a fraction", byIntegral.other());
                });
    }

    private void candidate(String noun, Dispatch.Candidate candidate) {
        if (signs.containsKey(candidate.variant().name())) {
            return; // what is left to a trial is less than what was said already
        }
        String required = candidate.required().isEmpty()
                ? ""
                : (candidate.array() ? " whose first element has " : " with ")
                        + String.join(", ", candidate.required());
        sign(candidate.variant(), noun + required + ", if it fits best");
    }

    private void byValue(String noun, Dispatch.ByValue test) {
        boolean first = property.isEmpty() && tags.isEmpty();
        String tag = test.place().asProperty().orElse("");
        if (first) {
            property = tag;
        }
        test.cases().forEach((value, next) -> {
            Optional<Dispatch.To> one = next.asTo().filter(to -> !tag.isEmpty() && tag.equals(property));
            if (one.isPresent()) {
                tags.computeIfAbsent(one.get().variant().name(), k -> new LinkedHashSet<>())
                        .add(value);
            } else {
                read(of(noun, place(test.place()), value), next);
            }
        });
        String other = test.place().isSelf() ? noun.replaceFirst("^an? ", "any other ") : "any other " + bare(noun);
        read(other, test.unlisted());
        if (!test.otherwise().equals(test.unlisted())) {
            read(of(noun, place(test.place()), "nothing"), test.otherwise());
        }
    }

    private static String bare(String noun) {
        return noun.replaceFirst("^an? |^any other ", "");
    }

    /** A value that has something at a place. */
    private static String of(String noun, String place, String value) {
        if (place.startsWith(BEGINS)) {
            return value.equals("nothing")
                    ? noun
                    : noun + " " + (place + " " + value).trim().replace("  ", " ");
        }
        if (place.isEmpty()) {
            return noun.replaceFirst("^an? ", "the ") + " " + value;
        }
        String with = noun.contains(" with ") ? " and " : " with ";
        return value.equals("nothing") ? noun + with + "no " + place : noun + with + place + " " + value;
    }

    private static String place(Dispatch.Place place) {
        String path = String.join(".", place.path());
        return place.element() ? BEGINS + path : path;
    }

    private void sign(Variant variant, String words) {
        signs.computeIfAbsent(variant.name(), k -> new LinkedHashSet<>()).add(words);
    }
}
