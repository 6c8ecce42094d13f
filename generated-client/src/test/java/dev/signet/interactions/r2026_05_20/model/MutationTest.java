package dev.signet.interactions.r2026_05_20.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.interactions.support.JsonFormatException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Damaged JSON gives a value or a {@link JsonFormatException} that names the place, never anything else. */
class MutationTest {
    private static final int MUTATIONS = 100_000;
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

    private static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Class<?> type : Model.readable()) {
            for (int seed = 0; seed < 8; seed++) {
                String json = Model.toJson(new Values(new Random(seed)).of(type));
                if (json.length() < 4_000) {
                    samples.add(new Sample(type, json));
                }
            }
        }
        return samples;
    }

    private static String damage(String json, Random random) {
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
    private static boolean check(Class<?> type, String json, int seed) {
        return judge(type, json, seed, read(type, json, null, seed));
    }

    private static boolean checkBytes(Class<?> type, String json, Random random, int seed) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Object outcome = read(type, json, bytes, seed);
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean isUtf8 = java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
        return isUtf8 ? judge(type, text, seed, outcome) : !(outcome instanceof JsonFormatException);
    }

    private static Object read(Class<?> type, String json, byte @Nullable [] bytes, int seed) {
        try {
            return bytes == null ? Model.fromJson(type, json) : Model.fromJson(type, bytes);
        } catch (JsonFormatException e) {
            return e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed + ", " + type.getSimpleName() + ": " + json, e);
        }
    }

    private static boolean judge(Class<?> type, String json, int seed, Object outcome) {
        JsonNode tree = Json.parseStrictly(json);
        String place = "seed " + seed + ", " + type.getSimpleName() + ": " + json;
        if (outcome instanceof JsonFormatException refusal) {
            assertThat(refusal.pointer()).as(place).matches("(?s)(/.*)?");
            if (tree != null) {
                String parent = refusal.pointer().replaceAll("(?s)/[^/]*$", "");
                boolean there = !tree.at(refusal.pointer()).isMissingNode();
                boolean lacking = tree.at(parent).isContainerNode();
                assertThat(there || lacking)
                        .as(refusal.getMessage() + "\n" + place)
                        .isTrue();
            }
            return false;
        }
        if (tree != null) {
            String difference = Json.difference(tree, Json.parse(Model.toJson(outcome)), "");
            assertThat(difference).as(place).isNull();
        }
        return true;
    }
}
