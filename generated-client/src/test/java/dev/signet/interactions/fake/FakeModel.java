package dev.signet.interactions.fake;

import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonBoolean;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers as the Interactions API does: with steps that fit the tools, the response format and the history of a request, whole,
 * as a stream or in the background. Like the real service, it refuses a request without a key, one of another revision, and a
 * history in which one of its own steps was changed.
 */
public final class FakeModel implements Function<Received, Reply> {
    private static final String KEY = "x-goog-api-key";
    private static final String REVISION = "2026-05-20";

    private final FakeSteps steps = new FakeSteps();
    private final FakeResources resources = new FakeResources();
    private final FakeEnvironments environments = new FakeEnvironments();
    private final Map<String, JsonObject> stored = new LinkedHashMap<>();
    private final Map<String, Integer> looks = new LinkedHashMap<>();
    private int count;

    @Override
    public synchronized Reply apply(Received request) {
        if (request.header(KEY) == null) {
            return error(401, "unauthenticated", "The key is missing");
        }
        if (!REVISION.equals(request.header("api-revision"))) {
            return error(400, "invalid_request", "Api-Revision must be " + REVISION);
        }
        if (FakeEnvironments.isUpload(request)) {
            return environments.upload(request);
        }
        String path = request.path().replaceFirst("^/v1(beta)?/", "");
        String[] parts = path.split("[/:]");
        if (parts[0].equals("decisions")) {
            return request.path().startsWith("/v1beta/")
                    ? Reply.json(FakeDecisions.answer(request.json()))
                    : error(404, "not_found", "There are no decisions in this version");
        }
        if (parts.length > 2 && parts[0].equals("environments")) {
            return environments.files(request, parts[1]);
        }
        return parts[0].equals("interactions") ? interactions(request, parts) : resources.answer(request, parts);
    }

    private Reply interactions(Received request, String[] parts) {
        if (parts.length == 1) {
            return create(request.json());
        }
        JsonObject known = stored.get(parts[1]);
        if (known == null) {
            return error(404, "not_found", "There is no interaction " + parts[1]);
        }
        if (request.method().equals("DELETE")) {
            stored.remove(parts[1]);
            return Reply.json(JsonObject.EMPTY);
        }
        if (parts.length == 3 && parts[2].equals("cancel")) {
            return keep(known.with("status", JsonValue.of("cancelled")));
        }
        boolean streams = request.query() != null && request.query().contains("stream=true");
        return streams ? Reply.events(FakeEvents.of(known, after(request.query()))) : look(parts[1], known);
    }

    private static int after(String query) {
        String[] parts = query.split("last_event_id=");
        return parts.length < 2 ? 0 : Integer.parseInt(parts[1].split("&")[0].replace("event-", ""));
    }

    /** Work in the background is done at the third look. */
    private Reply look(String id, JsonObject known) {
        if (!"in_progress".equals(known.string("status")) || looks.merge(id, 1, Integer::sum) < 3) {
            return Reply.json(known);
        }
        return keep(known.with("status", JsonValue.of("completed"))
                .with("steps", JsonArray.of(FakeSteps.output("The report: three pages, five sources."))));
    }

    private Reply create(JsonObject request) {
        String problem = problem(request);
        if (problem != null) {
            return error(400, "invalid_request", problem);
        }
        String id = "interaction-" + ++count;
        boolean background = request.get("background") == JsonBoolean.TRUE;
        List<JsonObject> answer =
                background ? List.of() : FakeBook.isOne(request) ? FakeBook.chapter(request) : steps.answer(request);
        JsonObject.Builder interaction = JsonObject.builder().put("id", JsonValue.of(id));
        for (String kept : List.of("model", "agent", "previous_interaction_id", "service_tier")) {
            JsonValue value = request.get(kept);
            if (value != null) {
                interaction.put(kept, value);
            }
        }
        boolean calls = answer.stream().anyMatch(step -> "function_call".equals(step.string("type")));
        String token = FakeBook.next(request);
        String status = background
                ? "in_progress"
                : token != null ? "requires_continuation" : calls ? "requires_action" : "completed";
        if (token != null) {
            interaction.put("continuation_token", JsonValue.of(token));
        }
        interaction
                .put("status", JsonValue.of(status))
                .put("steps", JsonArray.of(answer))
                .put("usage", JsonObject.of("total_tokens", JsonValue.of(42)));
        JsonObject whole = interaction.build();
        if (request.get("store") != JsonBoolean.FALSE) {
            stored.put(id, whole);
        }
        boolean streams = request.get("stream") == JsonBoolean.TRUE;
        return streams ? Reply.events(FakeEvents.of(whole, 0)) : Reply.json(whole);
    }

    private @Nullable String problem(JsonObject request) {
        if (!request.has("model") && !request.has("agent")) {
            return "A model or an agent must be named";
        }
        String previous = request.string("previous_interaction_id");
        if (previous != null && !stored.containsKey(previous)) {
            return "There is no interaction " + previous;
        }
        JsonArray history = request.array("input");
        for (JsonValue step : history == null ? List.<JsonValue>of() : history.values()) {
            if (step instanceof JsonObject object && object.has("signature") && !steps.isOwn(object)) {
                return "A step was changed: its signature does not fit";
            }
        }
        return null;
    }

    private Reply keep(JsonObject interaction) {
        stored.put(String.valueOf(interaction.string("id")), interaction);
        return Reply.json(interaction);
    }

    static Reply error(int status, String code, String message) {
        JsonObject error = JsonObject.of("code", JsonValue.of(code), "message", JsonValue.of(message));
        return Reply.json(status, JsonObject.of("error", error).toJson());
    }

    /** Names of what is stored, for tests that ask. */
    public synchronized List<String> stored() {
        return new ArrayList<>(stored.keySet());
    }
}
