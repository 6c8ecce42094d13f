package dev.signet.support.http.request;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of everything but the unreserved characters (RFC 3986, section 2.3), in UTF-8. */
public final class Percent {

    private static final String HEX = "0123456789ABCDEF";

    /** Reserved characters that don't end a query. */
    private static final String RESERVED_IN_QUERY = ":/?[]@!$&'()*+,;=";

    /** Reserved characters that mean nothing in a form. */
    private static final String RESERVED_IN_FORM = ":/?[]@!$'()*,;=";

    /** Reserved characters that a path may have. */
    private static final String RESERVED_IN_PATH = ":/@!$&'()*+,;=";

    /** Reserved characters that neither end a cookie nor separate the values in it. */
    private static final String RESERVED_IN_COOKIE = ":/?#[]@!$&'()*+=";

    private Percent() {}

    public static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                out.append((char) b);
            } else {
                append(out, b);
            }
        }
        return out.toString();
    }

    /** As in {@code application/x-www-form-urlencoded} (WHATWG URL, section 5). */
    public static String formEncode(String text) {
        return encode(text).replace("%20", "+");
    }

    /**
     * Leaves as they are reserved characters (RFC 3986, section 2.2) and triplets, as RFC 6570 does in "reserved expansion";
     * but for {@code #}, which would end the query.
     */
    static String encodeInQuery(String text) {
        return encodeAllBut(RESERVED_IN_QUERY, text);
    }

    /** The same, but for what means something else in a form. */
    static String encodeInForm(String text) {
        return encodeAllBut(RESERVED_IN_FORM, text);
    }

    /** The same, but for what a path can't have: it would end there. */
    public static String encodeInPath(String text) {
        return encodeAllBut(RESERVED_IN_PATH, text);
    }

    /** The same, but for what would end the cookie or separate values. */
    static String encodeInCookie(String text) {
        return encodeAllBut(RESERVED_IN_COOKIE, text);
    }

    private static String encodeAllBut(String kept, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(bytes.length + 16);
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            boolean triplet = b == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
            if (triplet || isUnreserved(b) || kept.indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                append(out, b);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, byte b) {
        out.append('%').append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
    }

    private static boolean isHex(byte b) {
        return Character.digit(b, 16) >= 0;
    }

    private static boolean isUnreserved(int b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || b == '.'
                || b == '_'
                || b == '~';
    }
}
