package dev.signet.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Generated files are short, and say nothing of when and where they were made. */
class GeneratedSourcesTest {
    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/generated-sources/signet"))) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> f.getParent().endsWith("model"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void mostAreUnderAHundredLinesAndNoneOverThreeHundred() throws IOException {
        List<Integer> lengths = new ArrayList<>();
        for (Path file : models()) {
            int lines = Files.readAllLines(file).size();
            assertThat(lines).as(file.toString()).isLessThanOrEqualTo(300);
            lengths.add(lines);
        }
        assertThat(lengths).hasSizeGreaterThan(300);
        assertThat(lengths.stream().sorted().toList().get(lengths.size() / 2)).isLessThan(100);
    }

    @Test
    void noneNamesADateOrAMachine() throws IOException {
        String home = Path.of("").toAbsolutePath().toString();
        for (Path file : models()) {
            String text = Files.readString(file);
            assertThat(text).as(file.toString()).doesNotContain(home).doesNotContain("TODO");
            assertThat(text.lines().filter(l -> l.length() > 120 && !l.startsWith("//")))
                    .as(file.toString())
                    .isEmpty();
        }
    }
}
