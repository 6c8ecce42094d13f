package dev.signet.codegen.javamodel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which types have values of themselves inside, at whatever depth: their values are as deep as the JSON that they are read from. */
final class RecursiveTypes {
    private RecursiveTypes() {}

    /** The names of the types on a circle of types, and of those on a way from one circle to another. */
    static Set<String> of(List<JavaType> types) {
        Map<String, Set<String>> inside = new LinkedHashMap<>();
        types.forEach(type -> inside.put(type.name(), inside(type)));
        inside.values().forEach(names -> names.retainAll(inside.keySet()));
        Set<String> recursive = withoutEnds(inside);
        Map<String, Set<String>> around = new LinkedHashMap<>();
        recursive.forEach(name -> around.put(name, new LinkedHashSet<>()));
        recursive.forEach(name -> inside.getOrDefault(name, Set.of()).stream()
                .filter(recursive::contains)
                .forEach(inner -> around.getOrDefault(inner, new HashSet<>()).add(name)));
        return withoutEnds(around);
    }

    /** The types of what stands in a value of a type. */
    private static Set<String> inside(JavaType type) {
        return type.content().stream()
                .flatMap(part -> part.leaf().asNamed().stream())
                .map(TypeRef.Named::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those from which one never comes to an end, in the order given. */
    private static Set<String> withoutEnds(Map<String, Set<String>> next) {
        Map<String, Integer> ways = new HashMap<>();
        Map<String, List<String>> before = new HashMap<>();
        next.forEach((name, names) -> {
            ways.put(name, names.size());
            names.forEach(other ->
                    before.computeIfAbsent(other, n -> new ArrayList<>()).add(name));
        });
        Set<String> left = new LinkedHashSet<>(next.keySet());
        Deque<String> ends = new ArrayDeque<>();
        ways.forEach((name, count) -> {
            if (count == 0) {
                ends.add(name);
            }
        });
        while (!ends.isEmpty()) {
            String end = ends.remove();
            left.remove(end);
            for (String name : before.getOrDefault(end, List.of())) {
                if (ways.merge(name, -1, Integer::sum) == 0) {
                    ends.add(name);
                }
            }
        }
        return left;
    }
}
