package dev.signet.codegen.diff.wire;

import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

    private final Map<String, String> newNames = new LinkedHashMap<>();
    private final Map<String, String> oldNames = new HashMap<>();

    public TypeMatch(Side from, Side to) {
        for (JavaType type : from.java().types()) {
            if (to.type(type.name()) != null) {
                pair(type.name(), type.name());
            }
        }
        Map<String, JavaType> byPointer = new HashMap<>();
        rest(to, oldNames).forEach(type -> byPointer.put(type.doc().pointer(), type));
        for (JavaType type : rest(from, newNames)) {
            JavaType same = byPointer.get(type.doc().pointer());
            if (same != null && same.isSameKind(type) && !oldNames.containsKey(same.name())) {
                pair(type.name(), same.name());
            }
        }
        pairAlike(from, to);
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

    private void pairAlike(Side from, Side to) {
        List<Pair> pairs = new ArrayList<>();
        List<JavaType> added = rest(to, oldNames);
        for (JavaType before : rest(from, newNames)) {
            Set<String> mine = members(before);
            for (JavaType after : added) {
                if (before.isSameKind(after)) {
                    double likeness = likeness(mine, members(after));
                    if (likeness >= ALIKE) {
                        pairs.add(new Pair(before.name(), after.name(), likeness));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        for (Pair pair : pairs) {
            boolean free = !newNames.containsKey(pair.before) && !oldNames.containsKey(pair.after);
            boolean only = pairs.stream()
                    .noneMatch(other -> !other.equals(pair)
                            && other.likeness >= pair.likeness
                            && (other.before.equals(pair.before) || other.after.equals(pair.after)));
            if (free && only) {
                pair(pair.before, pair.after);
            }
        }
    }

    private static double likeness(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        int all = a.size() + b.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
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

    /** Whether two names, one of each side, are of one type. */
    boolean isSame(String mine, String theirs, boolean mineIsOld) {
        return (mineIsOld ? theirs : mine).equals(newNames.get(mineIsOld ? mine : theirs));
    }
}
