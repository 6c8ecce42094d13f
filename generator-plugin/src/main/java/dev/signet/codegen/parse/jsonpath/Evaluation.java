package dev.signet.codegen.parse.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;

/** One evaluation of a query on a document, of which the steps are counted: a short query can ask for more than anybody can wait for. */
final class Evaluation {
    private static final long MOST_STEPS = 20_000_000;

    private final JsonNode document;
    private long steps;

    Evaluation(JsonNode document) {
        this.document = document;
    }

    /** The whole document, {@code $}. */
    JsonNode document() {
        return document;
    }

    /**
     * Counts.
     *
     * @throws JsonPathException if it is too much
     */
    void step(int count) {
        steps += 1L + count;
        if (steps > MOST_STEPS) {
            throw new JsonPathException("it takes more than " + MOST_STEPS / 1_000_000 + " million steps");
        }
    }

    /** A text of which each look at a character is a step. */
    CharSequence counted(String text) {
        return new Counted(text);
    }

    private final class Counted implements CharSequence {
        private final String text;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            step(0);
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
}
