package dev.signet.codegen.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CommonMark prose → Javadoc. Whatever the text holds, it can't end the comment, start a tag or be taken for an escape: only
 * the markup made here is markup.
 */
public final class Docs {
    /** What is longer is no comment any more; its end can be read in the document. */
    private static final int LONGEST = 10_000;

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern PLAIN_CODE = Pattern.compile("[A-Za-z0-9_ .,:;/=+\\-()\\[\\]'\"?!#%]+");
    private static final Pattern PARAGRAPHS = Pattern.compile("\n\\s*\n");
    private static final Pattern BULLET = Pattern.compile("^\\s*[*+-]\\s+(.*)$");

    private Docs() {}

    /** Paragraphs of HTML, for a block that is wrapped to {@code width}. */
    public static List<String> lines(String prose, int width) {
        List<String> lines = new ArrayList<>();
        boolean first = true;
        for (String paragraph : PARAGRAPHS.split(clean(prose).strip())) {
            String start = first ? "" : "<p>";
            if (!first) {
                lines.add("");
            }
            lines.addAll(block(start, paragraph, width));
            first = false;
        }
        return lines;
    }

    /** One run of text without paragraphs, for a {@code @param}. */
    public static List<String> inline(String prefix, String prose, String indent, int width) {
        return wrap(prefix + html(onOneLine(clean(prose))), indent, width);
    }

    /** The first sentence, lower-case enough to follow a dash; or nothing. */
    public static String phrase(String prose) {
        String text = onOneLine(clean(prose));
        return text.endsWith(".") && text.indexOf(". ") < 0 ? text.substring(0, text.length() - 1) : text;
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

    private static List<String> block(String start, String paragraph, int width) {
        List<String> lines = new ArrayList<>();
        List<String> items = new ArrayList<>();
        StringBuilder text = new StringBuilder(start);
        for (String line : paragraph.split("\n")) {
            Matcher bullet = BULLET.matcher(line);
            if (bullet.matches()) {
                items.add(bullet.group(1));
            } else if (items.isEmpty()) {
                text.append(text.length() > start.length() ? " " : "").append(line.strip());
            } else {
                items.set(items.size() - 1, items.get(items.size() - 1) + " " + line.strip());
            }
        }
        String before = text.substring(start.length());
        if (!before.isEmpty()) {
            lines.addAll(wrap(start + html(before), "", width));
        }
        if (!items.isEmpty()) {
            lines.add("<ul>");
            items.forEach(item -> lines.addAll(wrap("  <li>" + html(item), "      ", width)));
            lines.add("</ul>");
        }
        return lines;
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

    private static String html(String text) {
        StringBuilder html = new StringBuilder();
        Matcher code = CODE.matcher(text);
        int end = 0;
        while (code.find()) {
            html.append(escape(text.substring(end, code.start())));
            String inner = code.group(1);
            html.append(isPlainCode(inner) ? "{@code " + inner + "}" : "<code>" + escape(inner) + "</code>");
            end = code.end();
        }
        return html.append(escape(text.substring(end))).toString();
    }

    private static boolean isPlainCode(String code) {
        return PLAIN_CODE.matcher(code).matches() && !code.contains("*/");
    }

    /** Only ASCII that means nothing to javac, javadoc or HTML stays as it is; other scripts stay readable. */
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
                default -> out.append(c);
            }
        }
        return out.toString();
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

    /** Words; an inline tag is one word, since a break inside it hurts the eye. */
    private static List<String> words(String text) {
        String line = text.stripTrailing();
        List<String> words = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = line.length() - line.stripLeading().length(); i < line.length(); i++) {
            char c = line.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                words.add(line.substring(from, i));
                from = i + 1;
            }
        }
        words.add(line.substring(from));
        return words;
    }
}
