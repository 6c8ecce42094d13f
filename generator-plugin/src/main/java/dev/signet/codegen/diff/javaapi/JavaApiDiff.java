package dev.signet.codegen.diff.javaapi;

import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.diff.change.Spelling;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.javaapi.Feature.Use;
import dev.signet.codegen.diff.javaapi.SameDeclarations.Members;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what callers can use, type by type and feature by feature, as the compiler and the linker would. */
public final class JavaApiDiff {
    private final JavaApi before;
    private final JavaApi after;
    private final List<Consequence> consequences = new ArrayList<>();

    /** What callers can use of the type that is compared and of those nested in it. */
    private List<Feature> was = List.of();

    private List<Feature> is = List.of();
    private final Map<String, Feature> byLink = new HashMap<>();
    private final Map<String, List<Feature>> byOwner = new HashMap<>();

    private JavaApiDiff(JavaApi before, JavaApi after) {
        this.before = before;
        this.after = after;
    }

    /** Everything that some caller of {@code before} notices when {@code after} takes its place. */
    public static List<Consequence> of(JavaApi before, JavaApi after) {
        return new JavaApiDiff(before, after).compare();
    }

    private List<Consequence> compare() {
        SameDeclarations same = new SameDeclarations(before, after);
        for (String name : before.types()) {
            List<TypeDeclaration> old = before.declarations(name);
            List<TypeDeclaration> now = after.declarations(name);
            if (!same.hold(name, old, now)) {
                Map<String, Members> left = same(old, now);
                compare(before.features(old, left), after.features(now, left));
            }
        }
        return consequences;
    }

    /** The members of types and of those nested in them that are the same on both sides, by the name of the type that has them. */
    private static Map<String, Members> same(List<TypeDeclaration> old, List<TypeDeclaration> now) {
        Map<String, Members> same = new HashMap<>();
        if (old.size() == 1 && now.size() == 1) {
            Map<String, TypeDeclaration> byName = new HashMap<>();
            now.stream()
                    .flatMap(JavaApi::withNested)
                    .forEach(type -> byName.put(type.self().name(), type));
            old.stream().flatMap(JavaApi::withNested).forEach(type -> {
                TypeDeclaration other = byName.get(type.self().name());
                if (other != null) {
                    same.put(type.self().name(), SameDeclarations.members(type, other));
                }
            });
        }
        return same;
    }

    private void compare(List<Feature> old, List<Feature> now) {
        was = old;
        is = now;
        byLink.clear();
        byOwner.clear();
        for (Feature feature : is) {
            byLink.put(feature.link(), feature);
            byOwner.computeIfAbsent(feature.owner(), n -> new ArrayList<>()).add(feature);
        }
        Set<String> gone = types();
        order(gone);
        for (Feature feature : was) {
            // Whoever uses a member of a type that is gone uses the type.
            if (!gone.contains(feature.owner()) && !gone.contains(JavaApi.outer(feature.owner()))) {
                Feature same = byLink.get(feature.link());
                if (same == null) {
                    missing(feature);
                } else {
                    compare(feature, same);
                }
            }
        }
        cases(gone);
    }

    /** What is used in the same way, of the same owner and name. */
    private List<Feature> candidates(Feature old) {
        List<Feature> found = new ArrayList<>();
        for (Feature now : byOwner.getOrDefault(old.owner(), List.of())) {
            if (now.use() == old.use() && now.name().equals(old.name())) {
                found.add(now);
            }
        }
        return found;
    }

    /** Cases that an exhaustive {@code switch} lacks. */
    private void cases(Set<String> gone) {
        Set<String> owners = new HashSet<>();
        Set<String> links = new HashSet<>();
        for (Feature feature : was) {
            owners.add(feature.owner());
            if (feature.use() == Use.CASE) {
                links.add(feature.link());
            }
        }
        for (Feature now : is) {
            if (now.use() == Use.CASE
                    && !links.contains(now.link())
                    && owners.contains(now.owner())
                    && !gone.contains(now.owner())) {
                consequences.add(Consequence.of(
                        Verdict.BREAKING,
                        Verdict.LIMITED,
                        "an exhaustive switch over " + now.owner() + " lacks a case for " + now.name()
                                + "; one that was compiled before fails when such a value comes",
                        now));
            }
        }
    }

    /** Constants of enums that have changed places: their ordinals, and what is sorted by them, differ. */
    private void order(Set<String> gone) {
        Map<String, List<Feature>> then = constants(was);
        Map<String, List<Feature>> today = constants(is);
        then.forEach((owner, constants) -> {
            List<Feature> others = today.getOrDefault(owner, List.of());
            List<String> kept = common(constants, others);
            if (!gone.contains(JavaApi.outer(owner)) && !kept.equals(common(others, constants))) {
                consequences.add(Consequence.ofOrder(
                        "the constants of " + owner + " are in another order", constants.get(0), others.get(0)));
            }
        });
    }

    private static Map<String, List<Feature>> constants(List<Feature> features) {
        Set<String> enums = new HashSet<>();
        Map<String, List<Feature>> all = new LinkedHashMap<>();
        for (Feature feature : features) {
            if (feature.use() == Use.TYPE
                    && feature.type().equals("enum")
                    && feature.owner().contains(".")) {
                enums.add(feature.owner());
            } else if (feature.use() == Use.FIELD && enums.contains(feature.owner())) {
                all.computeIfAbsent(feature.owner(), o -> new ArrayList<>()).add(feature);
            }
        }
        return all;
    }

    private static List<String> common(List<Feature> some, List<Feature> others) {
        Set<String> names = new HashSet<>();
        others.forEach(other -> names.add(other.name()));
        return some.stream().map(Feature::name).filter(names::contains).toList();
    }

    /** The names of types that are gone, or are something else now. */
    private Set<String> types() {
        Set<String> gone = new HashSet<>();
        for (Feature old : was) {
            Feature now = old.use() == Use.TYPE ? byLink.get(old.link()) : old;
            boolean differs = now == null || !now.type().equals(old.type());
            if (differs && !gone.contains(JavaApi.outer(old.owner()))) {
                gone.add(old.owner());
                breaking(now == null ? old.owner() + " is gone" : old.owner() + " is now a " + now.type(), old);
            }
        }
        return gone;
    }

    private void breaking(String text, Feature... features) {
        consequences.add(Consequence.of(Verdict.BREAKING, Verdict.BREAKING, text, features));
    }

    /** Nothing links to the old feature any more. */
    private void missing(Feature old) {
        switch (old.use()) {
            case TYPE -> throw new IllegalStateException("types are compared before");
            case SUPERTYPE -> breaking(old.owner() + " no longer has the supertype " + old.name(), old);
            case FIELD -> breaking(old.shown() + " is gone", old);
            case CASE ->
                consequences.add(Consequence.of(
                        Verdict.BREAKING,
                        Verdict.COMPATIBLE,
                        "a switch over " + old.owner() + " can't have a case for " + old.name(),
                        old));
            case CONSTRUCTOR -> constructor(old);
            case METHOD -> method(old);
        }
    }

    private void constructor(Feature old) {
        List<Feature> candidates = candidates(old);
        if (!candidates.isEmpty()) {
            constructor(old, candidates.get(0));
        }
    }

    private void constructor(Feature old, Feature now) {
        consequences.add(Consequence.of(
                Verdict.LIMITED,
                Verdict.LIMITED,
                "the canonical constructor and the record pattern of " + old.owner() + " differ: " + now.shown(),
                old,
                now));
    }

    private void method(Feature old) {
        List<Feature> all = candidates(old);
        List<Feature> candidates = all.stream()
                .filter(f -> f.parameters().size() == old.parameters().size())
                .sorted(Comparator.comparing(f -> !accepts(f, old)))
                .toList();
        if (candidates.isEmpty()) {
            Feature[] causes = all.isEmpty() ? new Feature[] {old} : new Feature[] {old, closest(all, old)};
            breaking(
                    old.shown() + " is gone"
                            + (all.isEmpty()
                                    ? ""
                                    : "; there is " + closest(all, old).shown()),
                    causes);
            return;
        }
        Feature now = candidates.get(0);
        boolean compiles = accepts(now, old) && after.isAssignable(now.type(), old.type());
        consequences.add(Consequence.of(
                compiles ? Verdict.COMPATIBLE : Verdict.BREAKING,
                Verdict.BREAKING,
                old.shown() + " is " + now.shown() + " now",
                old,
                now));
    }

    private static Feature closest(List<Feature> all, Feature old) {
        return all.stream()
                .min(Comparator.comparingInt(
                        f -> Math.abs(f.parameters().size() - old.parameters().size())))
                .orElse(old);
    }

    /** Whether arguments for {@code old} may be given to {@code now}. */
    private boolean accepts(Feature now, Feature old) {
        for (int i = 0; i < old.parameters().size(); i++) {
            if (!after.isAssignable(
                    old.parameters().get(i).type(), now.parameters().get(i).type())) {
                return false;
            }
        }
        return true;
    }

    /** The same feature for the linker, or almost. */
    private void compare(Feature old, Feature now) {
        if (!old.deprecated() && now.deprecated()) {
            consequences.add(Consequence.warning(old, now));
        }
        if (old.use() == Use.FIELD) {
            field(old, now);
            return;
        }
        if (old.use() == Use.METHOD && !old.nullable() && now.nullable()) {
            consequences.add(
                    Consequence.of(Verdict.LIMITED, Verdict.LIMITED, now.shown() + " may return null now", old, now));
        }
        if (isSwapped(old, now)) {
            Verdict verdict = old.use() == Use.CONSTRUCTOR ? Verdict.LIMITED : Verdict.BREAKING;
            consequences.add(Consequence.of(
                    verdict,
                    verdict,
                    now.shown() + " has its parameters in another order: (" + String.join(", ", old.parameterNames())
                            + ") before, (" + String.join(", ", now.parameterNames()) + ") now",
                    old,
                    now));
        } else if (old.use() == Use.CONSTRUCTOR && !old.parameterTypes().equals(now.parameterTypes())) {
            constructor(old, now);
        } else if (!accepts(now, old) || (old.use() == Use.METHOD && !old.type().equals(now.type()))) {
            signature(old, now);
        }
    }

    private void signature(Feature old, Feature now) {
        boolean compiles = accepts(now, old) && after.isAssignable(now.type(), old.type());
        String what = old.type().equals(now.type())
                ? old.shown() + " is " + now.shown() + " now"
                : old.shown() + " returns " + now.type() + " instead of " + old.type();
        // The linker does not see what lists and streams are of; their elements tell when they are used.
        boolean holds = Spelling.erased(old.type()).equals(Spelling.erased(now.type()))
                && holds(now.type(), old.type())
                && elements(old, now);
        consequences.add(Consequence.of(
                compiles ? Verdict.COMPATIBLE : Verdict.BREAKING,
                holds ? Verdict.COMPATIBLE : Verdict.BREAKING,
                what,
                old,
                now));
    }

    private boolean elements(Feature old, Feature now) {
        for (int i = 0; i < old.parameters().size(); i++) {
            if (!holds(old.parameters().get(i).type(), now.parameters().get(i).type())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a value is what is expected, down to the elements of collections. */
    private boolean holds(String from, String to) {
        List<String> mine = Spelling.arguments(from);
        List<String> theirs = Spelling.arguments(to);
        if (mine.isEmpty() || mine.size() != theirs.size()) {
            return after.isAssignable(from, to);
        }
        for (int i = 0; i < mine.size(); i++) {
            if (!holds(mine.get(i), theirs.get(i))) {
                return false;
            }
        }
        return Spelling.erased(from).equals(Spelling.erased(to));
    }

    private void field(Feature old, Feature now) {
        if (!old.type().equals(now.type())) {
            consequences.add(Consequence.of(
                    Verdict.COMPATIBLE,
                    Verdict.LIMITED,
                    "a caller that was compiled before has its own copy of " + old.shown() + ", the old value",
                    old,
                    now));
        }
    }

    /** Whether parameters that keep their names have changed places: it compiles, and means something else. */
    private static boolean isSwapped(Feature old, Feature now) {
        if (old.parameters().size() < 2 || !old.parameterTypes().equals(now.parameterTypes())) {
            return false;
        }
        List<String> then = old.parameterNames();
        List<String> today = now.parameterNames();
        return then.stream().anyMatch(name -> today.contains(name) && today.indexOf(name) != then.indexOf(name));
    }
}
