package dev.signet.codegen.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of CommonMark that descriptions use, as HTML of Javadoc: paragraphs, headings, lists, quotations, fenced code, tables as
 * they stand, and inline code, emphasis and links. All else is text, and all text is escaped: only the markup made here is markup.
 */
final class Markdown {
    private static final Pattern BULLET = Pattern.compile("^\\s*[*+-]\\s+(.*)$");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d{1,9}[.)]\\s+(.*)$");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+(.*?)\\s*#*\\s*$");
    private static final Pattern QUOTED = Pattern.compile("^ {0,3}> ?(.*)$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```+|~~~+)[^`]*$");
    private static final Pattern ROW = Pattern.compile("^\\s*\\|.*\\|\\s*$");

    private static final Pattern PLAIN_CODE = Pattern.compile("[A-Za-z0-9_ .,:;/=+\\-()\\[\\]'\"?!#%]+");

    /** An address that can be an attribute as it stands, but for what is escaped anywhere. */
    private static final String ADDRESS = "https?://[A-Za-z0-9._~:/?#@!$&+,;=%-]{1,500}";

    /** Inline markup: code, links, bold and italic text, of which none starts or ends with white space. */
    private static final Pattern INLINE = Pattern.compile("`(?<code>[^`]+)`"
            + "|\\[(?<label>[^\\[\\]]{1,300})\\]\\((?<address>" + ADDRESS + ")(?: \"[^\"]{0,300}\")?\\)"
            + "|\\*\\*(?<bold>[^*\\s](?:[^*]{0,300}[^*\\s])?)\\*\\*"
            + "|(?<![\\w_])__(?<strong>[^_\\s](?:[^_]{0,300}[^_\\s])?)__(?![\\w_])"
            + "|(?<![\\w*])\\*(?<italic>[^*\\s/`](?:[^*`]{0,300}[^*\\s/`])?)\\*(?![\\w*])"
            + "|(?<![\\w_])_(?<emphasis>[^_\\s/`](?:[^_`]{0,300}[^_\\s/`])?)_(?![\\w_])");

    /** The same within bold and italic text and within labels, where only code and links are markup, and no link within a link. */
    private static final Pattern NESTED = Pattern.compile("`(?<code>[^`]+)`"
            + "|\\[(?<label>[^\\[\\]]{1,300})\\]\\((?<address>" + ADDRESS + ")(?: \"[^\"]{0,300}\")?\\)");

    private final int width;
    private final List<String> lines = new ArrayList<>();

    /** The block that is being read: a paragraph, or the items of a list. */
    private final StringBuilder text = new StringBuilder();

    private final List<String> items = new ArrayList<>();
    private String list = "";

    private Markdown(int width) {
        this.width = width;
    }

    /** Blocks of HTML, in lines of at most {@code width} where there is a blank to break at. */
    static List<String> blocks(String prose, int width) {
        Markdown markdown = new Markdown(width);
        markdown.read(prose.split("\n", -1));
        return markdown.lines;
    }

    private void read(String[] source) {
        for (int i = 0; i < source.length; i++) {
            String line = source[i];
            Matcher fence = FENCE.matcher(line);
            int end = fence.matches()
                    ? closing(source, i, fence.group(1))
                    : ROW.matcher(line).matches() ? rows(source, i) : i;
            if (end > i) {
                boolean fenced = fence.matches();
                preformatted(List.of(source).subList(fenced ? i + 1 : i, fenced ? end : end + 1));
                i = end;
            } else {
                plain(line);
            }
        }
        flush();
    }

    /** The line that closes a fence; the last one if none does. */
    private static int closing(String[] source, int open, String fence) {
        for (int i = open + 1; i < source.length; i++) {
            if (source[i].strip().startsWith(fence) && FENCE.matcher(source[i]).matches()) {
                return i;
            }
        }
        return open;
    }

    /** The last line of a table, which has two at least. */
    private static int rows(String[] source, int first) {
        int last = first;
        while (last + 1 < source.length && ROW.matcher(source[last + 1]).matches()) {
            last++;
        }
        return last;
    }

    private void plain(String line) {
        Matcher bullet = BULLET.matcher(line);
        Matcher numbered = NUMBERED.matcher(line);
        Matcher heading = HEADING.matcher(line);
        Matcher quoted = QUOTED.matcher(line);
        if (line.isBlank()) {
            flush();
        } else if (heading.matches()) {
            flush();
            if (!heading.group(1).isEmpty()) {
                paragraph("<b>" + nested(heading.group(1)) + "</b>");
            }
        } else if (bullet.matches()) {
            item("ul", bullet.group(1));
        } else if (numbered.matches() && (text.isEmpty() || !items.isEmpty())) {
            item("ol", numbered.group(1));
        } else if (items.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append((quoted.matches() ? quoted.group(1) : line).strip());
        } else {
            items.set(items.size() - 1, items.get(items.size() - 1) + " " + line.strip());
        }
    }

    private void item(String kind, String content) {
        if (!list.isEmpty() && !list.equals(kind)) {
            flush();
        }
        list = kind;
        items.add(content);
    }

    private void flush() {
        if (!text.isEmpty()) {
            paragraph(inline(text.toString()));
            text.setLength(0);
        }
        if (!items.isEmpty()) {
            lines.add("<" + list + ">");
            items.forEach(item -> lines.addAll(Docs.wrap("  <li>" + inline(item), "      ", width)));
            lines.add("</" + list + ">");
            items.clear();
            list = "";
        }
    }

    private void paragraph(String html) {
        boolean first = lines.isEmpty();
        if (!first) {
            lines.add("");
        }
        lines.addAll(Docs.wrap((first ? "" : "<p>") + html, "", width));
    }

    private void preformatted(List<String> code) {
        flush();
        if (code.stream().allMatch(String::isBlank)) {
            return;
        }
        lines.add("<pre>");
        code.forEach(line -> lines.add(Docs.escape(line.stripTrailing())));
        lines.add("</pre>");
    }

    /** A run of text. */
    static String inline(String text) {
        return replaced(INLINE.matcher(text), text, Markdown::html);
    }

    private static String replaced(Matcher markup, String text, Function<Matcher, String> html) {
        StringBuilder out = new StringBuilder();
        int end = 0;
        while (markup.find()) {
            out.append(Docs.escape(text.substring(end, markup.start()))).append(html.apply(markup));
            end = markup.end();
        }
        return out.append(Docs.escape(text.substring(end))).toString();
    }

    private static String html(Matcher markup) {
        String bold = markup.group("bold") != null ? markup.group("bold") : markup.group("strong");
        if (bold != null) {
            return "<b>" + nested(bold) + "</b>";
        }
        String italic = markup.group("italic") != null ? markup.group("italic") : markup.group("emphasis");
        return italic != null ? "<i>" + nested(italic) + "</i>" : codeOrLink(markup);
    }

    private static String nested(String text) {
        return replaced(NESTED.matcher(text), text, Markdown::codeOrLink);
    }

    private static String codeOrLink(Matcher markup) {
        return markup.group("code") != null
                ? code(markup.group("code"))
                : "<a href=\"" + Docs.escape(markup.group("address")) + "\">" + nested(markup.group("label")) + "</a>";
    }

    private static String code(String inner) {
        boolean plain = PLAIN_CODE.matcher(inner).matches() && !inner.contains("*/");
        return plain ? "{@code " + inner + "}" : "<code>" + Docs.escape(inner) + "</code>";
    }
}
