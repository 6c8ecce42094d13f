package dev.signet.codegen.prism;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.BodyArgument;
import dev.signet.codegen.javamodel.ClientType.BodyKind;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.PartsType;
import dev.signet.codegen.javamodel.ClientType.Place;
import dev.signet.codegen.prism.Relay.Exchange;
import dev.signet.codegen.prism.Service.Operation;
import dev.signet.codegen.prism.ServiceClient.Given;
import dev.signet.codegen.roundtrip.Json;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request says, read apart from Prism and from Signet, and compared with what the caller gave. */
final class Wire {
    private static final List<String> FIELDS = List.of("event", "data", "id", "retry", "comment");

    private final Call call;
    private final Operation operation;
    private final Given given;
    private final boolean streams;
    private final List<String> differences = new ArrayList<>();

    /** @param streams whether the call is made for a stream */
    Wire(Call call, Operation operation, Given given, boolean streams) {
        this.streams = streams;
        this.call = call;
        this.operation = operation;
        this.given = given;
    }

    /** Whether a value can be sent as a parameter at all. */
    static boolean fits(Argument argument, JsonNode json) {
        if (json.isNull() || (json.isContainerNode() && json.isEmpty())) {
            return false;
        }
        return switch (argument.place()) {
            case PATH -> all(json, text -> !text.isEmpty() && !text.equals(".") && !text.equals(".."));
            case HEADER, COOKIE -> all(json, text -> text.matches("[!-~]([ -~]*[!-~])?"));
            default -> true;
        };
    }

    /** Whether a value can be sent as a body: the method says whether it streams, and a form has texts and lists of them. */
    static boolean fits(Call call, BodyArgument body, JsonNode json) {
        if (call.streaming() != null
                && call.streaming().inBody()
                && json.has(call.streaming().name())) {
            return false;
        }
        if (body.kind() == BodyKind.FORM && body.required() && json.isEmpty()) {
            // a form without fields has no bytes, which Prism takes for no body
            return false;
        }
        PartsType parts = body.parts();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            JsonNode value = field.getValue();
            boolean isForm = body.kind() == BodyKind.FORM && !value.isValueNode() && !isListOfScalars(value);
            boolean isOther = parts != null
                    && parts.parts().stream()
                            .noneMatch(p -> p.field().wireName().equals(field.getKey()));
            boolean isEmpty = value.isNull() || (value.isContainerNode() && value.isEmpty());
            if (isForm || isOther || (isEmpty && (body.kind() == BodyKind.FORM || parts != null))) {
                return false;
            }
        }
        return !json.isNull();
    }

    private static boolean all(JsonNode json, Predicate<String> fits) {
        if (json.isContainerNode()) {
            for (JsonNode each : json) {
                if (!all(each, fits)) {
                    return false;
                }
            }
            return true;
        }
        return json.isNull() || fits.test(json.asText());
    }

    /** Whether an object with data has nothing else than an event has. */
    static boolean isFrame(JsonNode event) {
        List<String> fields = new ArrayList<>();
        event.fieldNames().forEachRemaining(fields::add);
        return !event.has("data") || FIELDS.containsAll(fields);
    }

    /** An event as it is sent: its data, or the fields that its schema describes. */
    static String frame(JsonNode event) {
        if (!event.has("data")) {
            return "data: " + event + "\n\n";
        }
        StringBuilder frame = new StringBuilder();
        event.properties().forEach(field -> {
            JsonNode value = field.getValue();
            frame.append(field.getKey().equals("comment") ? "" : field.getKey())
                    .append(": ")
                    .append(value.isTextual() ? value.asText().replace("\n", " ") : value)
                    .append('\n');
        });
        return frame + "\n";
    }

    /** What differs; empty if nothing does. */
    List<String> differences(Exchange exchange) {
        List<Map.Entry<String, String>> query = query(exchange.target());
        for (int i = 0; i < call.required().size(); i++) {
            check(call.required().get(i), given.required().get(i), exchange, query);
        }
        if (call.params() != null) {
            for (Argument argument : call.params().arguments()) {
                check(argument, given.optional().get(argument.name()), exchange, query);
            }
        }
        body(exchange);
        return differences;
    }

    private void check(
            Argument argument, @Nullable JsonNode json, Exchange exchange, List<Map.Entry<String, String>> query) {
        List<String> sent = sent(argument, exchange, query);
        if (json == null) {
            if (!sent.isEmpty()) {
                differ(argument, "nothing", sent);
            }
            return;
        }
        boolean text = argument.style().equals("content");
        if (json.isValueNode() && !text) {
            if (sent.size() != 1 || !same(json, decoded(argument, sent.get(0)))) {
                differ(argument, json, sent);
            }
        } else if (json.isArray()
                && argument.place() == Place.QUERY
                && argument.style().equals("form")) {
            List<String> elements = argument.explode() || sent.isEmpty()
                    ? sent
                    : Stream.of(sent.get(0).split(",", -1)).toList();
            if (!sameList(json, elements.stream().map(Wire::decode).toList())) {
                differ(argument, json, sent);
            }
        } else if (text
                && (sent.size() != 1 || Json.difference(json.toString(), decoded(argument, sent.get(0))) != null)) {
            differ(argument, json, sent);
        }
    }

    private static boolean isListOfScalars(JsonNode json) {
        boolean scalars = json.isArray();
        for (JsonNode each : json) {
            scalars &= each.isValueNode() && !each.isNull();
        }
        return scalars;
    }

    private static boolean sameList(JsonNode json, List<String> texts) {
        boolean same = texts.size() == json.size();
        for (int i = 0; same && i < json.size(); i++) {
            same = same(json.get(i), texts.get(i));
        }
        return same;
    }

    private static String decoded(Argument argument, String text) {
        return argument.place() == Place.HEADER ? text : decode(text);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    private static boolean same(JsonNode json, String text) {
        if (json.isContainerNode()) {
            return Json.difference(json.toString(), text) == null;
        }
        if (json.isNumber()) {
            return new BigDecimal(text).compareTo(json.decimalValue()) == 0;
        }
        return text.equals(json.asText()) || sameTime(json.asText(), text);
    }

    /** Texts of a format may be spelled in several ways. */
    private static boolean sameTime(String one, String other) {
        for (java.util.function.Function<String, Object> parser : List.<java.util.function.Function<String, Object>>of(
                java.time.OffsetDateTime::parse, java.time.Duration::parse, java.util.UUID::fromString)) {
            try {
                return parser.apply(one).equals(parser.apply(other));
            } catch (RuntimeException e) {
                // not of this format
            }
        }
        return false;
    }

    private void differ(Argument argument, Object expected, Object sent) {
        differences.add("given " + argument.wireName() + " = " + expected + ", sent " + sent);
    }

    /** The values of a parameter, not decoded. */
    private List<String> sent(Argument argument, Exchange exchange, List<Map.Entry<String, String>> query) {
        return switch (argument.place()) {
            case PATH -> path(argument, exchange);
            case HEADER -> exchange.request().header(argument.wireName());
            case COOKIE ->
                exchange.request().header("Cookie").stream()
                        .flatMap(line -> Stream.of(line.split("; ")))
                        .filter(pair -> pair.startsWith(argument.wireName() + "="))
                        .map(pair -> pair.substring(argument.wireName().length() + 1))
                        .toList();
            case QUERY ->
                query.stream()
                        .filter(pair -> pair.getKey().equals(argument.wireName()))
                        .map(Map.Entry::getValue)
                        .toList();
            default -> List.of();
        };
    }

    private List<String> path(Argument argument, Exchange exchange) {
        String path = exchange.target().replaceFirst("\\?.*", "");
        StringBuilder pattern = new StringBuilder();
        for (String piece : operation.path().replaceFirst("[#?].*", "").split("(?=\\{)|(?<=\\})")) {
            pattern.append(
                    piece.equals("{" + argument.wireName() + "}")
                            ? "(.*)"
                            : piece.startsWith("{") ? "[^/]*" : Pattern.quote(piece));
        }
        Matcher matcher = Pattern.compile(pattern.toString()).matcher(path);
        String prefix = switch (argument.style()) {
            case "label" -> ".";
            case "matrix" -> ";" + argument.wireName() + "=";
            default -> "";
        };
        return matcher.matches() && matcher.group(1).startsWith(prefix)
                ? List.of(matcher.group(1).substring(prefix.length()))
                : List.of();
    }

    private static List<Map.Entry<String, String>> query(String target) {
        int mark = target.indexOf('?');
        return mark < 0 ? List.of() : pairs(target.substring(mark + 1));
    }

    private static List<Map.Entry<String, String>> pairs(String text) {
        return Stream.of(text.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> Map.entry(
                        decode(pair.replaceFirst("=.*", "")),
                        pair.contains("=") ? pair.substring(pair.indexOf('=') + 1) : ""))
                .toList();
    }

    private void body(Exchange exchange) {
        BodyArgument body = call.body();
        JsonNode json = given.body();
        if (body == null || json == null) {
            return;
        }
        String type = exchange.request().header("Content-Type").toString();
        if (!type.startsWith("[" + body.mediaType())) {
            differences.add("sent as " + type + ", not " + body.mediaType());
        }
        String text = new String(exchange.request().body(), UTF_8);
        if (body.kind() == BodyKind.JSON) {
            JsonNode expected = json.deepCopy();
            if (streams && call.streaming() != null && call.streaming().inBody()) {
                ((ObjectNode) expected).put(call.streaming().name(), true);
            }
            String difference = Json.difference(expected.toString(), text);
            if (difference != null) {
                differences.add("the body differs at " + difference);
            }
        } else if (body.kind() == BodyKind.LINES) {
            String all =
                    "[" + String.join(",", text.replace("\u001e", "").lines().toList()) + "]";
            String difference = Json.difference(ServiceClient.items(json).toString(), all);
            if (difference != null) {
                differences.add("the body differs at " + difference);
            }
        } else if (body.kind() == BodyKind.FORM) {
            List<Map.Entry<String, String>> pairs = pairs(text.replace("+", "%20"));
            json.properties().forEach(field -> {
                List<String> values = pairs.stream()
                        .filter(pair -> pair.getKey().equals(field.getKey()))
                        .map(pair -> decode(pair.getValue()))
                        .toList();
                JsonNode value = field.getValue();
                boolean same = value.isValueNode()
                        ? values.size() == 1 && same(value, values.get(0))
                        : !isListOfScalars(value) || sameList(value, values);
                if (!same) {
                    differences.add("given " + field + ", sent " + values);
                }
            });
        } else if (body.parts() != null) {
            json.fieldNames().forEachRemaining(name -> {
                if (!json.get(name).isEmpty() || json.get(name).isValueNode()) {
                    if (!exchange.request().text().contains("name=\"" + name + "\"")) {
                        differences.add("no part " + name);
                    }
                }
            });
        }
    }
}
