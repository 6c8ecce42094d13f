package dev.signet.codegen.emit.source;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.signet.codegen.output.SourceFile;

/**
 * Java in ASCII: whatever encoding a compiler takes the file to be in, it reads the same. A character beyond ASCII becomes its
 * Unicode escape (JLS 3.3), which stands for it in names, literals and comments alike and, unlike one of an ASCII character, can end
 * none of them.
 */
public final class Ascii {
    private static final char DELETE = 0x7F;

    private Ascii() {}

    public static SourceFile file(SourceFile file) {
        String text = file.content();
        // What ASCII lacks comes back as a question mark. The JVM does this at once, while each charAt costs one that
        // has just started.
        boolean isAscii = new String(text.getBytes(US_ASCII), US_ASCII).equals(text) && text.indexOf(DELETE) < 0;
        return isAscii ? file : new SourceFile(file.path(), escape(text));
    }

    private static String escape(String text) {
        StringBuilder ascii = new StringBuilder(text.length() + 64);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < DELETE) {
                ascii.append(c);
            } else {
                ascii.append(String.format("\\u%04x", (int) c));
            }
        }
        return ascii.toString();
    }
}
