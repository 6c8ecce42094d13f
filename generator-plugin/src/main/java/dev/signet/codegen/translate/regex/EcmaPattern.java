package dev.signet.codegen.translate.regex;

import dev.signet.codegen.translate.regex.EcmaClass.Untranslatable;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions of ECMA-262 with the flag {@code u}, put in the syntax of {@code java.util.regex}. What people write
 * without the flag is taken too where it can mean but one thing: a lone brace or bracket, an escape of any punctuation.
 */
public final class EcmaPattern {
    private static final int LONGEST = 5_000;
    private static final int DEEPEST = 50;

    /** How often a match may fork without looking at the text: such forks no bound on looks can hold in. */
    private static final long MOST_FORKS = 8;

    private final String in;
    private final StringBuilder out = new StringBuilder();
    private final List<String> names;
    private final BitSet closed = new BitSet();
    private final BitSet doubtful = new BitSet();
    private int at;
    private int depth;
    private int groups;

    private EcmaPattern(String in) {
        this.in = in;
        this.names = EcmaEscape.groupNames(in);
    }

    /**
     * The same in Java's syntax.
     *
     * @throws Untranslatable if there is no such thing
     */
    public static String toJava(String pattern) {
        if (pattern.length() > LONGEST) {
            throw new Untranslatable("it has more than " + LONGEST + " characters");
        }
        EcmaPattern translation = new EcmaPattern(pattern);
        Part whole = translation.disjunction();
        if (translation.at < pattern.length()) {
            throw new Untranslatable("unmatched )");
        }
        if (whole.forks > MOST_FORKS) {
            throw new Untranslatable("it can match the empty string in too many ways");
        }
        String java = translation.out.toString();
        try {
            Pattern.compile(searchable(java));
            return java;
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw new Untranslatable(
                    e instanceof PatternSyntaxException p
                            ? "Java reports: " + p.getDescription()
                            : "it is nested too deep");
        }
    }

    /**
     * What {@link #toJava} returned, to be compiled here. For a pattern that begins with plain text Java makes tables to search by, in a time
     * that grows with the square of its length; the empty group keeps it from that.
     */
    public static String searchable(String java) {
        return "(?:)" + java;
    }

    /**
     * A piece of a pattern.
     *
     * @param empty whether it matches nothing at all
     * @param forks in how many places a match of nothing can go two ways
     * @param assertion whether it only looks, and so can't be repeated
     */
    private record Part(boolean empty, long forks, boolean assertion) {
        static final Part ONE = new Part(false, 0, false);
        static final Part ZERO = new Part(true, 0, true);
    }

    private Part disjunction() {
        if (++depth > DEEPEST) {
            throw new Untranslatable("it is nested too deep");
        }
        int first = groups;
        Part all = alternative();
        while (peek('|')) {
            doubtful.set(first + 1, groups + 1);
            next();
            out.append('|');
            Part other = alternative();
            long forks = all.forks + other.forks + (all.empty && other.empty ? 1 : 0);
            all = new Part(all.empty || other.empty, forks, false);
            doubtful.set(first + 1, groups + 1);
        }
        depth--;
        return all;
    }

    private Part alternative() {
        boolean empty = true;
        long forks = 0;
        while (at < in.length() && !peek('|') && !peek(')')) {
            int start = out.length();
            int before = groups;
            Part term = term();
            Part whole = term.assertion ? term : quantified(term, start, before);
            empty &= whole.empty;
            forks += whole.forks;
        }
        return new Part(empty, forks, false);
    }

    private Part term() {
        int c = next();
        switch (c) {
            case '^' -> out.append('^');
            case '$' -> out.append("\\z");
            case '(' -> {
                return group();
            }
            case '.' -> out.append(EcmaClass.DOT);
            case '[' -> out.append(new EcmaClassReader(in, at).translate(this::goTo));
            case '\\' -> {
                return escape();
            }
            case '*', '+', '?' -> throw new Untranslatable("a " + (char) c + " repeats nothing");
            default -> out.append(EcmaClass.literal(c));
        }
        return c == '^' || c == '$' ? Part.ZERO : Part.ONE;
    }

    private Part group() {
        boolean look = false;
        boolean captures = false;
        if (take("?:")) {
            out.append("(?:");
        } else if (take("?=") || take("?!")) {
            look = true;
            out.append("(?").append(in.charAt(at - 1));
        } else if (take("?<=") || take("?<!")) {
            look = true;
            out.append("(?<").append(in.charAt(at - 1));
        } else {
            captures = true;
            if (take("?<")) {
                int end = in.indexOf('>', at);
                if (end < 0) {
                    throw new Untranslatable("unterminated group name");
                }
                goTo(end + 1);
            } else if (peek('?')) {
                throw new Untranslatable("ECMA-262 has no group (" + in.substring(at, Math.min(in.length(), at + 3)));
            }
            out.append('(');
        }
        int number = captures ? ++groups : 0;
        int before = groups;
        Part inner = disjunction();
        if (!peek(')')) {
            throw new Untranslatable("unclosed (");
        }
        next();
        out.append(')');
        if (captures) {
            closed.set(number);
        }
        if (look) {
            doubtful.set(before + 1, groups + 1);
        }
        return look ? new Part(true, inner.forks, true) : inner;
    }

    private Part escape() {
        if (at == in.length()) {
            throw new Untranslatable("it ends with a \\");
        }
        char c = in.charAt(at);
        if (c == 'b' || c == 'B') {
            next();
            out.append(EcmaClass.boundary(c == 'b'));
            return Part.ZERO;
        }
        if ((c >= '1' && c <= '9') || c == 'k') {
            EcmaEscape.Reference reference = EcmaEscape.reference(in, at, names);
            goTo(reference.end());
            // In ECMA-262 a group that took no part is empty, in Java it matches nothing.
            if (!closed.get(reference.group()) || doubtful.get(reference.group())) {
                throw new Untranslatable("a back-reference refers to a group that may not participate");
            }
            out.append("(?:\\").append(reference.group()).append(')');
            return new Part(true, 0, false);
        }
        EcmaEscape escape = EcmaEscape.read(in, at);
        goTo(escape.end());
        out.append(escape.java());
        return Part.ONE;
    }

    private Part quantified(Part part, int start, int before) {
        EcmaQuantifier quantifier = EcmaQuantifier.read(in, at);
        if (quantifier == null) {
            return part;
        }
        goTo(quantifier.end());
        if (out.substring(start).equals(EcmaClass.NONE)) {
            out.replace(start, out.length(), "(?:" + EcmaClass.NONE + ")");
        }
        out.append(quantifier.java());
        doubtful.set(before + 1, groups + 1);
        if (peek('*') || peek('+') || peek('?') || EcmaQuantifier.read(in, at) != null) {
            throw new Untranslatable("a quantifier follows a quantifier");
        }
        long ways = part.forks + (part.empty ? 1 : 0);
        return new Part(part.empty || quantifier.least() == 0, ways * quantifier.copies(), false);
    }

    private void goTo(int place) {
        at = place;
    }

    private boolean peek(char c) {
        return at < in.length() && in.charAt(at) == c;
    }

    private boolean take(String text) {
        boolean there = in.startsWith(text, at);
        at += there ? text.length() : 0;
        return there;
    }

    private int next() {
        int c = in.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }
}
