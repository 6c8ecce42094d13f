package dev.signet.codegen.roundtrip;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random text for a regular expression of literals, classes, groups, alternatives and repetitions. */
public final class PatternText {
    private static final String WORD = "abcXYZ019_";

    private final String pattern;
    private final Random random;
    private int at;

    public PatternText(String pattern, Random random) {
        this.pattern = pattern;
        this.random = random;
    }

    /** @throws IllegalStateException if the expression uses something else */
    public String text() {
        String text = alternatives();
        if (at < pattern.length()) {
            throw new IllegalStateException(pattern);
        }
        return text;
    }

    private boolean more() {
        return at < pattern.length();
    }

    private char peek() {
        return pattern.charAt(at);
    }

    private char next() {
        if (!more()) {
            throw new IllegalStateException(pattern);
        }
        return pattern.charAt(at++);
    }

    private String alternatives() {
        List<String> all = new ArrayList<>(List.of(sequence()));
        while (more() && peek() == '|') {
            at++;
            all.add(sequence());
        }
        return all.get(random.nextInt(all.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (more() && peek() != '|' && peek() != ')') {
            int start = at;
            String one = one();
            int end = at;
            int[] times = times();
            int after = at;
            int count = times[0] + random.nextInt(Math.min(times[1] - times[0], 4) + 1);
            for (int i = 0; i < count; i++) {
                at = start;
                text.append(i == 0 ? one : one());
            }
            at = Math.max(after, end);
        }
        return text.toString();
    }

    private int[] times() {
        if (!more()) {
            return new int[] {1, 1};
        }
        int[] times = switch (peek()) {
            case '*' -> new int[] {0, 3};
            case '+' -> new int[] {1, 4};
            case '?' -> new int[] {0, 1};
            case '{' -> null;
            default -> new int[] {1, 1};
        };
        if (times != null) {
            at += "*+?".indexOf(peek()) >= 0 ? 1 : 0;
        } else {
            int close = pattern.indexOf('}', at);
            String[] range = pattern.substring(at + 1, close).split(",", -1);
            int least = Integer.parseInt(range[0]);
            int most = range.length == 1 ? least : range[1].isEmpty() ? least + 3 : Integer.parseInt(range[1]);
            times = new int[] {least, most};
            at = close + 1;
        }
        if (more() && peek() == '?' && at > 0 && "*+}?".indexOf(pattern.charAt(at - 1)) >= 0) {
            at++;
        }
        return times;
    }

    private String one() {
        char c = next();
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> any(WORD);
            case '[' -> any(set());
            case '(' -> group();
            case '\\' -> any(escaped(next()));
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (more() && peek() == '?') {
            throw new IllegalStateException(pattern);
        }
        String text = alternatives();
        if (next() != ')') {
            throw new IllegalStateException(pattern);
        }
        return text;
    }

    private String set() {
        boolean not = more() && peek() == '^';
        at += not ? 1 : 0;
        StringBuilder all = new StringBuilder();
        while (peek() != ']') {
            char c = next();
            if (c == '\\') {
                all.append(escaped(next()));
            } else if (more() && peek() == '-' && pattern.charAt(at + 1) != ']') {
                at++;
                char last = next();
                for (char each = c; each <= last; each++) {
                    all.append(each);
                }
            } else {
                all.append(c);
            }
        }
        at++;
        if (!not) {
            return all.toString();
        }
        String others = "a B9-_é"
                .chars()
                .filter(c -> all.indexOf(String.valueOf((char) c)) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return others.isEmpty() ? "~" : others;
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'd' -> "0123456789";
            case 'w' -> WORD;
            case 's' -> " ";
            case 'S' -> WORD;
            case 't' -> "\t";
            case 'n' -> "\n";
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new IllegalStateException("\\" + c);
                }
                yield String.valueOf(c);
            }
        };
    }

    private String any(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }
}
