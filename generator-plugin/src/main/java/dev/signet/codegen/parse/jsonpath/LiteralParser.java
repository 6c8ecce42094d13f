package dev.signet.codegen.parse.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses strings, numbers and the other values that a query can contain. */
record LiteralParser(Cursor in) {
    private static final Pattern NUMBER =
            Pattern.compile("(?:0|-?[1-9][0-9]*|-0)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]{1,4})?");
    private static final String ESCAPES = "bfnrt/\\";
    private static final String ESCAPED = "\b\f\n\r\t/\\";

    /** The value here; null if there is none. */
    @Nullable
    JsonNode literal() {
        char first = in.peek();
        if (first == '\'' || first == '"') {
            return TextNode.valueOf(string());
        }
        if (first == '-' || in.isDigit()) {
            return number();
        }
        if (word("true")) {
            return BooleanNode.TRUE;
        }
        if (word("false")) {
            return BooleanNode.FALSE;
        }
        return word("null") ? NullNode.instance : null;
    }

    private boolean word(String word) {
        int start = in.position();
        if (!in.skip(word)) {
            return false;
        }
        boolean whole = !Character.isLetterOrDigit(in.peek()) && in.peek() != '_' && in.peek() != '(';
        if (!whole) {
            in.back(start);
        }
        return whole;
    }

    private JsonNode number() {
        Matcher matcher =
                NUMBER.matcher(in.text()).region(in.position(), in.text().length());
        if (!matcher.lookingAt()) {
            throw in.fault("invalid number");
        }
        in.back(matcher.end());
        return DecimalNode.valueOf(new BigDecimal(matcher.group()));
    }

    /** A string in single or double quotes. */
    String string() {
        int quote = in.next();
        StringBuilder string = new StringBuilder();
        while (true) {
            int c = in.next();
            if (c == quote) {
                return string.toString();
            }
            if (c < 0x20) {
                throw in.fault("a control character must be escaped");
            }
            string.appendCodePoint(c == '\\' ? escape(quote) : c);
        }
    }

    private int escape(int quote) {
        int c = in.next();
        int index = c < 128 ? ESCAPES.indexOf(c) : -1;
        if (index >= 0) {
            return ESCAPED.charAt(index);
        }
        if (c == quote) {
            return c;
        }
        if (c != 'u') {
            throw in.fault("invalid escape");
        }
        char high = hex();
        if (!Character.isSurrogate(high)) {
            return high;
        }
        if (!Character.isHighSurrogate(high) || !in.skip("\\u")) {
            throw in.fault("half of a surrogate pair");
        }
        char low = hex();
        if (!Character.isLowSurrogate(low)) {
            throw in.fault("half of a surrogate pair");
        }
        return Character.toCodePoint(high, low);
    }

    private char hex() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int c = in.next();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw in.fault("expected 4 hex digits");
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }
}
