package dev.signet.benchmarks.payload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** Makes interactions. */
final class Interactions {
    private static final int MEGABYTE = 1_000_000;

    private Interactions() {}

    /** A question, a thought and an answer: about 0.8 KB. */
    static ObjectNode small(long seed) {
        Prose prose = new Prose(seed);
        Steps steps = new Steps(prose);
        ObjectNode interaction = head(prose);
        interaction
                .putArray("steps")
                .add(steps.userInput(prose.text(40)))
                .add(steps.thought(90))
                .add(steps.modelOutput(prose.text(150)));
        interaction.set("usage", usage(prose));
        return interaction;
    }

    /** A conversation with tools, of 1 MB. */
    static ObjectNode large(long seed) {
        Prose prose = new Prose(seed);
        Steps steps = new Steps(prose);
        ObjectNode interaction = head(prose);
        ArrayNode all = interaction.putArray("steps");
        int size = 0;
        while (size < MEGABYTE) {
            ArrayNode turn = JsonNodeFactory.instance.arrayNode();
            steps.turn(turn);
            size += turn.toString().getBytes(StandardCharsets.UTF_8).length;
            all.addAll(turn);
        }
        interaction.set("usage", usage(prose));
        return interaction;
    }

    static ObjectNode usage(Prose prose) {
        int input = 10 + prose.number(500);
        int output = 10 + prose.number(500);
        int thoughts = prose.number(300);
        ObjectNode usage = JsonNodeFactory.instance.objectNode();
        usage.put("total_input_tokens", input).put("total_output_tokens", output);
        usage.put("total_thought_tokens", thoughts).put("total_tokens", input + output + thoughts);
        usage.putArray("input_tokens_by_modality")
                .addObject()
                .put("modality", "text")
                .put("tokens", input);
        return usage;
    }

    static ObjectNode head(Prose prose) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", prose.id("v1"))
                .put("model", "gemini-3.5-flash")
                .put("status", "completed")
                .put("created", "2026-05-20T09:30:15Z")
                .put("updated", "2026-05-20T09:30:17Z");
    }
}
