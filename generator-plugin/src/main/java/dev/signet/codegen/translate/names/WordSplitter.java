package dev.signet.codegen.translate.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Splits wire names into words and joins them the Java way. Never depends on the default locale. */
final class WordSplitter {
    private static final int LONGEST = 100;

    /** A character that no letter of ASCII stands for. */
    private static final Pattern CODE_POINT = Pattern.compile("U[0-9A-F]{4,6}");

    /** Words that have capitals inside and are one all the same. */
    private static final String MIXED =
            "(?:OAuth|IPv(?=[46])|iOS|macOS|GraphQL|GitHub|GitLab|YouTube|LinkedIn|PayPal|OpenAPI)";

    /** A word with the digits after it. The last capital of an acronym may begin the next word; an acronym may be a plural. */
    private static final Pattern HUMP = Pattern.compile("^[0-9]+(?:[A-Z]+(?![a-z])|[A-Z]?[a-z]*)"
            + "|(?:" + MIXED + "(?![a-z])|[A-Z]+s(?![a-z])|[A-Z]+(?![a-z]))[0-9]*"
            + "|[A-Z]?[a-z][a-z0-9]*|[0-9]+[a-z]*|.");

    private static final Pattern ACRONYM = Pattern.compile("(?:OAuth|IPv|[A-Z]{2,}s?)[0-9]*");
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
        for (String piece : words(raw)) {
            name.append(capitalised(piece));
        }
        return legal(name.toString());
    }

    /** {@code camelCase}; pieces after the first keep their inner capitals. */
    static String camel(String raw) {
        StringBuilder name = new StringBuilder();
        for (String piece : words(raw)) {
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

    /** The pieces of a name; those of {@code UPPER_CASE} are words, not acronyms. */
    private static List<String> words(String raw) {
        List<String> pieces = pieces(raw);
        boolean upperCase = pieces.size() > 1 && raw.codePoints().noneMatch(Character::isLowerCase);
        return !upperCase
                ? pieces
                : pieces.stream()
                        .map(piece -> isCodePoint(piece) ? piece : piece.toLowerCase(Locale.ROOT))
                        .toList();
    }

    /** The runs of letters and digits, in ASCII. A character that no such letter stands for is a piece of its own. */
    private static List<String> pieces(String raw) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Normalizer.normalize(raw, Normalizer.Form.NFC).codePoints().forEach(c -> {
            String letters = isPlain(c) ? null : Transliteration.of(c);
            if (isPlain(c)) {
                piece.append((char) c);
            } else if (letters != null) {
                piece.append(letters);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                end(piece, pieces);
                if (Character.isLetterOrDigit(c)) {
                    pieces.add("U" + Integer.toHexString(c).toUpperCase(Locale.ROOT));
                }
            }
        });
        end(piece, pieces);
        boolean signed = raw.length() > 1 && "+-".indexOf(raw.charAt(0)) >= 0 && Character.isDigit(raw.charAt(1));
        if (signed) {
            pieces.add(0, SYMBOLS.get(raw.charAt(0)));
        }
        return pieces.isEmpty() ? symbols(raw) : pieces;
    }

    /** Whether it is a letter or digit of ASCII. */
    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static void end(StringBuilder piece, List<String> pieces) {
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
    }

    private static boolean isCodePoint(String piece) {
        return piece.startsWith("U") && CODE_POINT.matcher(piece).matches();
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

    /** The words of a piece: {@code VertexAISearch2Config} is Vertex, AI, Search2, Config, and {@code userIDs} is user, IDs. */
    private static List<String> humps(String piece) {
        return isCodePoint(piece) || piece.chars().noneMatch(Character::isLowerCase)
                ? List.of(piece)
                : HUMP.matcher(piece).results().map(MatchResult::group).toList();
    }

    private static String capitalised(String piece) {
        int first = piece.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + piece.substring(Character.charCount(first));
    }

    /** {@code URLPath} → {@code urlPath}, {@code ID} → {@code id}, {@code OAuth2Token} → {@code oauth2Token}. */
    private static String uncapitalised(String piece) {
        if (piece.charAt(0) >= 'a' && piece.charAt(0) <= 'z') {
            return piece;
        }
        String head = humps(piece).get(0);
        int lower = !isCodePoint(piece) && ACRONYM.matcher(head).matches() ? head.length() : 1;
        return piece.substring(0, lower).toLowerCase(Locale.ROOT) + piece.substring(lower);
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
