package dev.signet.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the guide shows is what those do who use the artifacts here. */
class GuideTest {
    private static final Path GUIDE = Path.of("../docs/guide/artifacts.md");
    private static final Path PROJECT = Path.of("src/it/parcels");

    /** The start and the end of a block that says from which file it is. */
    private static final Pattern BLOCK = Pattern.compile("```\\w+ (\\S+)\n(.*?)```", Pattern.DOTALL);

    private static final Pattern VERSION = Pattern.compile("@[\\w.]+@|(?<=version>)\\d[\\w.-]+");

    private static String text(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> VERSION.matcher(line).replaceAll("VERSION"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void showsWhatIsDone() throws IOException {
        var blocks = BLOCK.matcher(Files.readString(GUIDE)).results().toList();
        assertThat(blocks).hasSizeGreaterThan(2);
        for (var block : blocks) {
            assertThat(text(Files.readString(PROJECT.resolve(block.group(1)))))
                    .as(block.group(1))
                    .contains(text(block.group(2)));
        }
    }
}
