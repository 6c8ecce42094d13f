package dev.signet.benchmarks.handwritten;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonParser;
import dev.signet.benchmarks.model.Event;
import dev.signet.benchmarks.model.Interaction;
import dev.signet.benchmarks.model.Step;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads events. */
final class EventReader {
    private final Objects objects;
    private final JsonParser in;
    private final StepReader steps;
    private final InteractionReader interactions;

    EventReader(Objects objects, StepReader steps, InteractionReader interactions) {
        this.objects = objects;
        this.in = objects.in;
        this.steps = steps;
        this.interactions = interactions;
    }

    /** Reads from the start of the object to its end. */
    Event read() throws IOException {
        String type = objects.type("event_type");
        return switch (type) {
            case "step.delta" -> stepDelta();
            case "step.start" -> stepStart();
            case "step.stop" -> stepStop();
            case "interaction.completed" -> completed();
            default -> throw new IOException("unknown event " + type);
        };
    }

    private Event stepDelta() throws IOException {
        String id = null;
        int index = 0;
        Event.Delta delta = null;
        for (String name = objects.firstName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "event_id" -> id = in.nextTextValue();
                case "index" -> index = in.nextIntValue(0);
                case "delta" -> delta = delta();
                default -> objects.skip();
            }
        }
        return new Event.StepDelta(id, index, requireNonNull(delta));
    }

    private Event.Delta delta() throws IOException {
        in.nextToken();
        String type = objects.type("type");
        return switch (type) {
            case "text" -> new Event.TextDelta(requireNonNull(text("text")));
            case "thought_signature" -> new Event.SignatureDelta(text("signature"));
            default -> throw new IOException("unknown delta " + type);
        };
    }

    private @Nullable String text(String member) throws IOException {
        String text = null;
        for (String name = objects.firstName(); name != null; name = in.nextFieldName()) {
            if (name.equals(member)) {
                text = in.nextTextValue();
            } else {
                objects.skip();
            }
        }
        return text;
    }

    private Event stepStart() throws IOException {
        String id = null;
        int index = 0;
        Step step = null;
        for (String name = objects.firstName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "event_id" -> id = in.nextTextValue();
                case "index" -> index = in.nextIntValue(0);
                case "step" -> {
                    in.nextToken();
                    step = steps.read();
                }
                default -> objects.skip();
            }
        }
        return new Event.StepStart(id, index, requireNonNull(step));
    }

    private Event stepStop() throws IOException {
        String id = null;
        int index = 0;
        for (String name = objects.firstName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "event_id" -> id = in.nextTextValue();
                case "index" -> index = in.nextIntValue(0);
                default -> objects.skip();
            }
        }
        return new Event.StepStop(id, index);
    }

    private Event completed() throws IOException {
        String id = null;
        Interaction interaction = null;
        for (String name = objects.firstName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "event_id" -> id = in.nextTextValue();
                case "interaction" -> {
                    in.nextToken();
                    interaction = interactions.read();
                }
                default -> objects.skip();
            }
        }
        return new Event.Completed(id, requireNonNull(interaction));
    }
}
