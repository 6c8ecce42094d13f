package dev.signet.codegen.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A cell of the table of styles: a parameter, and a value for it.
 *
 * @param reserved {@code allowReserved}
 * @param value a string, a list or a map
 */
record StyleCell(String in, String style, boolean explode, boolean reserved, Kind kind, Object value) {
    private static final String NAME = "color";

    /** What a parameter may be. */
    enum Kind {
        STRING("{type: string}"),
        ARRAY("{type: array, items: {type: string}}"),
        OBJECT("{type: object, properties: {R: {type: string}, G: {type: string, nullable: true}, B: {type: string}}}"),
        MAP("{type: object, additionalProperties: {type: string}}");

        private final String schema;

        Kind(String schema) {
            this.schema = schema;
        }

        private List<Object> samples() {
            return switch (this) {
                case STRING -> STRINGS;
                case ARRAY -> ARRAYS;
                case OBJECT -> OBJECTS;
                case MAP -> MAPS;
            };
        }
    }

    private static final List<Object> STRINGS = List.of(
            "blue",
            "",
            "Hello World!",
            "50%",
            "a+b&c=d",
            "\u00e9/?#[]@",
            "value",
            ";,.-_~",
            "a|b",
            "\u65e5\u672c",
            "x:y",
            "\"q\"",
            "\\",
            "{}",
            "%2F",
            ".",
            "..",
            "a=b",
            "1,2",
            "\ud83d\ude00",
            "null");
    private static final List<Object> ARRAYS = List.of(
            List.of("blue", "black", "brown"),
            List.of(),
            List.of(""),
            List.of("", ""),
            List.of("red", "", "x,y"),
            List.of("a b", "c|d", "e%20f"),
            List.of("red", "green", "blue"),
            List.of("."),
            List.of("..", "..", "\u00e9"),
            List.of("a;b", "c=d&e"));
    private static final List<Object> OBJECTS = List.of(
            members("R", "100", "G", "200", "B", "150"),
            members(),
            members("R", "a,b", "G", "c=d", "B", "e f"),
            members("R", ""),
            members("R", "..", "B", "%2F"));
    private static final List<Object> MAPS = List.of(
            members("R", "100", "G", "200", "B", "150"),
            members(),
            members("semi", ";", "dot", ".", "comma", ","),
            members("a b", "c d", "\u00e9", "\u00fc", "[x]", "[y]"),
            members("a=b", "", "c,d", "e"));

    private static Map<String, String> members(String... namesAndValues) {
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    /** Every style in every place where OpenAPI has it, with every value, as text and with reserved characters where that can be said. */
    static List<StyleCell> all() {
        List<StyleCell> cells = new ArrayList<>();
        Map<String, List<String>> styles = new LinkedHashMap<>();
        styles.put("path", List.of("simple", "label", "matrix"));
        styles.put("query", List.of("form", "spaceDelimited", "pipeDelimited", "deepObject"));
        styles.put("header", List.of("simple"));
        styles.put("cookie", List.of("form", "cookie"));
        styles.forEach((in, each) -> each.forEach(style -> add(cells, in, style)));
        return cells;
    }

    private static void add(List<StyleCell> cells, String in, String style) {
        boolean encodes = !in.equals("header") && !style.equals("cookie");
        for (boolean reserved : encodes ? new boolean[] {false, true} : new boolean[] {false}) {
            for (boolean explode : new boolean[] {false, true}) {
                for (Kind kind : Kind.values()) {
                    // the table has no form of a string for these
                    boolean defined = kind != Kind.STRING || !style.matches("spaceDelimited|pipeDelimited|deepObject");
                    (defined ? kind.samples() : List.of())
                            .forEach(value -> cells.add(new StyleCell(in, style, explode, reserved, kind, value)));
                }
            }
        }
    }

    /** The operation that has such a parameter. */
    String operation() {
        return in
                + capital(style)
                + (explode ? "Exploded" : "Whole")
                + (reserved ? "Reserved" : "")
                + capital(kind.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** That operation in a document. */
    String document() {
        return """
              /%s:
                get:
                  tags: [c]
                  operationId: %s
                  parameters:
                    - {name: color, in: %s, required: true, style: %s, explode: %s, allowReserved: %s, schema: %s}
                  responses: {'204': {description: Nothing.}}
            """.formatted(
                        operation() + (in.equals("path") ? "/{color}" : ""),
                        operation(),
                        in,
                        style,
                        explode,
                        reserved,
                        kind.schema);
    }

    /** Whether no request can have the value: it would lead to another path, or a header or cookie can't carry it. */
    boolean isRefused() {
        if (hasDelimiter() || hasAmbiguousKey()) {
            return true;
        }
        return switch (in) {
            case "path" -> {
                String segment = text();
                String plain = segment.replaceAll("(?i)%2e", ".");
                yield (reserved && segment.contains("/"))
                        ? List.of(plain.split("/", -1)).stream().anyMatch(each -> each.matches("\\.{1,2}"))
                        : plain.matches("\\.{0,2}");
            }
            case "header" -> !text().matches("[\\x20-\\x7e]*") || hasComma();
            default -> style.equals("cookie") && isRefusedAsItIs();
        };
    }

    /** A value that is sent as it is must not end the cookie; commas can't be told from those between values. */
    private boolean isRefusedAsItIs() {
        String forbidden = kind == Kind.STRING || explode ? ".*[^\\x20-\\x7e].*|.*;.*" : ".*[^\\x20-\\x7e].*|.*[;,].*";
        return parts().stream().anyMatch(part -> part.matches(forbidden));
    }

    /** A comma that could not be told from those between values. */
    private boolean hasComma() {
        boolean inName = value instanceof Map<?, ?> map
                && map.keySet().stream().anyMatch(key -> key.toString().contains(","));
        return kind != Kind.STRING && (inName || parts().stream().anyMatch(part -> part.contains(",")));
    }

    /** A delimiter that the style does not encode in values, nor RFC 6570 (a dot), so that nothing tells it from those between them. */
    private boolean hasDelimiter() {
        String delimiter = switch (style) {
            case "spaceDelimited" -> explode ? "" : " ";
            case "pipeDelimited" -> explode ? "" : "|";
            case "label" -> explode ? "." : "";
            default -> "";
        };
        boolean inName = value instanceof Map<?, ?> map
                && map.keySet().stream().anyMatch(key -> key.toString().contains(delimiter));
        return kind != Kind.STRING
                && !delimiter.isEmpty()
                && (inName || parts().stream().anyMatch(part -> part.contains(delimiter)));
    }

    /** A key that reads as another structure, or that ends within itself. */
    private boolean hasAmbiguousKey() {
        String ambiguous =
                style.equals("deepObject") ? ".*[\\[\\]].*|" : in.equals("header") && explode ? ".*=.*" : "(?!)";
        return value instanceof Map<?, ?> map
                && map.keySet().stream().anyMatch(key -> key.toString().matches(ambiguous));
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(each -> parts.add(each.toString()));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                if (!explode) {
                    parts.add(key.toString());
                }
                parts.add(each.toString());
            });
        } else {
            parts.add(value.toString());
        }
        return parts;
    }

    /** The segment, the query, the value of the header, or the cookies, empty if there is none: from OpenAPI's table and RFC 6570. */
    String text() {
        String star = explode ? "*}" : "}";
        return switch (in + " " + style) {
            case "path simple" -> reserved ? inPath("", ",") : expand("{color" + star);
            case "path label" -> reserved ? inPath(".", ".") : expand("{.color" + star);
            case "path matrix" -> reserved ? inPath(";", ";") : expand("{;color" + star);
            case "query form" -> reserved ? inQuery(",", ":/?[]@!$&'()*+,;=") : expand("{?color" + star);
            // the table has no exploded form; it is taken for that of `form`
            case "query spaceDelimited" -> inQuery("%20", reserved ? ":/?[]@!$&'()*+,;=" : "");
            case "query pipeDelimited" -> inQuery("%7C", reserved ? ":/?[]@!$&'()*+,;=" : "");
            case "query deepObject" -> deep(reserved ? ":/?[]@!$&'()*+,;=" : "");
            // RFC 9110 has no encoding of values
            case "header simple" ->
                value instanceof Map<?, ?> map
                        ? map.entrySet().stream()
                                .map(e -> e.getKey() + (explode ? "=" : ",") + e.getValue())
                                .collect(Collectors.joining(","))
                        : String.join(",", parts());
            // RFC 6265: what a query joins by an ampersand are cookies of their own
            case "cookie form" ->
                reserved
                        ? inQuery(",", ":/?#[]@!$&'()*+=")
                                .replaceFirst("^\\?", "")
                                .replace("\u0000", "; ")
                        : expand("{&color" + star).replaceFirst("^&", "").replace("&", "; ");
            case "cookie cookie" -> {
                if (explode && value instanceof Map<?, ?> map) {
                    yield map.entrySet().stream()
                            .map(e -> token(e.getKey().toString()) + "=" + e.getValue())
                            .collect(Collectors.joining("; "));
                }
                String joined = explode ? String.join("; color=", parts()) : String.join(",", parts());
                yield parts().isEmpty() ? "" : "color=" + joined;
            }
            default -> throw new IllegalStateException(in + " " + style);
        };
    }

    private String expand(String template) {
        return UriTemplate.expand(template, Map.of(NAME, value));
    }

    /** Reserved expansion, as OpenAPI 3.2 has it for paths, but for what a path can't have. */
    private String inPath(String first, String separator) {
        String kept = ":/@!$&'()*+,;=";
        boolean named = first.equals(";");
        List<String> parts = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                String name = UriTemplate.encode(key.toString(), "");
                String text = UriTemplate.encode(each.toString(), kept);
                parts.add(name + (explode ? named && text.isEmpty() ? "" : "=" : ",") + text);
            });
        } else {
            parts().forEach(part -> {
                String text = UriTemplate.encode(part, kept);
                parts.add(named && explode ? NAME + (text.isEmpty() ? "" : "=" + text) : text);
            });
        }
        if (parts.isEmpty()) {
            return "";
        }
        if (explode && kind != Kind.STRING) {
            return first + String.join(separator, parts);
        }
        String joined = String.join(",", parts);
        boolean bare = named && !explode;
        return first + (bare ? NAME + (joined.isEmpty() ? "" : "=") : "") + joined;
    }

    /** A NUL stands for the ampersand between cookies, since values may have ampersands. */
    private String inQuery(String delimiter, String kept) {
        List<String> parts = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> parts.add(UriTemplate.encode(key.toString(), "")
                    + (explode ? "=" : delimiter)
                    + UriTemplate.encode(each.toString(), kept)));
        } else {
            parts().forEach(part -> parts.add((explode ? NAME + "=" : "") + UriTemplate.encode(part, kept)));
        }
        if (parts.isEmpty()) {
            return "";
        }
        String joined = String.join(explode ? in.equals("cookie") ? "\u0000" : "&" : delimiter, parts);
        return "?" + (explode ? "" : NAME + "=") + joined;
    }

    private String deep(String kept) {
        List<String> fields = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> fields.add(
                    UriTemplate.encode(NAME + "[" + key + "]", "") + "=" + UriTemplate.encode(each.toString(), kept)));
        } else {
            // as a list inside an object, of which it is the whole
            parts().forEach(part -> fields.add(NAME + "=" + UriTemplate.encode(part, kept)));
        }
        return fields.isEmpty() ? "" : "?" + String.join("&", fields);
    }

    /** The name of a cookie is a token (RFC 6265, section 4.1.1). */
    private static String token(String name) {
        return name.matches("[\\w!#$%&'*+.^`|~-]+") && name.chars().allMatch(c -> c < 0x80)
                ? name
                : UriTemplate.encode(name, "");
    }

    @Override
    public String toString() {
        return operation() + " " + value;
    }
}
