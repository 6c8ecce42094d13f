package dev.signet.benchmarks.contender;

import dev.signet.benchmarks.handwritten.HandWritten;
import dev.signet.benchmarks.model.Event;
import dev.signet.benchmarks.model.Interaction;
import java.io.IOException;

/** The hand-written streaming codec. */
final class HandWrittenCodec {
    private HandWrittenCodec() {}

    /** Interactions. */
    static final class Interactions implements Codec {
        @Override
        public Object read(byte[] message) throws IOException {
            return HandWritten.readInteraction(message);
        }

        @Override
        public String write(Object value) throws IOException {
            return HandWritten.write((Interaction) value);
        }
    }

    /** Events. */
    static final class Events implements Codec {
        @Override
        public Object read(byte[] message) throws IOException {
            return HandWritten.readEvent(message);
        }

        @Override
        public String write(Object value) throws IOException {
            return HandWritten.write((Event) value);
        }
    }
}
