package dev.signet.codegen.translate.regex;

import dev.signet.codegen.translate.regex.EcmaClass.Untranslatable;
import java.util.function.IntConsumer;

/** What stands between brackets. */
final class EcmaClassReader {
    private final String in;
    private int at;

    /** @param at after the opening bracket */
    EcmaClassReader(String in, int at) {
        this.in = in;
        this.at = at;
    }

    /** The class in Java's syntax; where it ends is told to {@code end}. */
    String translate(IntConsumer end) {
        boolean negated = take('^');
        StringBuilder items = new StringBuilder();
        while (!take(']')) {
            EcmaEscape from = atom();
            if (!hyphen() || from.codePoint() < 0) {
                items.append(inner(from.java()));
                continue;
            }
            at++;
            EcmaEscape to = atom();
            if (to.codePoint() < 0) {
                // Without the flag u the hyphen stands for itself here, which is what people mean.
                items.append(from.java()).append("\\-").append(inner(to.java()));
            } else if (to.codePoint() < from.codePoint()) {
                throw new Untranslatable("a range is out of order");
            } else {
                items.append(from.java()).append('-').append(to.java());
            }
        }
        end.accept(at);
        if (items.isEmpty()) {
            return negated ? EcmaClass.ANY : EcmaClass.NONE;
        }
        return (negated ? "[^" : "[") + items + "]";
    }

    /** A class within a class needs no brackets of its own, unless it is what something is not. */
    private static String inner(String java) {
        boolean bare = java.startsWith("[") && !java.startsWith("[^");
        return bare ? java.substring(1, java.length() - 1) : java;
    }

    /** Whether a hyphen makes a range of what stands before and after it. */
    private boolean hyphen() {
        return at + 1 < in.length() && in.charAt(at) == '-' && in.charAt(at + 1) != ']';
    }

    private EcmaEscape atom() {
        if (at == in.length()) {
            throw new Untranslatable("unclosed [");
        }
        int c = in.codePointAt(at);
        EcmaEscape atom;
        if (c != '\\') {
            atom = new EcmaEscape(EcmaClass.literal(c), c, at + Character.charCount(c));
        } else if (at + 1 == in.length()) {
            throw new Untranslatable("it ends with a \\");
        } else if (in.charAt(at + 1) == 'b') {
            atom = new EcmaEscape("\\x{8}", '\b', at + 2);
        } else {
            atom = EcmaEscape.read(in, at + 1);
        }
        at = atom.end();
        return atom;
    }

    private boolean take(char c) {
        if (at == in.length()) {
            throw new Untranslatable("unclosed [");
        }
        boolean there = in.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }
}
