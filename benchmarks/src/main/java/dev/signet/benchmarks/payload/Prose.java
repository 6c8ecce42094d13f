package dev.signet.benchmarks.payload;

import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/** Text without meaning, in the proportions of an answer in English; the same for the same seed. */
final class Prose {
    private static final List<String> WORDS = List.of(
            "the",
            "of",
            "and",
            "to",
            "a",
            "in",
            "is",
            "that",
            "for",
            "it",
            "with",
            "as",
            "on",
            "be",
            "this",
            "by",
            "from",
            "which",
            "lantern",
            "harbour",
            "measure",
            "careful",
            "river",
            "engine",
            "window",
            "answer",
            "paper",
            "between",
            "without",
            "temperature",
            "carriage",
            "therefore",
            "evening",
            "quietly",
            "mountain",
            "signal",
            "weather",
            "garden",
            "compare",
            "several",
            "remember",
            "station",
            "possible",
            "letter");

    private final SplittableRandom random;

    Prose(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from 0 to below {@code bound}. */
    int number(int bound) {
        return random.nextInt(bound);
    }

    /** Plain words, at most {@code length} characters and no more than a word short of it. */
    String words(int length) {
        StringBuilder text = new StringBuilder(length);
        while (true) {
            String word = WORDS.get(number(WORDS.size()));
            if (text.length() + word.length() + 1 > length) {
                return text.toString();
            }
            text.append(text.isEmpty() ? "" : " ").append(word);
        }
    }

    /** Paragraphs with what JSON must escape, and one text in five with letters beyond Latin-1, as models write them. */
    String text(int length) {
        StringBuilder text = new StringBuilder(length);
        boolean typographic = number(5) == 0;
        while (text.length() < length) {
            text.append(words(Math.max(20, Math.min(length - text.length(), 40 + number(80)))));
            switch (number(8)) {
                case 0 -> text.append(".\n\n");
                case 1 -> text.append(", \"so called\", ");
                case 2 -> text.append(typographic ? " – “naïve” … 🙂. " : " - naive ... :-). ");
                default -> text.append(". ");
            }
        }
        return text.toString();
    }

    /** {@code bytes} random bytes in Base64. */
    String base64(int bytes) {
        byte[] content = new byte[bytes];
        random.nextBytes(content);
        return Base64.getEncoder().encodeToString(content);
    }

    /** An identifier such as {@code call_5f3a9c01}. */
    String id(String prefix) {
        return prefix + "_" + Integer.toHexString(0x10000000 + number(0x70000000));
    }
}
