package dev.signet.interactions.fake;

import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Agents, webhooks and so on: what was created can be listed, in pages of two, fetched, changed and deleted. */
final class FakeResources {
    private final Map<String, Map<String, JsonObject>> kept = new LinkedHashMap<>();
    private int count;

    Reply answer(Received request, String[] parts) {
        Map<String, JsonObject> resources = kept.computeIfAbsent(parts[0], k -> new LinkedHashMap<>());
        if (parts.length == 1) {
            return request.method().equals("POST")
                    ? create(parts[0], resources, request.json())
                    : page(parts[0], resources, request);
        }
        JsonObject known = resources.get(parts[1]);
        if (known == null) {
            return FakeModel.error(404, "not_found", "There is no " + parts[1]);
        }
        if (parts.length == 3 && parts[2].equals("executions")) {
            Map<String, JsonObject> runs = kept.computeIfAbsent("runs of " + parts[1], k -> new LinkedHashMap<>());
            if (request.method().equals("POST")) {
                runs.put("run-" + (runs.size() + 1), run(parts[1], runs.size() + 1));
                return Reply.json(runs.get("run-" + runs.size()));
            }
            return page("trigger_executions", runs, request);
        }
        if (parts.length == 3) {
            return parts[2].equals("ping")
                    ? Reply.json(JsonObject.EMPTY)
                    : Reply.json(JsonObject.of("secret", JsonValue.of("whsec_bmV3")));
        }
        return switch (request.method()) {
            case "DELETE" -> {
                resources.remove(parts[1]);
                yield Reply.json(JsonObject.EMPTY);
            }
            case "PATCH" -> {
                JsonObject.Builder changed = known.toBuilder();
                if (!parts[0].equals("credentials")) {
                    request.json().members().forEach(changed::put);
                }
                resources.put(parts[1], changed.build());
                yield Reply.json(changed.build());
            }
            default -> Reply.json(known);
        };
    }

    private static JsonObject run(String trigger, int number) {
        return JsonObject.of(
                "id",
                JsonValue.of("run-" + number),
                "trigger_id",
                JsonValue.of(trigger),
                "status",
                JsonValue.of("in_progress"));
    }

    /** What becomes of what was sent: voices come in an envelope, and secrets are not returned. */
    private static JsonObject kept(String kind, JsonObject request) {
        JsonObject voice = request.object("voice");
        return switch (kind) {
            case "voices" -> voice == null ? request : voice;
            case "credentials" ->
                JsonObject.of("type", JsonValue.of(String.valueOf(request.string("type"))))
                        .with("status", JsonValue.of("active"));
            case "triggers", "environments" -> request.with("status", JsonValue.of("active"));
            default -> request;
        };
    }

    private Reply create(String kind, Map<String, JsonObject> resources, JsonObject request) {
        String id = request.string("id") != null ? request.string("id") : kind + "-" + ++count;
        JsonObject resource = kept(kind, request).with("id", JsonValue.of(id));
        resources.put(id, resource);
        return Reply.json(
                kind.equals("webhooks")
                        ? resource.with("new_signing_secret", JsonValue.of("whsec_c2VjcmV0"))
                        : resource);
    }

    private static Reply page(String kind, Map<String, JsonObject> resources, Received request) {
        String query = request.query() == null ? "" : request.query();
        int start = query.matches(".*oken=\\d+.*") ? Integer.parseInt(query.replaceAll(".*oken=(\\d+).*", "$1")) : 0;
        List<JsonValue> all = new ArrayList<>(resources.values());
        int end = Math.min(all.size(), start + 2);
        JsonObject page = JsonObject.of(kind, JsonArray.of(all.subList(start, end)));
        return Reply.json(end < all.size() ? page.with("next_page_token", JsonValue.of(String.valueOf(end))) : page);
    }
}
