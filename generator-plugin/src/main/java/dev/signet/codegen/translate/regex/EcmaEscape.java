package dev.signet.codegen.translate.regex;

import dev.signet.codegen.translate.regex.EcmaClass.Untranslatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows a backslash, inside a class and outside.
 *
 * @param java in Java's syntax
 * @param codePoint the character that it stands for; negative if it is a class
 * @param end where it ends
 */
record EcmaEscape(String java, int codePoint, int end) {
    private static final Pattern NAMED = Pattern.compile(
            "\\\\.|\\[(?:[^\\]\\\\]++|\\\\.)*+\\]|\\(\\?<(?![=!])([^>]*)>|(\\((?!\\?))", Pattern.DOTALL);
    private static final Pattern HEX = Pattern.compile("x([0-9A-Fa-f]{2})");
    private static final Pattern BRACED = Pattern.compile("u\\{([0-9A-Fa-f]{1,8})\\}");
    private static final Pattern PAIR =
            Pattern.compile("u([dD][89abAB][0-9A-Fa-f]{2})\\\\u([dD][c-fC-F][0-9A-Fa-f]{2})");
    private static final Pattern UNIT = Pattern.compile("u([0-9A-Fa-f]{4})");
    private static final Pattern PROPERTY = Pattern.compile("[pP]\\{([A-Za-z0-9_=]+)\\}");
    private static final Pattern CONTROL = Pattern.compile("c([A-Za-z])");

    /** Reads what follows the backslash before {@code at}: a character or a class. */
    static EcmaEscape read(String in, int at) {
        int c = in.codePointAt(at);
        if ("dDwWsS".indexOf(c) >= 0) {
            return new EcmaEscape(EcmaClass.shorthand((char) c), -1, at + 1);
        }
        Matcher property = PROPERTY.matcher(in).region(at, in.length());
        if (property.lookingAt()) {
            return new EcmaEscape(EcmaClass.property(property.group(1), c == 'P'), -1, property.end());
        }
        int control = "tnvfr".indexOf(c);
        if (control >= 0) {
            return character("\t\n\u000B\f\r".charAt(control), at + 1);
        }
        if (c == '0' && !(at + 1 < in.length() && Character.isDigit(in.charAt(at + 1)))) {
            return character(0, at + 1);
        }
        return "xuc".indexOf(c) >= 0 ? coded(in, at) : itself(c, at);
    }

    private static EcmaEscape coded(String in, int at) {
        for (Pattern form : List.of(PAIR, BRACED, UNIT, HEX, CONTROL)) {
            Matcher matcher = form.matcher(in).region(at, in.length());
            if (matcher.lookingAt()) {
                String digits = matcher.group(1);
                int code =
                        form == CONTROL ? digits.charAt(0) & 31 : (int) Math.min(Long.parseLong(digits, 16), 0x110000);
                if (form == PAIR) {
                    code = Character.toCodePoint((char) code, (char) Integer.parseInt(matcher.group(2), 16));
                }
                if (code > Character.MAX_CODE_POINT) {
                    throw new Untranslatable("unknown code point " + digits);
                }
                return character(code, matcher.end());
            }
        }
        throw new Untranslatable("\\" + in.charAt(at) + " is incomplete");
    }

    /** Any punctuation may be escaped; letters and digits mean something, elsewhere if not here. */
    private static EcmaEscape itself(int c, int at) {
        if (c >= 0x7F || Character.isLetterOrDigit(c)) {
            throw new Untranslatable("ECMA-262 has no \\" + Character.toString(c));
        }
        return character(c, at + 1);
    }

    private static EcmaEscape character(int code, int end) {
        return new EcmaEscape(EcmaClass.literal(code), code, end);
    }

    /**
     * A reference to a group.
     *
     * @param group its number
     * @param end where it ends
     */
    record Reference(int group, int end) {}

    /** Reads a {@code \1} or {@code \k<name>}. */
    static Reference reference(String in, int at, List<String> names) {
        Matcher number = Pattern.compile("[1-9][0-9]{0,3}").matcher(in).region(at, in.length());
        if (number.lookingAt()) {
            return new Reference(Integer.parseInt(number.group()), number.end());
        }
        Matcher name = Pattern.compile("k<([^>]*)>").matcher(in).region(at, in.length());
        if (!name.lookingAt() || !names.contains(name.group(1))) {
            throw new Untranslatable("\\k refers to no group");
        }
        return new Reference(names.indexOf(name.group(1)) + 1, name.end());
    }

    /** The names of a pattern's groups in their order, empty for those without. */
    static List<String> groupNames(String in) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        Matcher matcher = NAMED.matcher(in);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (name != null && (name.isEmpty() || !seen.add(name))) {
                throw new Untranslatable("duplicate group name " + name);
            }
            if (name != null || matcher.group(2) != null) {
                names.add(name == null ? "" : name);
            }
        }
        return names;
    }
}
