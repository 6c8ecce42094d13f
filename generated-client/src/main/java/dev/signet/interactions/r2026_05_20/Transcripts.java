package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.r2026_05_20.model.Step;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonString;
import dev.signet.interactions.support.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Interactions of the revision before, as steps of this one. */
public final class Transcripts {
    private static final String CONTENT = "content";
    private static final String TYPE = "type";

    /** What is said rather than done: it stands inside of steps here. */
    private static final Set<String> SAID = Set.of("text", "image", "audio", "document", "video");

    private Transcripts() {}

    /**
     * The steps that an interaction of the revision before consists of: its input first, then its outputs, all in their order.
     * What was said one after another by one side is one step. Each call and each result is a step of its own; what this
     * revision has no step for is a {@link Step.Unknown}. Nothing is left out, and nothing inside of a piece is changed.
     *
     * @param legacy an interaction of revision 2026-05-06, such as a stored one
     * @return its steps; unmodifiable
     */
    public static List<Step> toSteps(dev.signet.interactions.r2026_05_06.model.Interaction legacy) {
        JsonObject interaction = JsonObject.fromJson(legacy.toJson());
        List<Step> steps = new ArrayList<>();
        input(interaction.get("input"), steps);
        side("model_output", elements(interaction.get("outputs")), steps);
        return List.copyOf(steps);
    }

    private static void input(@Nullable JsonValue input, List<Step> steps) {
        List<JsonValue> turn = new ArrayList<>();
        for (JsonValue each : elements(input)) {
            if (each instanceof JsonObject object && object.has("role") && object.has(CONTENT)) {
                side("user_input", turn, steps);
                turn.clear();
                turn(object, steps);
            } else {
                turn.add(each);
            }
        }
        side("user_input", turn, steps);
    }

    private static void turn(JsonObject turn, List<Step> steps) {
        String role = turn.string("role");
        if ("user".equals(role) || "model".equals(role)) {
            side("user".equals(role) ? "user_input" : "model_output", elements(turn.get(CONTENT)), steps);
        } else {
            steps.add(new Step.Unknown("turn", turn));
        }
    }

    /** The parts of one side: what it said goes into steps of {@code type}, what it did is steps already. */
    private static void side(String type, List<JsonValue> parts, List<Step> steps) {
        List<JsonValue> said = new ArrayList<>();
        for (JsonValue part : parts) {
            String kind = part instanceof JsonObject object ? object.string(TYPE) : null;
            if (kind == null || SAID.contains(kind)) {
                said.add(part instanceof JsonString text ? text(text) : part);
            } else {
                flush(type, said, steps);
                steps.add(Step.fromJson(part.toJson()));
            }
        }
        flush(type, said, steps);
    }

    private static void flush(String type, List<JsonValue> said, List<Step> steps) {
        if (!said.isEmpty()) {
            JsonObject step = JsonObject.of(TYPE, JsonValue.of(type), CONTENT, JsonArray.of(said));
            steps.add(Step.fromJson(step.toJson()));
            said.clear();
        }
    }

    private static JsonObject text(JsonString text) {
        return JsonObject.of(TYPE, JsonValue.of("text"), "text", text);
    }

    private static List<JsonValue> elements(@Nullable JsonValue value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof JsonArray array ? array.values() : List.of(value);
    }
}
