package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.Dispatch;
import dev.signet.codegen.javamodel.Dispatch.Candidate;
import dev.signet.codegen.javamodel.Dispatch.Place;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.javamodel.JavaType.Variant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs the tree of a union on values, as the code that is made of it does. Leaves are read by validation. */
final class DispatchRun {
    private static final Outcome UNKNOWN = new Outcome(null, false);

    private final JavaModel model;
    private final UnionRules rules;

    private final String prefix;

    /** @param prefix of the names of all types */
    DispatchRun(JavaModel model, UnionRules rules, String prefix) {
        this.model = model;
        this.rules = rules;
        this.prefix = prefix;
    }

    private String leaf(Variant variant) {
        return variant.name().substring(prefix.length());
    }

    /**
     * @param leaf what it is read as; null if it is unknown
     * @param fits whether it fits completely; if not, what does not is contained
     */
    record Outcome(@Nullable String leaf, boolean fits) {}

    Outcome read(UnionType union, Object value) {
        Dispatch dispatch = union.byKind().get(kind(value));
        return dispatch == null ? UNKNOWN : read(dispatch, value);
    }

    private Outcome read(Dispatch dispatch, Object value) {
        return dispatch.match(
                to -> to(to.variant(), value),
                unknown -> UNKNOWN,
                trial -> trial(trial, value),
                byValue -> {
                    Object there = at(byValue.place(), value);
                    if (there == null || kind(there) != byValue.kind()) {
                        return read(byValue.otherwise(), value);
                    }
                    return read(byValue.cases().getOrDefault(text(there), byValue.unlisted()), value);
                },
                byKind -> {
                    Object there = at(byKind.place(), value);
                    return there == null
                            ? read(byKind.otherwise(), value)
                            : read(byKind.cases().getOrDefault(kind(there), new Dispatch.ToUnknown()), value);
                },
                byIntegral ->
                        read(((BigDecimal) value).scale() <= 0 ? byIntegral.integral() : byIntegral.other(), value));
    }

    private Outcome to(Variant variant, Object value) {
        if (rules.leaves().contains(leaf(variant))) {
            return contained(leaf(variant), value);
        }
        return read(JavaModels.union(model, variant.name()), value);
    }

    /** What does not fit is contained, unless something that is required does not. */
    private Outcome contained(String leaf, Object value) {
        return rules.hasRequired(value, leaf) ? new Outcome(leaf, rules.isValid(value, leaf)) : UNKNOWN;
    }

    private Outcome trial(Dispatch.Trial trial, Object value) {
        List<Candidate> named = trial.candidates().stream()
                .filter(candidate -> hasNames(candidate, value))
                .toList();
        if (trial.named() && named.size() == 1) {
            return contained(leaf(named.get(0).last()), value);
        }
        List<String> possible = named.stream()
                .filter(candidate -> hasListed(candidate, value))
                .map(candidate -> leaf(candidate.last()))
                .toList();
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String leaf : possible) {
            if (rules.isValid(value, leaf) && rules.undeclared(value, leaf) < least) {
                least = rules.undeclared(value, leaf);
                best = leaf;
            }
        }
        Candidate other = trial.other();
        return new Outcome(best == null && other != null ? leaf(other.last()) : best, best != null || other != null);
    }

    private static boolean hasListed(Candidate candidate, Object value) {
        return candidate.listed().entrySet().stream().allMatch(listed -> {
            Object there = at(listed.getKey(), value);
            return there == null
                    || there instanceof Map
                    || there instanceof List
                    || listed.getValue().contains(text(there));
        });
    }

    private static String text(Object scalar) {
        return scalar instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : scalar.toString();
    }

    private static boolean hasNames(Candidate candidate, Object value) {
        if (candidate.array()) {
            List<?> list = (List<?>) value;
            return list.isEmpty()
                    || candidate.required().isEmpty()
                    || (list.get(0) instanceof Map<?, ?> first && first.keySet().containsAll(candidate.required()));
        }
        return !(value instanceof Map<?, ?> map)
                || (map.keySet().containsAll(candidate.required())
                        && (!candidate.closed() || candidate.only().containsAll(map.keySet())));
    }

    private static @Nullable Object at(Place place, Object value) {
        Object there = value;
        if (place.element()) {
            List<?> list = (List<?>) value;
            there = list.isEmpty() ? null : list.get(0);
        }
        for (String name : place.path()) {
            there = there instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return there;
    }

    static JsonKind kind(Object value) {
        if (value instanceof Map) {
            return JsonKind.OBJECT;
        }
        if (value instanceof List) {
            return JsonKind.ARRAY;
        }
        if (value instanceof String) {
            return JsonKind.STRING;
        }
        return Objects.requireNonNull(value) instanceof BigDecimal ? JsonKind.NUMBER : JsonKind.BOOLEAN;
    }
}
