package dev.signet.codegen.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands URI templates by the letter of RFC 6570, section 3.2.1 and its table in appendix A, so that expectations come from there. It
 * shares no code with what is generated.
 */
final class UriTemplate {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";
    private static final Pattern EXPRESSION = Pattern.compile("\\{([+#./;?&]?)([^}]*)}");

    /** A row of appendix A. */
    private record Operator(String first, String separator, boolean named, String ifEmpty, boolean reserved) {
        static Operator of(String sign) {
            return switch (sign) {
                case "+" -> new Operator("", ",", false, "", true);
                case "#" -> new Operator("#", ",", false, "", true);
                case "." -> new Operator(".", ".", false, "", false);
                case "/" -> new Operator("/", "/", false, "", false);
                case ";" -> new Operator(";", ";", true, "", false);
                case "?" -> new Operator("?", "&", true, "=", false);
                case "&" -> new Operator("&", "&", true, "=", false);
                default -> new Operator("", ",", false, "", false);
            };
        }
    }

    private UriTemplate() {}

    /** @param values a string, a list or a map for each variable that is defined */
    static String expand(String template, Map<String, ?> values) {
        return EXPRESSION.matcher(template).replaceAll(found -> {
            Operator operator = Operator.of(found.group(1));
            List<String> expanded = new ArrayList<>();
            for (String variable : found.group(2).split(",")) {
                boolean explode = variable.endsWith("*");
                String name = explode ? variable.substring(0, variable.length() - 1) : variable;
                if (isDefined(values.get(name))) {
                    expanded.add(value(operator, name, values.get(name), explode));
                }
            }
            return Matcher.quoteReplacement(
                    expanded.isEmpty() ? "" : operator.first() + String.join(operator.separator(), expanded));
        });
    }

    /** Section 2.3: a list or map without members counts as undefined. */
    private static boolean isDefined(Object value) {
        return value != null
                && !(value instanceof List<?> list && list.isEmpty())
                && !(value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static String value(Operator operator, String name, Object value, boolean explode) {
        List<String> parts = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                String encoded = encode(operator, each);
                parts.add(explode && operator.named() ? named(operator, name, encoded) : encoded);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                String encoded = encode(operator, each);
                if (!explode) {
                    parts.add(encode(operator, key));
                    parts.add(encoded);
                } else if (operator.named()) {
                    parts.add(named(operator, encode(operator, key), encoded));
                } else {
                    parts.add(encode(operator, key) + "=" + encoded);
                }
            });
        } else {
            String encoded = encode(operator, value);
            return operator.named() ? named(operator, name, encoded) : encoded;
        }
        if (explode) {
            return String.join(operator.separator(), parts);
        }
        String joined = String.join(",", parts);
        return operator.named() ? named(operator, name, joined) : joined;
    }

    private static String named(Operator operator, String name, String value) {
        return name + (value.isEmpty() ? operator.ifEmpty() : "=" + value);
    }

    private static String encode(Operator operator, Object value) {
        return encode(String.valueOf(value), operator.reserved() ? RESERVED : "");
    }

    /** Keeps unreserved characters, those named, and, if any are named, triplets. */
    static String encode(String text, String kept) {
        StringBuilder encoded = new StringBuilder();
        Matcher triplet = Pattern.compile("%[0-9A-Fa-f]{2}").matcher(text);
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            String character = Character.toString(point);
            if (!kept.isEmpty() && triplet.region(i, text.length()).lookingAt()) {
                encoded.append(triplet.group());
                i += 3;
                continue;
            }
            if (UNRESERVED.contains(character) || kept.contains(character)) {
                encoded.append(character);
            } else {
                for (byte b : character.getBytes(UTF_8)) {
                    encoded.append(String.format("%%%02X", b));
                }
            }
            i += character.length();
        }
        return encoded.toString();
    }
}
