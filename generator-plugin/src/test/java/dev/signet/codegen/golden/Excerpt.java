package dev.signet.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The part of what is generated that a golden case is about, by its {@code config.properties}.
 *
 * @param shows globs of names of sources; the others are only named, in {@code files.txt}. All sources if there is none
 * @param without nested types of which a golden file only tells that they are there; {@code comments} for Javadoc, which is left out
 */
record Excerpt(List<String> shows, List<String> without) {
    private static final String NAMES = "files.txt";
    private static final String JAVA = ".java";
    private static final String COMMENTS = "comments";
    private static final Pattern JAVADOC = Pattern.compile("(?m)^ */\\*\\*(?s:.*?)\\*/\n");

    static Excerpt of(Properties parameters) {
        return new Excerpt(words(parameters, "shows"), words(parameters, "without"));
    }

    private static List<String> words(Properties parameters, String key) {
        String words = parameters.getProperty(key, "").strip();
        return words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
    }

    /**
     * What the golden files show.
     *
     * @param generated path → text of everything that was generated
     */
    Map<String, String> of(Map<String, String> generated) {
        Set<String> idle = new HashSet<>(shows);
        idle.addAll(without);
        Map<String, String> shown = new TreeMap<>();
        generated.forEach((path, text) -> {
            boolean isShown = shows.isEmpty() || !path.endsWith(JAVA);
            for (String glob : shows) {
                if (matches(glob, path)) {
                    idle.remove(glob);
                    isShown = true;
                }
            }
            if (isShown) {
                String rest = text;
                for (String part : without) {
                    String before = rest;
                    rest = part.equals(COMMENTS) ? JAVADOC.matcher(before).replaceAll("") : without(part, before);
                    if (!rest.equals(before)) {
                        idle.remove(part);
                    }
                }
                shown.put(path, rest);
            }
        });
        if (!shows.isEmpty()) {
            shown.put(
                    NAMES,
                    generated.keySet().stream()
                            .filter(path -> path.endsWith(JAVA))
                            .sorted()
                            .collect(Collectors.joining("\n", "", "\n")));
        }
        assertThat(idle).as("patterns and types that nothing matches").isEmpty();
        return shown;
    }

    private static boolean matches(String glob, String path) {
        return FileSystems.getDefault()
                .getPathMatcher("glob:" + glob)
                .matches(Path.of(path).getFileName());
    }

    /** Leaves out a type that is nested in one of the top level, with its comment and annotations. */
    private static String without(String type, String text) {
        List<String> kept = new ArrayList<>();
        boolean inside = false;
        for (String line : text.split("\n", -1)) {
            if (inside) {
                inside = !line.equals("    }");
            } else if (line.matches(" {4}\\w.* (class|record|enum|interface) " + type + "\\b.*\\{")) {
                removeComment(kept);
                kept.add("    // " + type + ": not shown");
                inside = true;
            } else {
                kept.add(line);
            }
        }
        return String.join("\n", kept);
    }

    private static void removeComment(List<String> lines) {
        while (lines.get(lines.size() - 1).matches(" {4}@.*| {4} ?(/\\*\\*|\\*).*")) {
            lines.remove(lines.size() - 1);
        }
    }
}
