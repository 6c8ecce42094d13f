package dev.signet.benchmarks.handwritten;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import dev.signet.benchmarks.model.Event;
import dev.signet.benchmarks.model.Interaction;
import java.io.IOException;

/** Reads and writes interactions and events on Jackson's parser and generator. */
public final class HandWritten {
    static final JsonFactory FACTORY = new JsonFactory();

    private HandWritten() {}

    /**
     * {@return the interaction}
     *
     * @param json JSON text in UTF-8
     */
    public static Interaction readInteraction(byte[] json) throws IOException {
        try (JsonParser in = FACTORY.createParser(json)) {
            in.nextToken();
            return new InteractionReader(in, new StepReader(new Objects(in, json, 0, json.length))).read();
        }
    }

    /**
     * {@return the event}
     *
     * @param json JSON text in UTF-8
     */
    public static Event readEvent(byte[] json) throws IOException {
        return readEvent(json, 0, json.length);
    }

    /**
     * {@return the event between two places}
     *
     * @param json holds JSON text in UTF-8
     * @param from where it starts
     * @param to where it ends
     */
    public static Event readEvent(byte[] json, int from, int to) throws IOException {
        try (JsonParser in = FACTORY.createParser(json, from, to - from)) {
            in.nextToken();
            Objects objects = new Objects(in, json, from, to);
            StepReader steps = new StepReader(objects);
            return new EventReader(objects, steps, new InteractionReader(in, steps)).read();
        }
    }

    /** {@return the JSON text} */
    public static String write(Interaction interaction) throws IOException {
        return text(out -> InteractionWriter.write(interaction, out));
    }

    /** {@return the JSON text} */
    public static String write(Event event) throws IOException {
        return text(out -> EventWriter.write(event, out));
    }

    private static String text(Writing writing) throws IOException {
        SegmentedStringWriter text = new SegmentedStringWriter(FACTORY._getBufferRecycler());
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            writing.to(out);
        }
        return text.getAndClear();
    }

    private interface Writing {
        void to(JsonGenerator out) throws IOException;
    }
}
