package dev.signet.benchmarks.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What is read and written. Several messages of one shape, where one alone could be learnt by heart by branch predictors. */
public enum Payload {
    SMALL("0.8 KB interaction", Kind.INTERACTION),
    LARGE("1 MB interaction", Kind.INTERACTION),
    TYPE_LAST("1 MB, `type` last", Kind.INTERACTION),
    EVENT("150-byte event", Kind.EVENT);

    /** What a message says. */
    public enum Kind {
        INTERACTION,
        EVENT
    }

    /** Pieces of text in a short answer. */
    private static final int PIECES = 28;
    /** Events of an answer that are no pieces of text: three for the thought, two for the text, one for the end. */
    private static final int NO_PIECES = 6;

    private final String label;
    private final Kind kind;

    Payload(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    /** {@return what the table calls it} */
    public String label() {
        return label;
    }

    /** {@return what its messages say} */
    public Kind kind() {
        return kind;
    }

    /** {@return the messages, each a JSON text in UTF-8} */
    public List<byte[]> messages() {
        Stream<? extends JsonNode> trees = switch (this) {
            case SMALL -> LongStream.range(0, 16).mapToObj(Interactions::small);
            case LARGE -> Stream.of(Interactions.large(7));
            case TYPE_LAST -> Stream.of(TypeLast.of(Interactions.large(7)));
            case EVENT ->
                LongStream.range(0, 2).mapToObj(Events::new).flatMap(events -> events.answer(PIECES).stream());
        };
        return texts(trees);
    }

    private static List<byte[]> texts(Stream<? extends JsonNode> trees) {
        return trees.map(tree -> tree.toString().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** {@return the events of one long answer} */
    public static List<byte[]> stream(int events) {
        return texts(new Events(3).answer(events - NO_PIECES).stream());
    }

    /** {@return one small interaction, for those who need no more} */
    public static byte[] sample() {
        return Interactions.small(0).toString().getBytes(StandardCharsets.UTF_8);
    }
}
