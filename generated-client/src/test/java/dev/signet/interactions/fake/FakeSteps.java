package dev.signet.interactions.fake;

import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonString;
import dev.signet.interactions.support.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model would do. */
final class FakeSteps {
    /** A picture of one black pixel. */
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    private final List<JsonObject> signed = new ArrayList<>();
    private int calls;

    /** Whether a step with a signature is one of this model's, unchanged. */
    boolean isOwn(JsonObject step) {
        return signed.contains(step);
    }

    List<JsonObject> answer(JsonObject request) {
        List<JsonObject> steps = new ArrayList<>();
        String result = lastResult(request.get("input"));
        if (result != null) {
            return List.of(output("As the function says: " + result));
        }
        boolean calling = false;
        JsonArray tools = request.array("tools");
        for (JsonValue each : tools == null ? List.<JsonValue>of() : tools.values()) {
            JsonObject tool = (JsonObject) each;
            calling |= "function".equals(tool.string("type"));
            use(tool, steps);
        }
        if (!calling) {
            steps.add(formatted(request));
        }
        return steps;
    }

    private void use(JsonObject tool, List<JsonObject> steps) {
        String type = String.valueOf(tool.string("type"));
        switch (type) {
            case "function" -> {
                steps.add(sign(step("thought").put("summary", JsonArray.of(text("A function can tell.")))));
                steps.add(sign(step("function_call")
                        .put("id", JsonValue.of("call-" + ++calls))
                        .put("name", JsonValue.of(String.valueOf(tool.string("name"))))
                        .put("arguments", arguments(tool.object("parameters")))));
            }
            case "mcp_server" -> {
                String id = "call-" + ++calls;
                JsonValue server = JsonValue.of(String.valueOf(tool.string("name")));
                steps.add(step("mcp_server_tool_call")
                        .put("id", JsonValue.of(id))
                        .put("name", JsonValue.of("forecast"))
                        .put("server_name", server)
                        .put("arguments", JsonObject.of("city", JsonValue.of("Paris")))
                        .build());
                steps.add(step("mcp_server_tool_result")
                        .put("call_id", JsonValue.of(id))
                        .put("server_name", server)
                        .put("result", JsonValue.of("cloudy"))
                        .build());
            }
            case "code_execution" -> {
                String id = "call-" + ++calls;
                steps.add(step("code_execution_call")
                        .put("id", JsonValue.of(id))
                        .put(
                                "arguments",
                                JsonObject.of("code", JsonValue.of("print(6 * 7)"), "language", JsonValue.of("python")))
                        .build());
                steps.add(step("code_execution_result")
                        .put("call_id", JsonValue.of(id))
                        .put("result", JsonValue.of("42\n"))
                        .build());
            }
            case "google_search", "url_context", "file_search", "google_maps" -> {
                String id = "call-" + ++calls;
                steps.add(step(type + "_call")
                        .put("id", JsonValue.of(id))
                        .put("arguments", JsonObject.EMPTY)
                        .build());
                steps.add(step(type + "_result")
                        .put("call_id", JsonValue.of(id))
                        .put("result", JsonArray.EMPTY)
                        .build());
            }
            case "computer_use" ->
                steps.add(step("function_call")
                        .put("id", JsonValue.of("call-" + ++calls))
                        .put("name", JsonValue.of("open_web_browser"))
                        .put("arguments", JsonObject.EMPTY)
                        .build());
            default -> throw new IllegalArgumentException("tool " + type);
        }
    }

    private JsonObject sign(JsonObject.Builder step) {
        JsonObject whole = step.put("signature", JsonValue.of("c2lnbmF0dXJl" + signed.size()))
                .build();
        signed.add(whole);
        return whole;
    }

    /** {@code Paris} for every text, 7 for every number, one element for every list. */
    private static JsonObject arguments(@Nullable JsonObject schema) {
        JsonObject properties = schema == null ? null : schema.object("properties");
        JsonObject.Builder arguments = JsonObject.builder();
        if (properties != null) {
            properties.members().forEach((name, property) -> arguments.put(name, argument((JsonObject) property)));
        }
        return arguments.build();
    }

    private static JsonValue argument(JsonObject schema) {
        return switch (String.valueOf(schema.string("type"))) {
            case "string" -> JsonValue.of("Paris");
            case "array" -> JsonArray.of(argument((JsonObject) schema.get("items")));
            case "object" -> arguments(schema);
            default -> JsonValue.of(7);
        };
    }

    private static JsonObject formatted(JsonObject request) {
        JsonValue format = request.get("response_format");
        List<JsonValue> formats =
                format instanceof JsonArray list ? list.values() : format == null ? List.of() : List.of(format);
        List<JsonValue> content = new ArrayList<>();
        for (JsonValue each : formats) {
            JsonObject wanted = (JsonObject) each;
            content.add(
                    switch (String.valueOf(wanted.string("type"))) {
                        case "image" -> media("image", "image/png", PIXEL);
                        case "audio" -> media("audio", "audio/wav", "UklGRgA=");
                        case "text" ->
                            text(
                                    wanted.has("schema")
                                            ? arguments(wanted.object("schema")).toJson()
                                            : "Plain text.");
                        default -> text("{}");
                    });
        }
        return content.isEmpty() ? output(spoken(request)) : output(content);
    }

    private static String spoken(JsonObject request) {
        String previous = request.string("previous_interaction_id");
        JsonArray input = request.array("input");
        return "You said: " + lastText(request.get("input"))
                + (input != null && input.size() > 1 ? " I have seen " + input.size() + " pieces." : "")
                + (request.has("system_instruction") ? " I keep to my instruction." : "")
                + (request.has("generation_config") ? " I keep to my settings." : "")
                + (previous == null ? "" : " I remember " + previous + ".");
    }

    private static String lastText(@Nullable JsonValue input) {
        if (input instanceof JsonString text) {
            return text.value();
        }
        if (input instanceof JsonArray list) {
            for (int i = list.size() - 1; i >= 0; i--) {
                JsonObject each = (JsonObject) list.get(i);
                String text = each.string("text") != null ? each.string("text") : lastText(each.get("content"));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static @Nullable String lastResult(@Nullable JsonValue input) {
        JsonValue last = input instanceof JsonArray list && !list.isEmpty() ? list.get(list.size() - 1) : null;
        if (last instanceof JsonObject step && "function_result".equals(step.string("type"))) {
            JsonValue result = step.get("result");
            return result instanceof JsonString text
                    ? text.value()
                    : String.valueOf(result).replace('"', '\'');
        }
        return null;
    }

    private static JsonObject media(String type, String mimeType, String data) {
        return JsonObject.of(
                "type", JsonValue.of(type), "mime_type", JsonValue.of(mimeType), "data", JsonValue.of(data));
    }

    private static JsonObject text(String text) {
        return JsonObject.of("type", JsonValue.of("text"), "text", JsonValue.of(text));
    }

    static JsonObject output(String text) {
        return output(List.of(text(text)));
    }

    private static JsonObject output(List<JsonValue> content) {
        return step("model_output").put("content", new JsonArray(content)).build();
    }

    private static JsonObject.Builder step(String type) {
        return JsonObject.builder().put("type", JsonValue.of(type));
    }
}
