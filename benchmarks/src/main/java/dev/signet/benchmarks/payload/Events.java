package dev.signet.benchmarks.payload;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Makes the events of streams: 150 bytes each in the mean, mostly pieces of text. */
final class Events {
    private final Prose prose;
    private final Steps steps;

    Events(long seed) {
        this.prose = new Prose(seed);
        this.steps = new Steps(prose);
    }

    /** One answer: a step with its thought, one with its text in so many pieces, and the end. */
    List<ObjectNode> answer(int pieces) {
        List<ObjectNode> events = new ArrayList<>();
        ObjectNode thought = event("step.start").put("index", 0);
        thought.putObject("step").put("type", "thought");
        events.add(thought);
        events.add(delta(0, "thought_signature", "signature", prose.base64(60)));
        events.add(event("step.stop").put("index", 0));
        ObjectNode output = event("step.start").put("index", 1);
        output.set("step", steps.modelOutput(prose.words(30)));
        events.add(output);
        for (int i = 0; i < pieces; i++) {
            events.add(delta(1, "text", "text", prose.text(30 + prose.number(20))));
        }
        events.add(event("step.stop").put("index", 1));
        ObjectNode completed = event("interaction.completed");
        ObjectNode interaction = Interactions.head(prose);
        interaction.set("usage", Interactions.usage(prose));
        completed.set("interaction", interaction);
        events.add(completed);
        return events;
    }

    private ObjectNode delta(int index, String type, String member, String value) {
        ObjectNode event = event("step.delta").put("index", index);
        event.putObject("delta").put("type", type).put(member, value);
        return event;
    }

    private ObjectNode event(String type) {
        return JsonNodeFactory.instance.objectNode().put("event_type", type).put("event_id", prose.id("evt"));
    }
}
