package dev.signet.codegen.emit.source;

import dev.signet.codegen.output.SourceFile;

/**
 * Java in ASCII: whatever encoding a compiler takes the file to be in, it reads the same. A character beyond ASCII becomes its
 * Unicode escape (JLS 3.3), which stands for it in names, literals and comments alike and, unlike one of an ASCII character, can end
 * none of them.
 */
public final class Ascii {
    private Ascii() {}

    public static SourceFile file(SourceFile file) {
        String text = file.content();
        int first = firstBeyond(text);
        return first == text.length() ? file : new SourceFile(file.path(), escape(text, first));
    }

    private static int firstBeyond(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) < 0x7F) {
            i++;
        }
        return i;
    }

    private static String escape(String text, int first) {
        StringBuilder ascii = new StringBuilder(text.length() + 64).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x7F) {
                ascii.append(c);
            } else {
                ascii.append(String.format("\\u%04x", (int) c));
            }
        }
        return ascii.toString();
    }
}
