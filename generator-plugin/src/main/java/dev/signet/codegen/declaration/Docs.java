package dev.signet.codegen.declaration;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * CommonMark prose → Javadoc. Whatever the text holds, it can't end the comment, start a tag or be taken for an escape: only
 * the markup made here is markup.
 */
public final class Docs {
    /** What is longer is no comment any more; its end can be read in the document. */
    private static final int LONGEST = 10_000;

    /** Names that begin with the sound of a vowel: vowels but those spoken as in "unit" or "one", letters such as those of HTTP. */
    private static final Pattern AN =
            Pattern.compile("(?!uni(?!n|m)|us[aeu]|uri|url|uuid|utc|utf|util|eu|one|once)[aeiou]"
                    + "|hour|honest|honou?r|html|http|hmac|mfa|mcp|nfc|rss|rfc|sdk|sms|sql|ssl|sse|svg|xml");

    private Docs() {}

    /** Blocks of HTML, wrapped to {@code width}. */
    public static List<String> lines(String prose, int width) {
        return Markdown.blocks(clean(prose).strip(), width);
    }

    /** One run of text without paragraphs, for a {@code @param}. */
    public static List<String> inline(String prefix, String prose, String indent, int width) {
        return wrap(prefix + Markdown.inline(onOneLine(clean(prose))), indent, width);
    }

    /** The first sentence, lower-case enough to follow a dash; or nothing. */
    public static String phrase(String prose) {
        String text = onOneLine(clean(prose));
        return text.endsWith(".") && text.indexOf(". ") < 0 ? text.substring(0, text.length() - 1) : text;
    }

    /** A text's {@link #phrase} as HTML on one line; that of another text if there is nothing to see in it. */
    public static String summary(String prose, String instead) {
        return Stream.of(prose, instead)
                .flatMap(each -> inline("", phrase(each), "", 1000).stream().limit(1))
                .findFirst()
                .orElseGet(() -> escape(instead));
    }

    /** White space of any kind and length made one space, and none at the ends. */
    private static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || (c >= '\t' && c <= '\r')) {
                space = true;
                continue;
            }
            if (space) {
                line.append(' ');
                space = false;
            }
            line.append(c);
        }
        return line.toString().strip();
    }

    /** Line ends made one, other control characters and lone surrogates gone, and no more than anybody reads. */
    private static String clean(String prose) {
        if (prose.length() > LONGEST) {
            return clean(prose.substring(0, LONGEST)) + "… (Shortened.)";
        }
        if (isPrintable(prose)) {
            return prose;
        }
        StringBuilder text = new StringBuilder(prose.length());
        prose.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029) {
                text.append('\n');
            } else if (c == '\t') {
                text.append(' ');
            } else if (!isUnprintable(c)) {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    /** Whether it is lines of ASCII, of which there is nothing to clean. */
    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n') || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** Control, private and unpaired code points, and those that reorder what a reader sees. */
    private static boolean isUnprintable(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE;
    }

    /** {@code a} or {@code an}, as the name of a type is spoken. */
    public static String article(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return AN.matcher(word).lookingAt() ? "an" : "a";
    }

    /**
     * Only ASCII that means nothing to javac, javadoc or HTML stays as it is; other scripts stay readable, and what can't be seen is
     * shown by its number.
     */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '@' -> out.append("&#64;");
                case '{' -> out.append("&#123;");
                case '}' -> out.append("&#125;");
                case '\\' -> out.append("&#92;");
                case '*' -> out.append("&#42;");
                default -> {
                    if (isHidden(c)) {
                        out.append("&#92;u").append(HexFormat.of().toHexDigits(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean isHidden(char c) {
        boolean isLineEnd = c == 0x2028 || c == 0x2029;
        return c < ' '
                ? c != '\n' && c != '\t'
                : isLineEnd || (c > '~' && isUnprintable(c) && !Character.isSurrogate(c));
    }

    /** Text for a {@code //} comment or a message: printable ASCII on one line. */
    public static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.append(c < 0x20 || c > 0x7e || c == '\\' ? '?' : (char) c));
        return out.toString();
    }

    /** Text that is HTML already, in lines. */
    public static List<String> wrap(String text, String indent, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                line.append(indent).append(word);
            } else {
                line.append(line.isEmpty() || indent.contentEquals(line) ? "" : " ")
                        .append(word);
            }
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Words; a tag of Javadoc or HTML is one word, since a break inside it hurts the eye. */
    private static List<String> words(String text) {
        String line = text.stripTrailing();
        List<String> words = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = line.length() - line.stripLeading().length(); i < line.length(); i++) {
            char c = line.charAt(i);
            depth += c == '{' || c == '<' ? 1 : c == '}' || c == '>' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                words.add(line.substring(from, i));
                from = i + 1;
            }
        }
        words.add(line.substring(from));
        return words;
    }
}
