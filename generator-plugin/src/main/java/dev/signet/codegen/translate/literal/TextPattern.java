package dev.signet.codegen.translate.literal;

import dev.signet.codegen.translate.regex.EcmaClass.Untranslatable;
import dev.signet.codegen.translate.regex.EcmaPattern;
import dev.signet.support.constraint.ConstraintPattern;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final long STEPS_PER_CHARACTER = 20;

    /** The least recently used one first. */
    private static final Map<String, TextPattern> KEPT = new LinkedHashMap<>(16, 0.75f, true);

    private static int characters;

    private final @Nullable Pattern java;
    private final @Nullable ConstraintPattern check;

    private TextPattern(String pattern) {
        Pattern compiled = null;
        try {
            compiled = EcmaPattern.compile(EcmaPattern.toJava(pattern));
        } catch (Untranslatable e) {
            // a warning of its own where patterns are validated
        }
        this.java = compiled;
        this.check = compiled == null ? null : ConstraintPattern.of(pattern, compiled.pattern());
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
        try {
            return java != null && !java.matcher(new Counted(text)).find();
        } catch (TooLong | StackOverflowError e) {
            return false;
        }
    }

    /** A text that can be looked at only so many times. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long left;

        Counted(String text) {
            this.text = text;
            this.left = STEPS + STEPS_PER_CHARACTER * text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super(null, null, false, false);
        }
    }
}
