package dev.signet.benchmarks.check;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signet.benchmarks.contender.Codec;
import dev.signet.benchmarks.contender.Contender;
import dev.signet.benchmarks.contender.Contender.Claim;
import dev.signet.benchmarks.payload.Payload;
import dev.signet.benchmarks.payload.Payload.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Compares what a contender writes with what it has read, as trees. */
public final class WholeJob {
    private static final JsonMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private WholeJob() {}

    /**
     * Checks that every member of every message of a payload is read, and written again with its value.
     *
     * @throws IllegalStateException if one is not
     */
    public static void check(Contender contender, Payload payload) throws IOException {
        Codec codec = contender.codec(payload.kind());
        for (byte[] message : payload.messages()) {
            for (byte[] input : codec.input(List.of(message))) {
                codec.read(input);
            }
            if (contender.writes(payload) || contender.claim() != Claim.TOKENS) {
                String written =
                        codec.write(codec.value(codec.input(List.of(message)).get(0)));
                NumbersByValue.requireEqual(
                        TREES.readTree(message), TREES.readTree(written), contender.label() + ", " + payload.label());
            }
        }
    }

    /**
     * {@return whether a message with what an API may add one day comes back as it was}
     *
     * @throws IllegalStateException if not, though that is claimed
     */
    public static boolean isLossless(Contender contender) {
        boolean lossless;
        try {
            Codec codec = contender.codec(Kind.INTERACTION);
            JsonNode written = TREES.readTree(codec.write(codec.read(Newer.MESSAGE.getBytes(StandardCharsets.UTF_8))));
            lossless = written.equals(TREES.readTree(Newer.MESSAGE));
        } catch (IOException e) {
            lossless = false;
        }
        if (!lossless && contender.claim() == Claim.EVERYTHING) {
            throw new IllegalStateException(contender.label() + " loses what it claims to keep");
        }
        return lossless;
    }
}
