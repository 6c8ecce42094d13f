package dev.signet.support.http.request;

import dev.signet.support.value.Quotes;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names and values of headers (RFC 9110, section 5). The errors never quote a value. */
public final class HeaderSyntax {

    /** Set by the transport or by the JDK; a caller can't choose them. */
    private static final Set<String> RESERVED =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade", "accept-encoding");

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private HeaderSyntax() {}

    public static String name(String name) {
        if (!isToken(name)) {
            throw new IllegalArgumentException("Not a header name: " + Quotes.brief(name));
        }
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The header " + name + " is set by the client itself");
        }
        return name;
    }

    /** The value of a header; names don't differ by case. Null if there is none. */
    public static @Nullable String find(Map<String, String> headers, String name) {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return null;
    }

    static boolean isToken(String name) {
        boolean valid = !name.isEmpty();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean alphanumeric = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            valid &= alphanumeric || TOKEN_MARKS.indexOf(c) >= 0;
        }
        return valid;
    }

    public static String value(String name, String value) {
        Objects.requireNonNull(value, name);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c > '~') {
                throw new IllegalArgumentException("The value for " + name + " has a character at index " + i
                        + " that is not allowed in a header; use visible ASCII and spaces");
            }
        }
        return value;
    }
}
