package dev.signet.codegen.declaration;

import java.util.List;

/**
 * The text of a comment, escaped and wrapped.
 *
 * @param lines none if there is no comment
 * @param mentions types that it links to by their simple names, and that need an import for it
 */
public record Javadoc(List<String> lines, List<TypeUse> mentions) {
    public static final Javadoc NONE = new Javadoc(List.of());

    private static final String DEPRECATED = "@deprecated by the API";

    public Javadoc {
        lines = List.copyOf(lines);
        mentions = List.copyOf(mentions);
    }

    public Javadoc(List<String> lines) {
        this(lines, List.of());
    }

    /** The same, linking to a type. */
    public Javadoc mentioning(TypeUse type) {
        return new Javadoc(lines, List.of(type));
    }

    public static Javadoc of(String... lines) {
        return new Javadoc(List.of(lines));
    }

    /** The same, saying that the API deprecates what it is about. */
    Javadoc deprecated() {
        List<String> all = new java.util.ArrayList<>(lines);
        if (!all.isEmpty()
                && !all.get(all.size() - 1).startsWith("@")
                && !all.get(all.size() - 1).startsWith("    ")) {
            all.add("");
        }
        all.add(DEPRECATED);
        return new Javadoc(all, mentions);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public String text() {
        return String.join("\n", lines);
    }
}
