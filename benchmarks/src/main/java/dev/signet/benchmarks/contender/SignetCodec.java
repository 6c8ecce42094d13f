package dev.signet.benchmarks.contender;

import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;

/** Signet's generated client. */
final class SignetCodec {
    private SignetCodec() {}

    /** Interactions. */
    static final class Interactions implements Codec {
        @Override
        public Object read(byte[] message) {
            return Interaction.fromJson(message);
        }

        @Override
        public String write(Object value) {
            return ((Interaction) value).toJson();
        }
    }

    /** Events. */
    static final class Events implements Codec {
        @Override
        public Object read(byte[] message) {
            return InteractionSseEvent.fromJson(message);
        }

        @Override
        public String write(Object value) {
            return ((InteractionSseEvent) value).toJson();
        }
    }
}
