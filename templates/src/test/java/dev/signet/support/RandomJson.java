package dev.signet.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Makes documents up: values, and texts for them with free choice of white space and escapes. */
public final class RandomJson {

    private static final String[] NAMES = {
        "type", "id", "name", "größe", "日本", "a/b", "m~n", "", "\"q\"", "\uD83D\uDE00", "x y"
    };
    private static final String[] NUMBERS = {
        "0", "-0", "1", "-1", "1.10", "1E+3", "2e-7", "9007199254740993", "123456789012345678901234567890.5", "0.1"
    };
    private static final String[] TEXTS = {
        "",
        "function_call",
        "text",
        "a\"b\\c/d",
        "\u0000\u001f\n\t\r\b\f",
        "äöü€",
        "\uD83D\uDE00 smile",
        "\u2028",
        "{}[],:",
        "\uD83D.\uDE00",
        "long ".repeat(40)
    };

    private final Random random;

    public RandomJson(long seed) {
        this.random = new Random(seed);
    }

    public Random random() {
        return random;
    }

    public JsonValue value(int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 5);
        return switch (kind) {
            case 0 -> JsonNull.NULL;
            case 1 -> JsonBoolean.of(random.nextBoolean());
            case 2, 3 -> random.nextBoolean() ? new JsonString(pick(TEXTS)) : new JsonNumber(pick(NUMBERS));
            case 4 -> new JsonString(pick(TEXTS) + random.nextInt(10));
            case 5, 6 -> array(depth);
            default -> object(depth);
        };
    }

    public JsonArray array(int depth) {
        JsonValue[] values = new JsonValue[random.nextInt(5)];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(depth - 1);
        }
        return JsonArray.of(values);
    }

    public JsonObject object(int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            members.put(pick(NAMES) + (random.nextInt(4) == 0 ? "2" : ""), value(depth - 1));
        }
        return new JsonObject(members);
    }

    /** One of the many texts for a value. */
    public String text(JsonValue value) {
        StringBuilder out = new StringBuilder();
        space(out);
        text(out, value);
        space(out);
        return out.toString();
    }

    private void text(StringBuilder out, JsonValue value) {
        if (value instanceof JsonObject object) {
            char separator = '{';
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                out.append(separator);
                separator = ',';
                space(out);
                string(out, member.getKey());
                space(out);
                out.append(':');
                space(out);
                text(out, member.getValue());
                space(out);
            }
            out.append(separator == '{' ? "{" : "");
            space(out);
            out.append('}');
        } else if (value instanceof JsonArray array) {
            char separator = '[';
            for (JsonValue element : array.values()) {
                out.append(separator);
                separator = ',';
                space(out);
                text(out, element);
                space(out);
            }
            out.append(separator == '[' ? "[" : "");
            space(out);
            out.append(']');
        } else if (value instanceof JsonString string) {
            string(out, string.value());
        } else {
            out.append(value.toJson());
        }
    }

    private void string(StringBuilder out, String text) {
        out.append('"');
        boolean many = random.nextInt(4) == 0;
        for (int c : text.codePoints().toArray()) {
            boolean lone = c >= 0xD800 && c < 0xE000;
            if (c < ' ' || c == '"' || c == '\\' || lone || (many && random.nextInt(3) == 0)) {
                for (char unit : Character.toChars(c)) {
                    out.append(String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) unit));
                }
            } else {
                out.appendCodePoint(c);
            }
        }
        out.append('"');
    }

    private void space(StringBuilder out) {
        for (int i = random.nextInt(8) - 5; i > 0; i--) {
            out.append(" \t\r\n".charAt(random.nextInt(4)));
        }
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
