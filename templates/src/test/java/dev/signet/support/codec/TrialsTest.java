package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.support.JsonDeviation;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a union reads by trying its candidates. */
class TrialsTest {

    private interface Shape {}

    /** Has a string {@code a}, and may have a {@code next} shape. */
    private record One(String a, @Nullable Shape next, JsonObject extras) implements Shape {}

    /** May have numbers {@code a} and {@code b}, and a {@code next} shape. */
    private record Two(
            @Nullable Long a, @Nullable Long b, @Nullable Shape next, JsonObject extras) implements Shape {}

    private record Unknown(JsonValue json) implements Shape {}

    private static final Shapes CODEC = new Shapes();

    private static int reads;

    private static final class Shapes extends UnionCodec<Shape> {
        @Override
        protected @Nullable Object variant(JsonReader in) {
            return in.kind() == JsonReader.Kind.OBJECT ? fitting(in, 0, 1) : UNKNOWN;
        }

        @Override
        protected @Nullable Object candidate(JsonReader in, int number) {
            reads++;
            return number == 0 ? one(in) : number == 1 ? two(in) : super.candidate(in, number);
        }

        @Override
        protected Object unknown(JsonValue json) {
            return new Unknown(json);
        }

        @Override
        protected void encode(Object value, JsonWriter out) {
            throw new UnsupportedOperationException();
        }
    }

    private static @Nullable Object one(JsonReader in) {
        String a = null;
        Shape next = null;
        JsonObject.Builder extras = null;
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "a" -> a = in.isNot(JsonReader.Kind.STRING) ? null : in.string();
                case "next" -> next = CODEC.readOptional(in);
                default -> in.unknown();
            }
            extras = in.keep(extras, name);
        }
        return a == null && in.lacks("a", "a string", extras) ? null : new One(a, next, in.extras(extras));
    }

    private static Object two(JsonReader in) {
        Long a = null;
        Long b = null;
        Shape next = null;
        JsonObject.Builder extras = null;
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "a" -> a = in.optionalInt64();
                case "b" -> b = in.optionalInt64();
                case "next" -> next = CODEC.readOptional(in);
                default -> in.unknown();
            }
            extras = in.keep(extras, name);
        }
        return new Two(a, b, next, in.extras(extras));
    }

    private static List<JsonDeviation> deviations(String json) {
        List<JsonDeviation> deviations = new ArrayList<>();
        CODEC.fromJson(json, deviations::add);
        return deviations;
    }

    @Test
    void valueIsTheFirstCandidateThatItFitsCompletely() {
        assertThat(CODEC.fromJson("{\"a\":\"x\"}")).isInstanceOf(One.class);
        assertThat(CODEC.fromJson("{\"a\":1}")).isInstanceOf(Two.class);
        assertThat(deviations("{\"a\":1}")).isEmpty();
    }

    @Test
    void valueIsTheCandidateThatLeavesLeastInExtras() {
        assertThat(CODEC.fromJson("{\"b\":1}")).isInstanceOf(Two.class);
        assertThat(CODEC.fromJson("{\"a\":\"x\",\"c\":1}")).isInstanceOf(One.class);
    }

    @Test
    void propertiesOfTheValueItselfCountMoreThanThoseInside() {
        String inside = "{\"b\":1,\"zz\":1,\"yy\":2}";

        assertThat(CODEC.fromJson("{\"b\":1,\"next\":" + inside + "}")).isInstanceOf(Two.class);
    }

    @Test
    void valueThatFitsNoCandidateIsUnknownAndADeviation() {
        assertThat(CODEC.fromJson("{\"a\":true}")).isInstanceOf(Unknown.class);
        assertThat(deviations("{\"a\":true}")).singleElement().satisfies(d -> {
            assertThat(d.pointer()).isEmpty();
            assertThat(d.expected()).isEqualTo("a value of one of the variants");
        });
    }

    @Test
    void candidatesThatFailAtTheSamePlaceAreAllRefused() {
        assertThat(CODEC.fromJson("{\"a\":\"x\",\"b\":1,\"next\":[]}")).isInstanceOf(Unknown.class);
    }

    @Test
    void newerValueInsideIsNoFit() {
        assertThat(CODEC.fromJson("{\"a\":\"x\",\"next\":\"newer\"}")).isInstanceOf(Unknown.class);
    }

    @Test
    void whatIsReportedInATrialIsReportedAgainAfterIt() {
        // fits neither inside, so that the outer one does not either
        assertThat(deviations("{\"a\":\"x\",\"next\":{\"a\":true}}")).hasSize(1);
    }

    @Test
    void malformedTextIsStillRefused() {
        assertThatThrownBy(() -> CODEC.fromJson("{\"a\":1,\"b\":}")).isInstanceOf(JsonFormatException.class);
    }

    @Test
    @Timeout(20)
    void trialsInTrialsTakeNoMoreThanOneForEachCandidateAndDepth() {
        int depth = 200;
        String json = "{\"b\":1,\"next\":".repeat(depth) + "{\"b\":2}" + "}".repeat(depth);
        reads = 0;
        assertThat(CODEC.fromJson(json)).isInstanceOf(Two.class);
        assertThat(reads).isLessThan(4 * depth * depth);
    }
}
