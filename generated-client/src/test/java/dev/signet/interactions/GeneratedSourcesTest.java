package dev.signet.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.interactions.revisions.Revision;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Generated files are short, and say nothing of when and where they were made. */
class GeneratedSourcesTest {
    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/generated-sources"))) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f ->
                            f.toString().contains("signet") && !f.toString().contains("support"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void eachTypeIsOneFile() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(250);
        assertThat(sources).noneMatch(file -> file.toString().matches(".*(Codec|Setters|Part\\d+)\\.java"));
    }

    @Test
    void noneNamesADateAMachineOrAnythingUndone() throws IOException {
        Pattern date = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d\\b|\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? \\w+ \\d");
        Path module = Path.of("").toAbsolutePath();
        for (Path file : sources()) {
            String text = withoutRevisions(Files.readString(file));
            assertThat(text)
                    .as(file.toString())
                    .doesNotContain(module.toString(), module.getParent().toString())
                    .doesNotContain(System.getProperty("user.home") + File.separator)
                    .doesNotContain(System.getProperty("java.home"))
                    .doesNotContain("TODO", "FIXME", "XXX")
                    .doesNotContainPattern(date);
        }
    }

    private static String withoutRevisions(String text) {
        String rest = text;
        for (Revision revision : Revision.all()) {
            rest = rest.replace(revision.name(), "");
        }
        return rest;
    }

    @Test
    void noLineIsWiderThanAPage() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file).stream().filter(l -> l.length() > 120 && !l.startsWith("//")))
                    .as(file.toString())
                    .isEmpty();
        }
    }
}
