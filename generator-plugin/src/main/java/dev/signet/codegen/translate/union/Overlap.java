package dev.signet.codegen.translate.union;

import dev.signet.codegen.javamodel.JavaType.JsonKind;
import dev.signet.codegen.model.ScalarKind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values two schemas have in common, as far as facts tell. */
final class Overlap {
    /** Types of strings that each fit other strings. */
    private static final Set<ScalarKind> SPECIAL =
            Set.of(ScalarKind.DATE_TIME, ScalarKind.DATE, ScalarKind.TIME, ScalarKind.DURATION, ScalarKind.UUID);

    private Overlap() {}

    /**
     * Whether no value is of both. Objects count as having the properties that they declare: one that has those of two schemas is
     * of both, if they allow others, but nothing that either of them is about.
     */
    static boolean areDisjoint(Facts a, Facts b) {
        for (JsonKind kind : a.kinds()) {
            if (b.kinds().contains(kind) && !areDisjoint(a, b, kind)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areDisjoint(Facts a, Facts b, JsonKind kind) {
        return switch (kind) {
            case OBJECT -> areDisjointObjects(a.object(), b.object());
            // the empty array is of both, and the same for both
            case ARRAY -> areDisjointElements(a.elements(), b.elements()) || areDisjointElements(a.first(), b.first());
            default -> areDisjointScalars(a, b, kind);
        };
    }

    private static boolean areDisjointElements(@Nullable Facts a, @Nullable Facts b) {
        return a != null && b != null && areDisjoint(a, b);
    }

    private static boolean areDisjointScalars(Facts a, Facts b, JsonKind kind) {
        Set<String> mine = a.listed().get(kind);
        Set<String> theirs = b.listed().get(kind);
        if (mine != null && theirs != null) {
            return mine.stream().noneMatch(theirs::contains);
        }
        if (mine != null) {
            return mine.stream().noneMatch(value -> b.takes(kind, value));
        }
        if (theirs != null) {
            return theirs.stream().noneMatch(value -> a.takes(kind, value));
        }
        Set<ScalarKind> types = types(a, kind);
        Set<ScalarKind> others = types(b, kind);
        return SPECIAL.containsAll(types)
                && SPECIAL.containsAll(others)
                && types.stream().noneMatch(others::contains);
    }

    private static Set<ScalarKind> types(Facts facts, JsonKind kind) {
        return facts.kinds().size() == 1
                ? facts.kinds().contains(kind) ? facts.scalars() : Set.of()
                : facts.only(kind).scalars();
    }

    private static boolean areDisjointObjects(Facts.ObjectFacts a, Facts.ObjectFacts b) {
        for (String name : a.required()) {
            if (areDisjointAt(name, a, b)) {
                return true;
            }
        }
        for (String name : b.required()) {
            if (!a.required().contains(name) && areDisjointAt(name, a, b)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no value has a property that one requires and both allow. */
    private static boolean areDisjointAt(String name, Facts.ObjectFacts a, Facts.ObjectFacts b) {
        Facts mine = a.properties().get(name);
        Facts theirs = b.properties().get(name);
        if (mine == null || theirs == null) {
            boolean both = a.required().contains(name) && b.required().contains(name);
            return !both && (mine == null ? !isFree(a) : !isFree(b));
        }
        return areDisjoint(mine, theirs) && !(mine.nullable() && theirs.nullable());
    }

    /** Whether it is about no properties at all. */
    private static boolean isFree(Facts.ObjectFacts object) {
        return object.properties().isEmpty() && object.required().isEmpty() && !object.closed();
    }

    /** Whether every value of the one is a value of the other. */
    @SuppressWarnings("ReferenceEquality") // a shortcut: to compare facts takes as long as to go on
    static boolean isWithin(Facts a, Facts b) {
        if (a.nullable() && !b.nullable()) {
            return false;
        }
        for (JsonKind kind : a.kinds()) {
            if (!b.kinds().contains(kind) || !isWithin(a, b, kind)) {
                return false;
            }
        }
        return true;
    }

    static boolean isWithin(Facts a, Facts b, JsonKind kind) {
        if (b.limited() && !a.equals(b)) {
            return false;
        }
        return switch (kind) {
            case OBJECT -> isWithin(a.object(), b.object());
            case ARRAY -> b.elements() == null || (a.elements() != null && isWithin(a.elements(), b.elements()));
            default -> isScalarWithin(a, b, kind);
        };
    }

    private static boolean isScalarWithin(Facts a, Facts b, JsonKind kind) {
        Set<String> mine = a.listed().get(kind);
        Set<String> theirs = b.listed().get(kind);
        if (theirs != null) {
            return mine != null && theirs.containsAll(mine);
        }
        Set<ScalarKind> types = types(b, kind);
        if (mine != null) {
            return types.stream().anyMatch(type -> type.isWhole() || (type.isIntegral() && areIntegers(mine)));
        }
        for (ScalarKind type : types(a, kind)) {
            if (!isWithin(type, types)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(ScalarKind type, Set<ScalarKind> types) {
        for (ScalarKind other : types) {
            if (type.isWithin(other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areIntegers(Set<String> numbers) {
        return numbers.stream().allMatch(number -> number.matches("-?\\d+"));
    }

    private static boolean isWithin(Facts.ObjectFacts a, Facts.ObjectFacts b) {
        boolean names = !b.closed()
                || (a.closed()
                        && b.properties().keySet().containsAll(a.properties().keySet()));
        if (!names || !a.required().containsAll(b.required())) {
            return false;
        }
        for (Map.Entry<String, Facts> property : b.properties().entrySet()) {
            if (!isPropertyWithin(property, a)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPropertyWithin(Map.Entry<String, Facts> property, Facts.ObjectFacts a) {
        Facts mine = a.properties().get(property.getKey());
        if (mine == null) {
            return a.closed() || property.getValue().equals(Facts.ANY);
        }
        return isWithin(mine, property.getValue());
    }

    /** Whether the other is this with more allowed: what it declares is all there, and more may be. */
    static boolean isExtendedBy(Facts a, Facts b) {
        return isWithin(a, b)
                || (a.kinds().equals(Set.of(JsonKind.OBJECT))
                        && b.kinds().equals(a.kinds())
                        && a.object().required().containsAll(b.object().required())
                        && a.object().properties().entrySet().stream()
                                .allMatch(p -> b.object().properties().containsKey(p.getKey())
                                        && isWithin(
                                                p.getValue(),
                                                b.object().properties().get(p.getKey()))));
    }

    /** Whether it can be read whatever value of that kind it is. */
    static boolean takesAll(Facts facts, JsonKind kind) {
        if (facts.limited()) {
            return false;
        }
        return switch (kind) {
            case OBJECT -> isFree(facts.object());
            case ARRAY -> facts.elements() == null || facts.elements().equals(Facts.ANY);
            default ->
                !facts.listed().containsKey(kind) && types(facts, kind).stream().anyMatch(ScalarKind::isWhole);
        };
    }

    /** Whether the values of one are all of the other, and not the other way round. */
    static boolean isNarrower(Facts one, Facts other, JsonKind kind) {
        return isWithin(one, other, kind) && !isWithin(other, one, kind);
    }
}
