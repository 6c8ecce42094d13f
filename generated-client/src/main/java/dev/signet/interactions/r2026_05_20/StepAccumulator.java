package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.r2026_05_20.model.ArgumentsDelta;
import dev.signet.interactions.r2026_05_20.model.AudioDelta;
import dev.signet.interactions.r2026_05_20.model.DocumentDelta;
import dev.signet.interactions.r2026_05_20.model.ImageDelta;
import dev.signet.interactions.r2026_05_20.model.StepDeltaData;
import dev.signet.interactions.r2026_05_20.model.TextAnnotationDelta;
import dev.signet.interactions.r2026_05_20.model.TextDelta;
import dev.signet.interactions.r2026_05_20.model.ThoughtDelta;
import dev.signet.interactions.r2026_05_20.model.ThoughtSignatureDelta;
import dev.signet.interactions.r2026_05_20.model.ThoughtSummaryDelta;
import dev.signet.interactions.r2026_05_20.model.VideoDelta;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonFormatException;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonString;
import dev.signet.interactions.support.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step of a stream, in the making. It works on JSON, so that what no type knows is kept as well. */
final class StepAccumulator {
    private static final String CONTENT = "content";
    private static final String SUMMARY = "summary";
    private static final String ARGUMENTS = "arguments";
    private static final String RESULT = "result";

    private final Map<String, JsonValue> members = new LinkedHashMap<>();
    private final ContentAccumulator content;
    private final ContentAccumulator summary;
    private final StringBuilder arguments = new StringBuilder();
    private final StringBuilder output = new StringBuilder();
    private final List<JsonValue> results = new ArrayList<>();

    /** @param start the step as it began */
    StepAccumulator(JsonObject start) {
        for (String name : start.names()) {
            JsonValue value = start.get(name);
            if (value != null) {
                members.put(name, value);
            }
        }
        this.content = new ContentAccumulator(start.array(CONTENT));
        this.summary = new ContentAccumulator(start.array(SUMMARY));
        if (start.array(RESULT) != null) {
            results.addAll(start.array(RESULT).values());
        } else if (start.string(RESULT) != null) {
            output.append(start.string(RESULT));
        }
    }

    /** The type of step that a delta implies, when none has begun; null if it could belong to several. */
    static @Nullable String stepType(StepDeltaData delta) {
        if (delta instanceof TextDelta || delta instanceof TextAnnotationDelta || isMedia(delta)) {
            return "model_output";
        }
        boolean thought = delta instanceof ThoughtSummaryDelta
                || delta instanceof ThoughtSignatureDelta
                || delta instanceof ThoughtDelta;
        return thought ? "thought" : null;
    }

    private static boolean isMedia(StepDeltaData delta) {
        return delta instanceof ImageDelta
                || delta instanceof AudioDelta
                || delta instanceof VideoDelta
                || delta instanceof DocumentDelta;
    }

    /** Whether the delta could be added. */
    boolean add(StepDeltaData delta) {
        if (delta instanceof StepDeltaData.Unknown) {
            return false;
        }
        if (delta instanceof TextDelta text) {
            content.text(text.text(), text.extras());
        } else if (delta instanceof ArgumentsDelta fragment) {
            arguments.append(fragment.arguments() == null ? "" : fragment.arguments());
        } else if (delta instanceof ThoughtSummaryDelta piece) {
            if (piece.content() != null) {
                summary.add(JsonObject.fromJson(piece.content().toJson()));
            }
        } else if (delta instanceof ThoughtDelta thought) {
            summary.text(thought.text() == null ? "" : thought.text(), thought.extras());
        } else if (delta instanceof TextAnnotationDelta notes) {
            notes.annotations().forEach(note -> content.annotate(JsonObject.fromJson(note.toJson())));
        } else if (isMedia(delta)) {
            content.add(JsonObject.fromJson(delta.toJson()));
        } else {
            merge(JsonObject.fromJson(delta.toJson()));
        }
        return true;
    }

    /** Calls and results of tools bear the members of their steps: lists and output grow, the rest is replaced. */
    private void merge(JsonObject delta) {
        for (String name : delta.names()) {
            JsonValue value = delta.get(name);
            if (value == null || name.equals("type")) {
                continue;
            }
            if (name.equals(RESULT) && value instanceof JsonArray more) {
                results.addAll(more.values());
            } else if (name.equals(RESULT) && value instanceof JsonString more) {
                output.append(more.value());
            } else if (value instanceof JsonObject more && members.get(name) instanceof JsonObject known) {
                JsonObject.Builder both = known.toBuilder();
                more.members().forEach(both::put);
                members.put(name, both.build());
            } else {
                members.put(name, value);
            }
        }
    }

    /** Nothing more comes for this step: the arguments are whole now. */
    void stop() {
        if (!arguments.isEmpty()) {
            members.put(ARGUMENTS, arguments());
            arguments.setLength(0);
        }
    }

    /** Text that is no JSON stays text, so that the step reads as an unknown one, and nothing of it is lost. */
    private JsonValue arguments() {
        try {
            return JsonValue.fromJson(arguments.toString());
        } catch (JsonFormatException e) {
            return JsonValue.of(arguments.toString());
        }
    }

    JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder();
        members.forEach(json::put);
        if (!content.isEmpty()) {
            json.put(CONTENT, content.toJson());
        }
        if (!summary.isEmpty()) {
            json.put(SUMMARY, summary.toJson());
        }
        if (!results.isEmpty()) {
            json.put(RESULT, new JsonArray(results));
        } else if (!output.isEmpty()) {
            json.put(RESULT, JsonValue.of(output.toString()));
        }
        return json.build();
    }
}
