package dev.signet.templates;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Which files of the runtime library refer to which. A reference is a type's name in code, or in a tag of a comment, so that no link in the
 * documentation of a copy leads nowhere; names in the text of comments and in strings are none.
 */
final class KitReferences {

    /** Free-form JSON and the exception are part of what users of generated code write by hand. */
    private static final List<String> ALWAYS =
            List.of("Generated.java", "JsonFormatException.java", "JsonValue.java", "package-info.java");

    private final Map<String, String> sources;

    /** File → the files that it names. */
    private final Map<String, Set<String>> named;

    /**
     * @param sources text by file path relative to the package
     * @param named the files that each of them names
     */
    KitReferences(Map<String, String> sources, Map<String, Set<String>> named) {
        this.sources = sources;
        this.named = named;
    }

    /**
     * Finds the references in the sources.
     *
     * @param kitPackage the package by which they name each other
     */
    static KitReferences of(String kitPackage, Map<String, String> sources) {
        Map<String, Set<String>> named = new TreeMap<>();
        sources.forEach((file, text) -> {
            Set<String> names = names(kitPackage, file, text);
            names.retainAll(sources.keySet());
            named.put(file, names);
        });
        return new KitReferences(sources, named);
    }

    /** Text by file path relative to the package. */
    Map<String, String> sources() {
        return Collections.unmodifiableMap(sources);
    }

    /** The files that each file names, in order. */
    Map<String, Set<String>> named() {
        return named;
    }

    /**
     * The files that texts need, directly or not.
     *
     * @param target the package by which the texts name the runtime library
     */
    Map<String, String> reachableFrom(String target, List<String> texts) {
        Map<String, String> reached = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(ALWAYS);
        texts.forEach(text -> qualified(text, target, open::add));
        while (!open.isEmpty()) {
            String file = open.remove();
            String text = sources.get(file);
            if (text != null && reached.putIfAbsent(file, text) == null) {
                open.addAll(named.getOrDefault(file, Set.of()));
            }
        }
        return reached;
    }

    private static Set<String> names(String kitPackage, String file, String text) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        Set<String> names = new TreeSet<>();
        names.add(folder + "package-info.java");
        qualified(text, kitPackage, names::add);
        new JavaNames(text).each(name -> names.add(folder + name + ".java"));
        names.remove(file);
        return names;
    }

    /** Files of the types that a text names together with the runtime library's package, as imports do. */
    private static void qualified(String text, String kitPackage, Consumer<String> file) {
        String prefix = kitPackage + ".";
        for (int at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
            StringBuilder path = new StringBuilder();
            int from = at + prefix.length();
            int end = JavaNames.end(text, from);
            while (end > from && end < text.length() && text.charAt(end) == '.' && isPackage(text.charAt(from))) {
                path.append(text, from, end).append('/');
                from = end + 1;
                end = JavaNames.end(text, from);
            }
            file.accept(path.append(text, from, end).append(".java").toString());
        }
    }

    private static boolean isPackage(char first) {
        return Character.isLowerCase(first);
    }
}
