package dev.signet.codegen.translate.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Splits wire names into words and joins them the Java way. Never depends on the default locale. */
final class WordSplitter {
    private static final int LONGEST = 100;
    private static final Map<Character, String> SYMBOLS = Map.ofEntries(
            Map.entry('+', "plus"),
            Map.entry('-', "minus"),
            Map.entry('*', "star"),
            Map.entry('/', "slash"),
            Map.entry('<', "less"),
            Map.entry('>', "greater"),
            Map.entry('=', "equal"),
            Map.entry('!', "not"),
            Map.entry('~', "tilde"),
            Map.entry('$', "dollar"),
            Map.entry('@', "at"),
            Map.entry('#', "hash"),
            Map.entry('%', "percent"),
            Map.entry('&', "and"),
            Map.entry('|', "or"),
            Map.entry('.', "dot"),
            Map.entry(',', "comma"),
            Map.entry(':', "colon"),
            Map.entry(';', "semicolon"),
            Map.entry('?', "question"),
            Map.entry('_', "underscore"),
            Map.entry(' ', "space"));

    private WordSplitter() {}

    /** {@code PascalCase}; pieces keep their inner capitals. */
    static String pascal(String raw) {
        StringBuilder name = new StringBuilder();
        for (String piece : pieces(raw)) {
            name.append(capitalised(piece));
        }
        return legal(name.toString());
    }

    /** {@code camelCase}; pieces after the first keep their inner capitals. */
    static String camel(String raw) {
        StringBuilder name = new StringBuilder();
        for (String piece : pieces(raw)) {
            name.append(name.isEmpty() ? uncapitalised(piece) : capitalised(piece));
        }
        return legal(name.toString());
    }

    /** {@code UPPER_CASE}, split at inner capitals too. */
    static String constant(String raw) {
        List<String> words = new ArrayList<>();
        for (String piece : pieces(raw)) {
            words.addAll(humps(piece));
        }
        return legal(String.join("_", words).toUpperCase(Locale.ROOT));
    }

    static String ascii(String name) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFD).codePoints().forEach(c -> {
            if (c < 128) {
                out.append((char) c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append('U').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            }
        });
        return legal(out.toString());
    }

    private static List<String> pieces(String raw) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        raw.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) && Character.isJavaIdentifierPart(c)) {
                piece.appendCodePoint(c);
            } else if (!piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        });
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        boolean signed = raw.length() > 1 && "+-".indexOf(raw.charAt(0)) >= 0 && Character.isDigit(raw.charAt(1));
        if (signed) {
            pieces.add(0, SYMBOLS.get(raw.charAt(0)));
        }
        return pieces.isEmpty() ? symbols(raw) : pieces;
    }

    /** What to call a name without a letter or digit. */
    private static List<String> symbols(String raw) {
        if (raw.isEmpty()) {
            return List.of("empty");
        }
        List<String> names = new ArrayList<>();
        raw.codePoints()
                .limit(8)
                .forEach(c -> names.add(
                        c < 128 && SYMBOLS.containsKey((char) c)
                                ? SYMBOLS.get((char) c)
                                : "u" + Integer.toHexString(c)));
        return names;
    }

    private static List<String> humps(String piece) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < piece.length(); i++) {
            char before = piece.charAt(i - 1);
            char here = piece.charAt(i);
            boolean lowerToUpper = Character.isLowerCase(before) && Character.isUpperCase(here);
            boolean acronymEnds = Character.isUpperCase(before)
                    && Character.isUpperCase(here)
                    && i + 1 < piece.length()
                    && Character.isLowerCase(piece.charAt(i + 1));
            if (lowerToUpper || acronymEnds) {
                words.add(piece.substring(start, i));
                start = i;
            }
        }
        words.add(piece.substring(start));
        return words;
    }

    private static String capitalised(String piece) {
        int first = piece.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + piece.substring(Character.charCount(first));
    }

    /** {@code URLPath} → {@code urlPath}, {@code ID} → {@code id}. */
    private static String uncapitalised(String piece) {
        String head = humps(piece).get(0);
        boolean acronym = head.length() > 1 && head.equals(head.toUpperCase(Locale.ROOT));
        if (acronym) {
            return head.toLowerCase(Locale.ROOT) + piece.substring(head.length());
        }
        int first = piece.codePointAt(0);
        return Character.toString(Character.toLowerCase(first)) + piece.substring(Character.charCount(first));
    }

    private static String legal(String name) {
        String started = Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
        if (started.codePointCount(0, started.length()) <= LONGEST) {
            return started;
        }
        int cut = started.offsetByCodePoints(0, LONGEST - 10);
        return started.substring(0, cut) + "_" + Integer.toHexString(name.hashCode());
    }
}
