package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionCompletedEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionCreatedEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionStatusUpdate;
import dev.signet.interactions.r2026_05_20.model.StepDelta;
import dev.signet.interactions.r2026_05_20.model.StepStart;
import dev.signet.interactions.r2026_05_20.model.StepStop;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import dev.signet.interactions.support.http.client.EventStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns the events of a stream into the interaction that a call without a stream would have given. Steps come together by
 * their index, whatever the order in which their deltas arrive; signatures and everything else that must be sent back later are
 * kept as they came. The work for an event does not depend on how much came before it.
 *
 * <p>What can't be put anywhere, such as an event or a delta of a type that this revision does not know, is no error, and is
 * found in {@link #unapplied()}. Not for use by several threads.
 */
public final class InteractionAccumulator {
    private final JsonObject.Builder members = JsonObject.builder();
    private final Map<Integer, StepAccumulator> steps = new TreeMap<>();
    private final List<InteractionSseEvent> unapplied = new ArrayList<>();
    private boolean complete;
    private JsonArray finalSteps = JsonArray.EMPTY;

    /** Starts without any event. */
    public InteractionAccumulator() {}

    /**
     * Reads a stream to its end and closes it.
     *
     * @param events a stream of which nothing was read yet
     * @return the interaction that it told of
     * @throws dev.signet.interactions.support.http.ApiException if the stream fails; what came before is lost then, so use an
     *     accumulator of your own where it matters
     */
    public static Interaction collect(EventStream<InteractionSseEvent> events) {
        InteractionAccumulator accumulator = new InteractionAccumulator();
        try (events) {
            events.forEach(accumulator::accept);
        }
        return accumulator.interaction();
    }

    /**
     * Takes the next event.
     *
     * @param event as the stream gave it
     */
    public void accept(InteractionSseEvent event) {
        if (event instanceof StepDelta delta) {
            if (!delta(delta)) {
                unapplied.add(event);
            }
        } else if (event instanceof StepStart start) {
            steps.put(
                    start.index(),
                    new StepAccumulator(JsonObject.fromJson(start.step().toJson())));
        } else if (event instanceof StepStop stop) {
            StepAccumulator step = steps.get(stop.index());
            if (step == null) {
                unapplied.add(event);
            } else {
                step.stop();
            }
        } else if (event instanceof InteractionCreatedEvent created) {
            merge(created.interaction());
        } else if (event instanceof InteractionStatusUpdate update) {
            members.put("id", JsonValue.of(update.interactionId()));
            members.put("status", JsonValue.of(update.status().value()));
        } else if (event instanceof InteractionCompletedEvent completed) {
            merge(completed.interaction());
            complete = true;
        } else {
            unapplied.add(event);
        }
    }

    private boolean delta(StepDelta event) {
        StepAccumulator step = steps.get(event.index());
        if (step == null) {
            // A stream that was resumed elsewhere begins in the middle: the delta tells what kind of step it belongs
            // to.
            String type = StepAccumulator.stepType(event.delta());
            if (type == null) {
                return false;
            }
            step = new StepAccumulator(JsonObject.of("type", JsonValue.of(type)));
            steps.put(event.index(), step);
        }
        return step.add(event.delta());
    }

    /** What an event says of the whole interaction wins over what was said before; steps count only if there are any. */
    private void merge(Interaction part) {
        JsonObject json = JsonObject.fromJson(part.toJson());
        for (String name : json.names()) {
            JsonValue value = json.get(name);
            if (name.equals("steps") && value instanceof JsonArray array) {
                finalSteps = array.isEmpty() ? finalSteps : array;
            } else if (value != null) {
                members.put(name, value);
            }
        }
    }

    /**
     * The interaction as far as it is known. Call it after each event to show progress, but know that each call costs time in
     * proportion to everything that came so far.
     *
     * @return a whole one after the last event; before, one whose last step may lack a part
     */
    public Interaction interaction() {
        JsonObject.Builder all = members.build().toBuilder();
        if (!finalSteps.isEmpty()) {
            all.put("steps", finalSteps);
        } else if (!steps.isEmpty()) {
            List<JsonValue> values = new ArrayList<>();
            steps.values().forEach(step -> values.add(step.toJson()));
            all.put("steps", new JsonArray(values));
        }
        return Interaction.fromJson(all.build().toJson());
    }

    /** {@return whether the event has come that ends an interaction's stream} */
    public boolean isComplete() {
        return complete;
    }

    /** {@return events that could not be put anywhere, in order; unmodifiable} */
    public List<InteractionSseEvent> unapplied() {
        return List.copyOf(unapplied);
    }
}
