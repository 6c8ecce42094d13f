package dev.signet.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide's table of what is supported names golden cases that exist, and every golden case has a line in it. */
class SupportPageTest {
    private static final Path PAGE = Path.of("../docs/guide/support.md");
    private static final Path CASES = Path.of("src/test/cases");
    private static final Pattern LINK =
            Pattern.compile("\\[([a-z-]+)]\\(\\.\\./\\.\\./generator-plugin/src/test/cases/([a-z-]+)\\)");

    /** Cases about the generator rather than a keyword. */
    private static final List<String> OTHERS =
            List.of("an-inline-schema-that-is-referred-to", "union-with-free-object");

    @Test
    void everyProofIsAGoldenCaseAndEveryCaseAProof() throws IOException {
        List<String> named = LINK.matcher(Files.readString(PAGE))
                .results()
                .peek(link -> assertThat(link.group(1)).isEqualTo(link.group(2)))
                .map(link -> link.group(2))
                .toList();
        try (Stream<Path> cases = Files.list(CASES)) {
            TreeSet<String> existing = new TreeSet<>(
                    cases.map(folder -> folder.getFileName().toString()).toList());
            OTHERS.forEach(existing::remove);
            assertThat(new TreeSet<>(named)).isEqualTo(existing);
        }
    }
}
