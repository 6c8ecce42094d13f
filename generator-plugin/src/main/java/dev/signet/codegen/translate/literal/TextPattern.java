package dev.signet.codegen.translate.literal;

import dev.signet.codegen.translate.regex.EcmaClass.Untranslatable;
import dev.signet.codegen.translate.regex.EcmaPattern;
import dev.signet.support.constraint.ConstraintPattern;
import dev.signet.support.text.BoundedPattern;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of the document, compiled to check texts of the document with it. The same pattern is asked for again and again, by all that
 * refer to its schema and by all texts that are compared with it, so that the last ones are kept. Thread-safe.
 */
final class TextPattern {
    /** Characters of the patterns that are kept. */
    private static final int MOST_CHARACTERS = 1_000_000;

    /** Looks at a text before it is left open whether it matches: one that needs more is rare, and checked with thousands of others. */
    private static final long STEPS = 2_000;

    /** The least recently used one first. */
    private static final Map<String, TextPattern> KEPT = new LinkedHashMap<>(16, 0.75f, true);

    private static int characters;

    private final @Nullable BoundedPattern pattern;
    private final @Nullable ConstraintPattern check;

    private TextPattern(String shown) {
        String java = null;
        try {
            java = EcmaPattern.searchable(EcmaPattern.toJava(shown));
        } catch (Untranslatable e) {
            // a warning of its own where patterns are validated
        }
        this.pattern = java == null ? null : BoundedPattern.of(java);
        this.check = java == null ? null : ConstraintPattern.of(shown, java);
    }

    static TextPattern of(String pattern) {
        synchronized (KEPT) {
            TextPattern known = KEPT.get(pattern);
            if (known == null) {
                known = new TextPattern(pattern);
                KEPT.put(pattern, known);
                characters += pattern.length();
                while (characters > MOST_CHARACTERS) {
                    String oldest = KEPT.keySet().iterator().next();
                    KEPT.remove(oldest);
                    characters -= oldest.length();
                }
            }
            return known;
        }
    }

    /** The check of generated code; empty if it has none for this pattern. */
    Optional<ConstraintPattern> check() {
        return Optional.ofNullable(check);
    }

    /** Whether a text is certain not to match. */
    boolean excludes(String text) {
        return pattern != null && pattern.find(text, STEPS) == BoundedPattern.Outcome.MISSING;
    }
}
