package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.r2026_05_20.model.ContentStart;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.util.Set;

/** Events of streams before steps took the place of outputs, and of the migration guide, in terms of today's. */
final class FormerEvents {
    private static final String TYPE = "type";

    /** What a model puts out, as opposed to what it does. */
    private static final Set<String> SAID = Set.of("text", "image", "audio", "video", "document");

    private FormerEvents() {}

    /** {@return what an event says of the interaction, in it or beside it} */
    static JsonObject interaction(JsonObject event) {
        JsonObject.Builder all = JsonObject.builder();
        event.without("event_type")
                .without("event_id")
                .without(TYPE)
                .without("interaction")
                .members()
                .forEach(all::put);
        JsonObject inner = event.object("interaction");
        if (inner != null) {
            inner.members().forEach(all::put);
        }
        return all.build();
    }

    /** {@return the step that begins where a piece of content does} */
    static JsonObject step(ContentStart start) {
        JsonObject content = start.content() == null
                ? null
                : JsonObject.fromJson(start.content().toJson());
        String type = content == null ? start.type() : content.string(TYPE);
        if (type != null && !SAID.contains(type)) {
            return content == null ? JsonObject.of(TYPE, JsonValue.of(type)) : content;
        }
        JsonObject step = JsonObject.of(TYPE, JsonValue.of("model_output"));
        return content == null ? step : step.with("content", JsonArray.of(content));
    }
}
