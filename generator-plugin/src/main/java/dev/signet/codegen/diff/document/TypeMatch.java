package dev.signet.codegen.diff.document;

import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.diff.wire.Side;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which type of the old document is which of the new one: of the same name; else at the same place; else, if most of what the two
 * consist of is the same and no other pair is more alike, renamed.
 */
public final class TypeMatch {
    /** The least share of common members that makes two types one. */
    private static final double ALIKE = 0.7;

    /** The same for types that stand at the same position. */
    private static final double ALIKE_IN_PLACE = 0.5;

    /** Types with fewer members are alike by chance. */
    private static final int FEWEST = 3;

    /** A member that more types have tells nothing. */
    private static final int COMMON = 200;

    private final Map<String, String> newNames = new LinkedHashMap<>();
    private final Map<String, String> oldNames = new HashMap<>();

    /** @param positions places of schemas of the new document, by those of the old one that are used at the same positions */
    public TypeMatch(Side from, Side to, Map<String, String> positions) {
        for (JavaType type : from.java().types()) {
            if (to.type(type.name()) != null) {
                pair(type.name(), type.name());
            }
        }
        Map<String, JavaType> byPointer = new HashMap<>();
        rest(to, oldNames).forEach(type -> byPointer.put(type.doc().pointer(), type));
        for (JavaType type : rest(from, newNames)) {
            String pointer = type.doc().pointer();
            JavaType same = byPointer.get(pointer);
            if (same != null && isFree(type, same)) {
                pair(type.name(), same.name());
            }
        }
        for (JavaType type : rest(from, newNames)) {
            JavaType same = byPointer.get(positions.get(type.doc().pointer()));
            if (same != null && isFree(type, same) && likeness(names(type), names(same)) >= ALIKE_IN_PLACE) {
                pair(type.name(), same.name());
            }
        }
        pairAlike(rest(from, newNames), rest(to, oldNames));
    }

    private boolean isFree(JavaType before, JavaType after) {
        return before.isSameKind(after) && !oldNames.containsKey(after.name()) && !newNames.containsKey(before.name());
    }

    private static List<JavaType> rest(Side side, Map<String, String> paired) {
        return side.java().types().stream()
                .filter(type -> !paired.containsKey(type.name()))
                .toList();
    }

    private void pair(String before, String after) {
        newNames.put(before, after);
        oldNames.put(after, before);
    }

    private record Pair(String before, String after, double likeness) {}

    /** Pairs what stands at no common position, by members that few others have, so that not all are compared with all. */
    private void pairAlike(List<JavaType> before, List<JavaType> after) {
        Map<String, Set<String>> theirs = new LinkedHashMap<>();
        Map<String, List<JavaType>> byMember = new HashMap<>();
        for (JavaType type : after) {
            Set<String> members = members(type);
            theirs.put(type.name(), members);
            members.forEach(member ->
                    byMember.computeIfAbsent(member, m -> new ArrayList<>()).add(type));
        }
        Map<String, List<Pair>> ofBefore = new HashMap<>();
        Map<String, List<Pair>> ofAfter = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (JavaType old : before) {
            Set<String> mine = members(old);
            for (JavaType now : candidates(mine, byMember)) {
                Set<String> other = theirs.getOrDefault(now.name(), Set.of());
                double likeness = likeness(mine, other);
                boolean many = Math.min(mine.size(), other.size()) >= FEWEST;
                if (old.isSameKind(now) && many && likeness >= ALIKE) {
                    Pair pair = new Pair(old.name(), now.name(), likeness);
                    pairs.add(pair);
                    ofBefore.computeIfAbsent(pair.before, n -> new ArrayList<>())
                            .add(pair);
                    ofAfter.computeIfAbsent(pair.after, n -> new ArrayList<>()).add(pair);
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        for (Pair pair : pairs) {
            boolean free = !newNames.containsKey(pair.before) && !oldNames.containsKey(pair.after);
            if (free
                    && isBest(pair, ofBefore.getOrDefault(pair.before, List.of()))
                    && isBest(pair, ofAfter.getOrDefault(pair.after, List.of()))) {
                pair(pair.before, pair.after);
            }
        }
    }

    private static boolean isBest(Pair pair, List<Pair> rivals) {
        return rivals.stream().allMatch(other -> other.equals(pair) || other.likeness < pair.likeness);
    }

    /** Types that have one of the rarer members. */
    private static Set<JavaType> candidates(Set<String> members, Map<String, List<JavaType>> byMember) {
        Set<JavaType> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String member : members) {
            List<JavaType> some = byMember.getOrDefault(member, List.of());
            if (some.size() <= COMMON) {
                found.addAll(some);
            }
        }
        return found;
    }

    /** What the members of a type are called. */
    private static Set<String> names(JavaType type) {
        return type.match(
                record -> {
                    Set<String> names = new HashSet<>();
                    record.components().forEach(c -> names.add(c.wireName()));
                    record.constants().forEach(c -> names.add(c.wireName()));
                    return names;
                },
                union -> {
                    Set<String> names = new HashSet<>();
                    union.variants().forEach(v -> names.add(v.name()));
                    return names;
                },
                enumeration -> enumeration.values().stream()
                        .map(JavaType.EnumValue::value)
                        .collect(Collectors.toSet()),
                value -> Set.of(JavaTypes.spelled(value.type())));
    }

    private static double likeness(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        int all = a.size() + b.size() - both.size();
        return all == 0 ? 1 : (double) both.size() / all;
    }

    /** What a type consists of, without names that are Java's alone. */
    private Set<String> members(JavaType type) {
        return type.match(
                record -> {
                    Set<String> members = record.components().stream()
                            .map(c -> c.wireName() + ": " + shape(c.type()))
                            .collect(Collectors.toSet());
                    record.constants().forEach(c -> members.add(c.wireName() + " = " + c.value()));
                    return members;
                },
                union -> union.variants().stream().map(v -> shape(v.type())).collect(Collectors.toSet()),
                enumeration -> enumeration.values().stream()
                        .map(JavaType.EnumValue::value)
                        .collect(Collectors.toSet()),
                value -> Set.of(shape(value.type())));
    }

    private String shape(TypeRef type) {
        return JavaTypes.spelled(renamed(type));
    }

    /** Whether callers see another type than before; texts of another format may be the same in Java. */
    boolean areOthers(TypeRef old, TypeRef now) {
        return !JavaTypes.spelled(renamed(old)).equals(JavaTypes.spelled(now));
    }

    /** The type as the new document calls it. */
    public TypeRef renamed(TypeRef type) {
        return type.match(
                scalar -> scalar,
                list -> new TypeRef.ListOf(renamed(list.element()), list.nullable()),
                map -> new TypeRef.MapOf(renamed(map.value()), map.nullable()),
                named -> new TypeRef.Named(newNames.getOrDefault(named.name(), named.name()), named.category()),
                foreign -> foreign,
                json -> json);
    }

    /** The new name of an old type, or null if it is gone. */
    @Nullable
    public String after(String before) {
        return newNames.get(before);
    }

    /** The old name of a new type, or null if it is new. */
    @Nullable
    public String before(String after) {
        return oldNames.get(after);
    }
}
