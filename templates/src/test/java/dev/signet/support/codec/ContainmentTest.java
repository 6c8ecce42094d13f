package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.support.JsonDeviation;
import dev.signet.support.JsonFormatException;
import dev.signet.support.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit is kept, within limits of work. */
@Timeout(60)
class ContainmentTest {
    /** A record with a required text, an optional one of its own kind, and further integers. */
    private record Node(String text, @Nullable Node next, Map<String, Integer> counts, JsonObject extras) {
        static final JsonCodec<Node> CODEC = new Codec();

        private static final class Codec extends JsonCodec<Node> {
            private static final JsonName TEXT = JsonName.of("text");
            private static final JsonName NEXT = JsonName.of("next");

            @Override
            protected @Nullable Object decode(JsonReader in) {
                String text = null;
                Node next = null;
                Map<String, Integer> counts = new LinkedHashMap<>();
                JsonObject.Builder extras = null;
                in.beginObject();
                for (String name = in.nextName(); name != null; name = in.nextName()) {
                    switch (name) {
                        case "text" -> text = in.optionalString();
                        case "next" -> next = CODEC.readOptional(in);
                        default -> in.gather(counts, name, in.optionalInt32());
                    }
                    extras = in.keep(extras, name);
                }
                if (text == null && in.lacks("text", "a string", extras)) {
                    return null;
                }
                return new Node(text, next, counts, in.extras(extras));
            }

            @Override
            protected void encode(Object object, JsonWriter out) {
                Node value = (Node) object;
                out.beginObject();
                out.member(TEXT, value.text);
                out.member(NEXT, value.next, CODEC);
                out.members(value.counts, value.extras, each -> out.value(each));
                out.endObject(value.extras);
            }
        }
    }

    private static String nested(int levels, String innermost) {
        return "{\"text\":\"t\",\"next\":".repeat(levels) + innermost + "}".repeat(levels);
    }

    @Test
    void laterOfTwoPropertiesCountsEvenIfItDoesNotFit() {
        String last = "{\"text\":\"t\",\"z\":1,\"z\":\"x\"}";
        assertThat(Node.CODEC.toJson(Node.CODEC.fromJson(last))).isEqualTo("{\"text\":\"t\",\"z\":\"x\"}");
    }

    @Test
    void deviationIsReportedOnce() {
        List<JsonDeviation> deviations = new ArrayList<>();
        Node.CODEC.fromJson(nested(2, "{\"text\":1,\"n\":[]}"), deviations::add);
        assertThat(deviations).extracting(JsonDeviation::pointer).containsExactly("/next/next/text", "/next/next/n");
    }

    @Test
    void exceptionOfTheListenerEndsTheReading() {
        List<JsonDeviation> deviations = new ArrayList<>();
        Consumer<JsonDeviation> once = deviation -> {
            deviations.add(deviation);
            throw new JsonFormatException("/mine", "something else", "this");
        };
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> Node.CODEC.fromJson(nested(3, "{}"), once))
                .withMessageStartingWith("/mine");
        assertThat(deviations).hasSize(1);
    }

    /** Each level fails, by a required property that follows all deeper ones. */
    @ParameterizedTest
    @ValueSource(strings = {"}", "", "!"})
    void workIsBoundedWhereEveryLevelFails(String end) {
        String payload = "\"" + "x".repeat(2_000_000) + "\"";
        String json = "{\"n\":1,\"next\":".repeat(900) + payload + end.repeat(end.equals("}") ? 900 : 1);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThatExceptionOfType(JsonFormatException.class)
                        .isThrownBy(() -> Node.CODEC.fromJson(json, JsonDeviation.REFUSE)));
        assertThatExceptionOfType(JsonFormatException.class).isThrownBy(() -> Node.CODEC.fromJson(json));
    }

    @Test
    void longPointersCountAsWork() {
        String name = "n".repeat(300_000);
        String json = "{\"text\":\"t\",\"next\":{\"text\":\"t\",\"" + name + "\":{" + "\"next\":5,".repeat(30_000)
                + "\"next\":5}}}";
        List<JsonDeviation> deviations = new ArrayList<>();
        Node node = Node.CODEC.fromJson(json, deviations::add);
        assertThat(node.extras()).isNotNull();
        assertThat(deviations).hasSize(1);
    }

    @Test
    void nestingThatTheStackHasNoRoomForIsAnException() throws InterruptedException {
        List<Throwable> thrown = new ArrayList<>();
        Thread small = new Thread(
                null,
                () -> {
                    try {
                        Node.CODEC.fromJson(nested(1_400, "{\"text\":\"t\"}"));
                    } catch (Throwable e) {
                        thrown.add(e);
                    }
                },
                "small",
                150_000);
        small.start();
        small.join();
        assertThat(thrown).allMatch(JsonFormatException.class::isInstance);
    }
}
