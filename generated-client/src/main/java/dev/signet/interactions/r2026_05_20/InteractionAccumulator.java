package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.r2026_05_20.model.ContentDelta;
import dev.signet.interactions.r2026_05_20.model.ContentStart;
import dev.signet.interactions.r2026_05_20.model.ContentStop;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionCompleteEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionCompletedEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionCreatedEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionStartEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionStatus;
import dev.signet.interactions.r2026_05_20.model.InteractionStatusUpdate;
import dev.signet.interactions.r2026_05_20.model.StepDelta;
import dev.signet.interactions.r2026_05_20.model.StepDeltaData;
import dev.signet.interactions.r2026_05_20.model.StepStart;
import dev.signet.interactions.r2026_05_20.model.StepStop;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import dev.signet.interactions.support.http.client.EventStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns the events of a stream into the interaction that a call without a stream would have given. Steps come together by
 * their index, whatever the order in which their deltas arrive; signatures and everything else that must be sent back later are
 * kept as they came. The work for an event does not depend on how much came before it. An answer that the service stops at a limit
 * and continues by a further request is joined: accept the events of all its requests, one after another.
 *
 * <p>What can't be put anywhere, such as an event or a delta of a type that this revision does not know, is no error, and is
 * found in {@link #unapplied()}. Not for use by several threads.
 */
public final class InteractionAccumulator {
    private static final String STEPS = "steps";
    private static final String USAGE = "usage";
    private static final String TOKEN = "continuation_token";

    private final Map<String, JsonValue> members = new LinkedHashMap<>();
    private final Map<Integer, StepAccumulator> steps = new TreeMap<>();
    private final List<InteractionSseEvent> unapplied = new ArrayList<>();
    /** Steps and usage of the parts that came before the one in the making. */
    private final List<JsonValue> formerSteps = new ArrayList<>();

    private @Nullable JsonObject formerUsage;
    private boolean complete;
    private JsonArray finalSteps = JsonArray.EMPTY;
    private int last;

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
        if (complete) {
            begin();
        }
        if (event instanceof StepDelta delta) {
            apply(event, delta(delta.index(), delta.delta()));
        } else if (event instanceof StepStart start) {
            start(start.index(), JsonObject.fromJson(start.step().toJson()));
        } else if (event instanceof StepStop stop) {
            apply(event, stop(stop.index()));
        } else if (event instanceof InteractionCreatedEvent created) {
            begin();
            merge(JsonObject.fromJson(created.interaction().toJson()));
        } else if (event instanceof InteractionStatusUpdate update) {
            update(update);
        } else if (event instanceof InteractionCompletedEvent completed) {
            end(JsonObject.fromJson(completed.interaction().toJson()));
        } else {
            apply(event, former(event));
        }
    }

    private void apply(InteractionSseEvent event, boolean applied) {
        if (!applied) {
            unapplied.add(event);
        }
    }

    /** Events of the form before steps, which say the same in other words. */
    private boolean former(InteractionSseEvent event) {
        if (event instanceof InteractionStartEvent start) {
            begin();
            merge(FormerEvents.interaction(JsonObject.fromJson(start.toJson())));
        } else if (event instanceof InteractionCompleteEvent completed) {
            end(FormerEvents.interaction(JsonObject.fromJson(completed.toJson())));
        } else if (event instanceof ContentStart start) {
            int index = start.index() != null ? start.index() : steps.isEmpty() ? 0 : last + 1;
            start(index, FormerEvents.step(start));
        } else if (event instanceof ContentDelta delta) {
            return delta(delta.index() != null ? delta.index() : last, delta.delta());
        } else if (event instanceof ContentStop stop) {
            return stop(stop.index() != null ? stop.index() : last);
        } else {
            return false;
        }
        return true;
    }

    private void start(int index, JsonObject step) {
        steps.put(index, new StepAccumulator(step));
        last = index;
    }

    private boolean delta(int index, StepDeltaData delta) {
        StepAccumulator step = steps.get(index);
        if (step == null) {
            // A stream that was resumed elsewhere begins in the middle: the delta tells what kind of step it belongs
            // to.
            String type = StepAccumulator.stepType(delta);
            if (type == null) {
                return false;
            }
            start(index, JsonObject.of("type", JsonValue.of(type)));
            step = steps.get(index);
        }
        return step != null && step.add(delta);
    }

    private boolean stop(int index) {
        StepAccumulator step = steps.get(index);
        if (step != null) {
            step.stop();
        }
        return step != null;
    }

    private void update(InteractionStatusUpdate update) {
        if (update.interactionId() != null) {
            members.put("id", JsonValue.of(update.interactionId()));
        }
        members.put("status", JsonValue.of(update.status().value()));
        if (update.usage() != null) {
            members.put(USAGE, JsonObject.fromJson(update.usage().toJson()));
        }
        token(update.continuationToken());
    }

    /** What continues an answer is of use only while it is unfinished. */
    private void token(@Nullable String token) {
        if (!isUnfinished()) {
            members.remove(TOKEN);
        } else if (token != null) {
            members.put(TOKEN, JsonValue.of(token));
        }
    }

    /** An interaction begins: the first, or one that continues the one before. */
    private void begin() {
        if (!isUnfinished()) {
            return;
        }
        formerSteps.addAll(ownSteps());
        formerUsage = usage();
        members.remove(USAGE);
        members.remove(TOKEN);
        steps.clear();
        finalSteps = JsonArray.EMPTY;
        complete = false;
    }

    private void end(JsonObject part) {
        // Some streams leave out that a step has stopped.
        steps.values().forEach(StepAccumulator::stop);
        merge(part);
        token(part.string(TOKEN));
        complete = true;
    }

    /** What an event says of the whole interaction wins over what was said before; steps count only if there are any. */
    private void merge(JsonObject part) {
        for (String name : part.names()) {
            JsonValue value = part.get(name);
            if (name.equals(STEPS) && value instanceof JsonArray array) {
                finalSteps = array.isEmpty() ? finalSteps : array;
            } else if (value != null && !(name.equals("created") && !formerSteps.isEmpty())) {
                members.put(name, value);
            }
        }
    }

    private @Nullable JsonObject usage() {
        return UsageSum.of(formerUsage, members.get(USAGE) instanceof JsonObject own ? own : null);
    }

    private List<JsonValue> ownSteps() {
        return finalSteps.isEmpty()
                ? steps.values().stream()
                        .<JsonValue>map(StepAccumulator::toJson)
                        .toList()
                : finalSteps.values();
    }

    /**
     * The interaction as far as it is known. Call it after each event to show progress, but know that each call costs time in
     * proportion to everything that came so far.
     *
     * @return a whole one after the last event; before, one whose last step may lack a part
     */
    public Interaction interaction() {
        JsonObject.Builder all = JsonObject.builder();
        members.forEach(all::put);
        List<JsonValue> values = new ArrayList<>(formerSteps);
        values.addAll(ownSteps());
        if (!values.isEmpty()) {
            all.put(STEPS, new JsonArray(values));
        }
        JsonObject usage = usage();
        if (usage != null) {
            all.put(USAGE, usage);
        }
        return Interaction.fromJson(all.build().toJson());
    }

    /** {@return whether the event has come that ends the stream of an interaction that needs no continuation} */
    public boolean isComplete() {
        return complete && !isUnfinished();
    }

    /**
     * {@return whether the service wants to go on with the interaction} The events of the request that continues it are accepted
     * here as well.
     */
    public boolean isUnfinished() {
        return JsonValue.of(InteractionStatus.REQUIRES_CONTINUATION.value()).equals(members.get("status"));
    }

    /** {@return events that could not be put anywhere, in order; unmodifiable} */
    public List<InteractionSseEvent> unapplied() {
        return List.copyOf(unapplied);
    }
}
