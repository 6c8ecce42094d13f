package dev.signet.interactions.fake;

import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Agents and webhooks: what was created can be listed, in pages of two, fetched, changed and deleted. */
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
                request.json().members().forEach(changed::put);
                resources.put(parts[1], changed.build());
                yield Reply.json(changed.build());
            }
            default -> Reply.json(known);
        };
    }

    private Reply create(String kind, Map<String, JsonObject> resources, JsonObject request) {
        String id = request.string("id") != null ? request.string("id") : kind + "-" + ++count;
        JsonObject resource = request.with("id", JsonValue.of(id));
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
        String next = kind.equals("agents") ? "nextPageToken" : "next_page_token";
        return Reply.json(end < all.size() ? page.with(next, JsonValue.of(String.valueOf(end))) : page);
    }
}
