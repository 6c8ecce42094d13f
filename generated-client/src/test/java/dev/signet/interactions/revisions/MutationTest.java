package dev.signet.interactions.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.interactions.support.JsonFormatException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged JSON gives a value or a {@link JsonFormatException} that names the place, never anything else. */
@ParameterizedClass
@MethodSource("dev.signet.interactions.revisions.Revision#all")
class MutationTest {
    private final Revision revision;

    MutationTest(Revision revision) {
        this.revision = revision;
    }

    private static final int MUTATIONS = Integer.getInteger("signet.mutations", 50_000);
    private static final String[] PIECES = {
        "null",
        "true",
        "-1",
        "1e400",
        "\"x\"",
        "{}",
        "[]",
        ",",
        ":",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "\\",
        "\\ud800",
        "\0",
        "é",
        "0123",
        "NaN",
        "\"type\":\"text\",",
        "9999999999"
    };

    @Test
    void damagedJsonIsReadOrRefusedWithItsPlace() {
        List<Sample> samples = samples();
        int values = 0;
        int refusals = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Random random = new Random(seed);
            Sample sample = samples.get(random.nextInt(samples.size()));
            String damaged = damage(sample.json, random);
            if (random.nextBoolean()
                    ? check(sample.type, damaged, seed)
                    : checkBytes(sample.type, damaged, random, seed)) {
                values++;
            } else {
                refusals++;
            }
        }
        assertThat(values).isGreaterThan(MUTATIONS / 50);
        assertThat(refusals).isGreaterThan(MUTATIONS / 5);
    }

    private record Sample(Class<?> type, String json) {}

    private List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Class<?> type : revision.readable()) {
            for (int seed = 0; seed < 8; seed++) {
                String json = Model.toJson(new Values(new Random(seed)).of(type));
                if (json.length() < 4_000) {
                    samples.add(new Sample(type, json));
                }
            }
        }
        return samples;
    }

    private String damage(String json, Random random) {
        StringBuilder text = new StringBuilder(json);
        for (int n = 1 + random.nextInt(2); n > 0 && !text.isEmpty(); n--) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + 1 + random.nextInt(6));
            switch (random.nextInt(6)) {
                case 0 -> text.setLength(at);
                case 1 -> text.delete(at, to);
                case 2 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 3 -> text.replace(at, to, PIECES[random.nextInt(PIECES.length)]);
                case 4 -> text.insert(at, text.substring(at, to));
                default -> text.setCharAt(at, (char) random.nextInt(0x100));
            }
        }
        return text.toString();
    }

    /** Whether it was read. */
    private boolean check(Class<?> type, String json, int seed) {
        return new Judge(type, json, seed).accepts(read(type, json, null, seed));
    }

    private boolean checkBytes(Class<?> type, String json, Random random, int seed) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Object outcome = read(type, json, bytes, seed);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean isUtf8 = !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, true)
                .isError();
        Judge judge = new Judge(type, text.flip().toString(), seed);
        return isUtf8 ? judge.accepts(outcome) : judge.acceptsBadEncoding(outcome);
    }

    private Object read(Class<?> type, String json, byte @Nullable [] bytes, int seed) {
        try {
            return bytes == null ? Model.fromJson(type, json) : Model.fromJson(type, bytes);
        } catch (JsonFormatException e) {
            return e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed + ", " + type.getSimpleName() + ": " + json, e);
        }
    }

    /** Knows what may become of a text. */
    private record Judge(Class<?> type, String json, int seed) {
        /** Whether it was read; fails if it was not to be read so, or was refused for the wrong reason or place. */
        boolean accepts(Object outcome) {
            if (outcome instanceof JsonFormatException refusal) {
                refused(refusal, Trail.of(json));
                return false;
            }
            JsonNode tree = Json.parseLeniently(json);
            if (tree == null) { // no JSON, or a number that is too large for the other library, or a name that it
                // refuses
                assertThat(Trail.of(json).wellFormed() || hasEscapedSurrogate(json))
                        .as("read, though it is no JSON: " + this)
                        .isTrue();
                return true;
            }
            String difference = Json.difference(tree, Json.parse(Model.toJson(outcome)), "");
            assertThat(difference).as(toString()).isNull();
            return true;
        }

        /** In a name the other library refuses it, and sees nothing behind it. */
        private static boolean hasEscapedSurrogate(String json) {
            return json.toLowerCase(Locale.ROOT).contains("\\ud");
        }

        private void refused(JsonFormatException refusal, Trail trail) {
            String story = refusal.getMessage() + "\n" + this;
            if (hasEscapedSurrogate(json)) {
                return;
            }
            if (refusal.expected().equals("the end of the text")) {
                assertThat(trail.wellFormed()).as(story).isFalse();
                assertThat(refusal.pointer()).as(story).isEmpty();
                return;
            }
            if (refusal.expected().equals("well-formed JSON")) {
                assertThat(trail.wellFormed()).as(story).isFalse();
                assertThat(trail.stopsAt(refusal.pointer()))
                        .as("text stops at " + trail.last() + ": " + story)
                        .isTrue();
                return;
            }
            assertThat(trail.has(refusal.pointer(), refusal.found().equals("nothing")))
                    .as(story)
                    .isTrue();
            JsonNode tree = Json.parseStrictly(json);
            if (tree != null) {
                assertThat(refusal.found()).as(story).matches(found -> isFoundOf(tree.at(refusal.pointer()), found));
            }
        }

        /** Whether this is what an exception may say of what stands there: its kind, or how it begins. */
        private static boolean isFoundOf(JsonNode node, String found) {
            String kind = switch (node.getNodeType()) {
                case MISSING -> "nothing";
                case OBJECT -> "an object";
                case ARRAY -> "an array";
                case STRING -> "a string";
                case NUMBER -> "a number";
                case BOOLEAN -> "a boolean";
                default -> "null";
            };
            return found.equals(kind) || (node.isValueNode() && !found.startsWith("a "));
        }

        /** Refused, and at the place of the first byte that is no UTF-8: this text is what stands before it. */
        boolean acceptsBadEncoding(Object outcome) {
            assertThat(outcome).as(toString()).isInstanceOf(JsonFormatException.class);
            JsonFormatException refusal = (JsonFormatException) outcome;
            assertThat(refusal.expected()).as(toString()).isEqualTo("well-formed UTF-8");
            boolean afterScalar = refusal.pointer().isEmpty() && !json.matches("\\s*[{\\[](?s:.*)");
            assertThat(hasEscapedSurrogate(json)
                            || afterScalar
                            || Trail.of(json).stopsAt(refusal.pointer()))
                    .as(refusal.getMessage() + "\n" + this)
                    .isTrue();
            return false;
        }
    }
}
