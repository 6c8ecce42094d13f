package dev.signet.codegen.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The text of a comment, escaped and wrapped. It may be made when it is asked for: what compares declarations has no use for it.
 */
public final class Javadoc {
    public static final Javadoc NONE = new Javadoc(List.of());

    private static final String DEPRECATED = "@deprecated by the API";

    private final Supplier<List<String>> source;
    private final List<TypeUse> mentions;

    /** Null until they are asked for; threads that ask at once make the same. */
    private @Nullable List<String> lines;

    private Javadoc(Supplier<List<String>> source, List<TypeUse> mentions) {
        this.source = source;
        this.mentions = List.copyOf(mentions);
    }

    /** @param lines none if there is no comment */
    public Javadoc(List<String> lines) {
        this(() -> lines, List.of());
    }

    public static Javadoc of(String... lines) {
        return new Javadoc(List.of(lines));
    }

    /** A comment whose lines are made when they are asked for. */
    public static Javadoc later(Supplier<List<String>> lines) {
        return new Javadoc(lines, List.of());
    }

    /** The same, linking to a type. */
    public Javadoc mentioning(TypeUse type) {
        return new Javadoc(this::lines, List.of(type));
    }

    /** The same, saying that the API deprecates what it is about. */
    Javadoc deprecated() {
        return new Javadoc(this::withDeprecation, mentions);
    }

    private List<String> withDeprecation() {
        List<String> all = new ArrayList<>(lines());
        if (!all.isEmpty()
                && !all.get(all.size() - 1).startsWith("@")
                && !all.get(all.size() - 1).startsWith("    ")) {
            all.add("");
        }
        all.add(DEPRECATED);
        return all;
    }

    /** None if there is no comment. */
    public List<String> lines() {
        List<String> known = lines;
        if (known == null) {
            known = List.copyOf(source.get());
            lines = known;
        }
        return known;
    }

    /** Types that it links to by their simple names, and that need an import for it. */
    public List<TypeUse> mentions() {
        return mentions;
    }

    public boolean isEmpty() {
        return lines().isEmpty();
    }

    public String text() {
        return String.join("\n", lines());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Javadoc that && lines().equals(that.lines()) && mentions.equals(that.mentions);
    }

    @Override
    public int hashCode() {
        return 31 * lines().hashCode() + mentions.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
