package dev.signet.support.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that outgrow the arrays which writers hand on to each other. */
class LongTextTest {
    private static final int KIB = 1024;
    private static final int AROUND_A_MEGABYTE = 1000;

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 63, 64, 65, 128, 1024, 4096, 5000})
    void areWrittenWholeWhateverWasWrittenBefore(int kib) {
        for (int before : new int[] {0, kib / 2, kib, kib * 2}) {
            write(before, 'x');

            assertThat(write(kib, 'y')).isEqualTo(expected(kib, 'y'));
        }
    }

    @Test
    void doNotMixWhenTheyAreWrittenAtTheSameTime() {
        write(AROUND_A_MEGABYTE, 'x');
        try (JsonWriter one = JsonWriter.create();
                JsonWriter other = JsonWriter.create()) {
            one.beginArray();
            other.beginArray();
            for (int i = 0; i < AROUND_A_MEGABYTE; i++) {
                one.value("a".repeat(KIB));
                other.value("b".repeat(KIB));
            }
            one.endArray();
            other.endArray();

            assertThat(one.toString()).isEqualTo(expected(AROUND_A_MEGABYTE, 'a'));
            assertThat(other.toString()).isEqualTo(expected(AROUND_A_MEGABYTE, 'b'));
        }
    }

    @Test
    void doNotMixWhenManyThreadsWriteThem() {
        List<String> texts = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> write(64 + i * 8, letter(i)))
                .toList();

        for (int i = 0; i < texts.size(); i++) {
            assertThat(texts.get(i)).isEqualTo(expected(64 + i * 8, letter(i)));
        }
    }

    @Test
    void stayWhatTheyWereWhenTheWriterIsUsedUp() {
        byte[] bytes;
        try (JsonWriter writer = JsonWriter.create()) {
            bytes = writer.value("a".repeat(AROUND_A_MEGABYTE * KIB)).toBytes();
        }
        write(AROUND_A_MEGABYTE, 'x');

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo('"' + "a".repeat(AROUND_A_MEGABYTE * KIB) + '"');
    }

    private static char letter(int i) {
        return (char) ('a' + i % 26);
    }

    private static String write(int kib, char c) {
        try (JsonWriter writer = JsonWriter.create()) {
            writer.beginArray();
            for (int i = 0; i < kib; i++) {
                writer.value(String.valueOf(c).repeat(KIB));
            }
            return writer.endArray().toString();
        }
    }

    private static String expected(int kib, char c) {
        String value = '"' + String.valueOf(c).repeat(KIB) + '"';
        return "[" + String.join(",", Collections.nCopies(kib, value)) + "]";
    }
}
