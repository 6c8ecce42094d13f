package dev.signet.support.http.response;

import java.util.ArrayList;
import java.util.List;

/** The elements of a list in a header, which may have commas in quoted strings (RFC 9110, sections 5.6.1 and 5.6.4). */
final class HeaderElements {
    private HeaderElements() {}

    /**
     * The elements as they stand there, with their quotes and white space; at least one. What begins a quoted string or an address but
     * does not end is a character like others.
     *
     * @param links whether an element begins with an address in angle brackets (RFC 8288, section 3)
     */
    static List<String> of(String field, boolean links) {
        List<String> elements = new ArrayList<>();
        int lastQuote = field.lastIndexOf('"');
        int lastBracket = links ? field.lastIndexOf('>') : -1;
        int start = 0;
        int at = 0;
        boolean blank = true;
        while (at < field.length()) {
            char c = field.charAt(at);
            int end = at;
            if (c == ',') {
                elements.add(field.substring(start, at));
                start = at + 1;
            } else if (c == '"' && at < lastQuote) {
                end = endOfQuoted(field, at);
                lastQuote = end == at ? -1 : lastQuote;
            } else if (c == '<' && blank && at < lastBracket) {
                end = field.indexOf('>', at);
            }
            blank = c == ',' || (blank && c == ' ');
            at = end + 1;
        }
        elements.add(field.substring(start));
        return elements;
    }

    /** Where a quoted string ends; where it begins if it does not end. */
    private static int endOfQuoted(String field, int quote) {
        int at = quote + 1;
        while (at < field.length() && field.charAt(at) != '"') {
            at += field.charAt(at) == '\\' ? 2 : 1;
        }
        return at < field.length() ? at : quote;
    }
}
