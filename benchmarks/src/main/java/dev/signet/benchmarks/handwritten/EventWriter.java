package dev.signet.benchmarks.handwritten;

import static dev.signet.benchmarks.handwritten.Members.name;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import dev.signet.benchmarks.model.Event;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes events. */
final class EventWriter {
    private static final SerializableString EVENT_TYPE = name("event_type");
    private static final SerializableString EVENT_ID = name("event_id");
    private static final SerializableString INDEX = name("index");
    private static final SerializableString STEP = name("step");
    private static final SerializableString DELTA = name("delta");
    private static final SerializableString INTERACTION = name("interaction");
    private static final SerializableString TYPE = name("type");
    private static final SerializableString TEXT = name("text");
    private static final SerializableString SIGNATURE = name("signature");

    private EventWriter() {}

    static void write(Event event, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (event instanceof Event.StepDelta delta) {
            head("step.delta", delta.eventId(), out);
            Members.number(INDEX, delta.index(), out);
            out.writeFieldName(DELTA);
            write(delta.delta(), out);
        } else if (event instanceof Event.StepStart start) {
            head("step.start", start.eventId(), out);
            Members.number(INDEX, start.index(), out);
            out.writeFieldName(STEP);
            StepWriter.write(start.step(), out);
        } else if (event instanceof Event.StepStop stop) {
            head("step.stop", stop.eventId(), out);
            Members.number(INDEX, stop.index(), out);
        } else if (event instanceof Event.Completed completed) {
            head("interaction.completed", completed.eventId(), out);
            out.writeFieldName(INTERACTION);
            InteractionWriter.write(completed.interaction(), out);
        }
        out.writeEndObject();
    }

    private static void head(String type, @Nullable String id, JsonGenerator out) throws IOException {
        Members.text(EVENT_TYPE, type, out);
        Members.text(EVENT_ID, id, out);
    }

    private static void write(Event.Delta delta, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (delta instanceof Event.TextDelta text) {
            Members.text(TYPE, "text", out);
            Members.text(TEXT, text.text(), out);
        } else if (delta instanceof Event.SignatureDelta signature) {
            Members.text(TYPE, "thought_signature", out);
            Members.text(SIGNATURE, signature.signature(), out);
        }
        out.writeEndObject();
    }
}
