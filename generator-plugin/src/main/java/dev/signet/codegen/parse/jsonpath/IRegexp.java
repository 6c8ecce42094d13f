package dev.signet.codegen.parse.jsonpath;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of RFC 9485, translated to Java's. */
final class IRegexp {
    private static final String ESCAPABLE = "()*+-.?[\\]^{|}";
    private static final String SPECIAL = "()*+.?[\\]{|}";
    private static final Pattern CATEGORY =
            Pattern.compile("\\{(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfno]?)\\}");
    private static final Pattern QUANTITY = Pattern.compile("\\{[0-9]{1,9}(?:,(?:[0-9]{1,9})?)?\\}");

    private final String text;
    private final StringBuilder java = new StringBuilder();
    private int at;

    private IRegexp(String text) {
        this.text = text;
    }

    /** Whether a text matches, as a whole or in part; false if the pattern is invalid. */
    static boolean matches(String pattern, CharSequence text, boolean whole) {
        try {
            return compile(pattern)
                    .map(compiled -> compiled.matcher(text))
                    .map(matcher -> whole ? matcher.matches() : matcher.find())
                    .orElse(false);
        } catch (StackOverflowError e) {
            // Java's matcher calls itself for each repetition of a group.
            throw new JsonPathException("the pattern `" + pattern + "` repeats a group too often for a text of "
                    + text.length() + " characters; repeat a single character or class such as `[a-z]` instead");
        }
    }

    private static Optional<Pattern> compile(String pattern) {
        try {
            return Optional.of(Pattern.compile(new IRegexp(pattern).translated()));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private String translated() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                escape();
            } else if (c == '[') {
                characters();
            } else if (c == '.') {
                java.append("[^\\n\\r]");
                at++;
            } else if (c == '{') {
                quantity();
            } else if (c == '(') {
                // Never the start of one of Java's own constructs: those need a `?`, which can't follow.
                java.append("(?:");
                at++;
                refuse(at < text.length() && "?*+{".indexOf(text.charAt(at)) >= 0);
            } else if (c == '^' || c == '$') {
                // Plain characters by the grammar of the RFC, anchors by the compliance suite and all other
                // implementations.
                java.append(c == '^' ? "^" : "\\z");
                at++;
            } else if (SPECIAL.indexOf(c) >= 0) {
                refuse(c == ']' || c == '}');
                java.append(c);
                at++;
                // No reluctant or possessive quantifiers.
                refuse("?*+".indexOf(c) >= 0 && at < text.length() && "?*+{".indexOf(text.charAt(at)) >= 0);
            } else {
                literal();
            }
        }
        return java.toString();
    }

    private void quantity() {
        var matcher = QUANTITY.matcher(text).region(at, text.length());
        refuse(!matcher.lookingAt());
        java.append(matcher.group());
        at = matcher.end();
        refuse(at < text.length() && "?*+{".indexOf(text.charAt(at)) >= 0);
    }

    private void escape() {
        refuse(at + 1 >= text.length());
        char c = text.charAt(at + 1);
        if (c == 'p' || c == 'P') {
            var matcher = CATEGORY.matcher(text).region(at + 2, text.length());
            refuse(!matcher.lookingAt());
            java.append('\\').append(c).append(matcher.group());
            at = matcher.end();
            return;
        }
        refuse("nrt".indexOf(c) < 0 && ESCAPABLE.indexOf(c) < 0);
        java.append('\\').append(c);
        at += 2;
    }

    private void characters() {
        java.append('[');
        at++;
        if (at < text.length() && text.charAt(at) == '^') {
            java.append('^');
            at++;
        }
        int first = at;
        while (true) {
            refuse(at >= text.length());
            char c = text.charAt(at);
            if (c == ']') {
                refuse(at == first);
                java.append(']');
                at++;
                return;
            }
            if (c == '\\') {
                escape();
            } else if (c == '-') {
                boolean edge = at == first || text.startsWith("]", at + 1);
                java.append(edge ? "\\-" : "-");
                at++;
            } else {
                refuse(c == '[');
                literal();
            }
        }
    }

    private void literal() {
        int c = text.codePointAt(at);
        java.append(
                c < 128 && Character.isLetterOrDigit(c)
                        ? Character.toString(c)
                        : "\\x{" + Integer.toHexString(c) + "}");
        at += Character.charCount(c);
    }

    private void refuse(boolean when) {
        if (when) {
            throw new PatternSyntaxException("not a pattern of RFC 9485", text, at);
        }
    }
}
