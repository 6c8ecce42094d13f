package dev.signet.interactions.fake;

import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonString;
import dev.signet.interactions.support.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** An interaction → the events that tell of it piece by piece. */
public final class FakeEvents {
    private final List<JsonObject> events = new ArrayList<>();

    private FakeEvents() {}

    /** @param after the number of events that are known already */
    public static List<JsonObject> of(JsonObject interaction, int after) {
        FakeEvents all = new FakeEvents();
        JsonObject bare = interaction.without("steps").without("usage").with("status", JsonValue.of("in_progress"));
        all.event("interaction.created").add(JsonObject.of("interaction", bare));
        JsonArray steps = interaction.array("steps");
        for (int i = 0; steps != null && i < steps.size(); i++) {
            all.step(i, (JsonObject) steps.get(i));
        }
        all.event("interaction.completed").add(JsonObject.of("interaction", interaction.without("steps")));
        return all.events.subList(after, all.events.size());
    }

    private void step(int index, JsonObject step) {
        String type = String.valueOf(step.string("type"));
        boolean isOutput = type.equals("model_output");
        boolean isCall = type.equals("function_call");
        boolean isThought = type.equals("thought");
        JsonObject start = isOutput
                ? step.without("content")
                : isCall
                        ? step.with("arguments", JsonObject.EMPTY)
                        : isThought ? step.without("signature").without("summary") : step;
        event("step.start").add(index, JsonObject.of("step", start));
        if (isOutput) {
            ((JsonArray) step.members().get("content")).values().forEach(c -> content(index, (JsonObject) c));
        } else if (isCall) {
            halves(String.valueOf(step.object("arguments")))
                    .forEach(half -> delta(index, "arguments_delta", "arguments", JsonValue.of(half)));
        } else if (isThought) {
            ((JsonArray) step.members().get("summary"))
                    .values()
                    .forEach(piece -> delta(index, "thought_summary", "content", piece));
            delta(index, "thought_signature", "signature", step.members().get("signature"));
        }
        event("step.stop").add(index, JsonObject.EMPTY);
    }

    private void content(int index, JsonObject content) {
        if (content.get("text") instanceof JsonString text) {
            halves(text.value()).forEach(half -> delta(index, "text", "text", JsonValue.of(half)));
        } else {
            event("step.delta").add(index, JsonObject.of("delta", content));
        }
    }

    private static List<String> halves(String text) {
        int middle = text.length() / 2;
        return List.of(text.substring(0, middle), text.substring(middle));
    }

    private void delta(int index, String type, String name, JsonValue value) {
        event("step.delta").add(index, JsonObject.of("delta", JsonObject.of("type", JsonValue.of(type), name, value)));
    }

    private Event event(String type) {
        return new Event(type);
    }

    private final class Event {
        private final JsonObject head;

        Event(String type) {
            this.head = JsonObject.of(
                    "event_type", JsonValue.of(type), "event_id", JsonValue.of("event-" + (events.size() + 1)));
        }

        void add(int index, JsonObject members) {
            add(members.with("index", JsonValue.of(index)));
        }

        void add(JsonObject members) {
            JsonObject.Builder whole = head.toBuilder();
            members.members().forEach(whole::put);
            events.add(whole.build());
        }
    }
}
