package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide shows the mistakes that are made most, with the messages that a build shows. */
class ErrorsPageTest extends MojoFixture {
    private static final Path PAGE = Path.of("../docs/guide/errors.md");
    private static final Pattern FILE = Pattern.compile("```yaml ([a-z.]+)\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern MISTAKE =
            Pattern.compile("(## [^\n]+\n\n(?:```yaml [a-z.]+\n.*?```\n\n)+)```text\n(.*?)```\n", Pattern.DOTALL);

    @TempDir
    Path scratch;

    /** What the log of a build says, without the level's name before it. */
    private List<String> messages(Map<String, String> files) throws Exception {
        Path home = Files.createTempDirectory(scratch, "mistake");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(home.resolve(file.getKey()), file.getValue());
        }
        log.lines.clear();
        GenerateMojo real = real();
        real.project = null;
        real.startFolder = home.toString();
        real.inputSpec = "openapi.yaml";
        real.overlays = files.containsKey("overlay.yaml") ? List.of("overlay.yaml") : List.of();
        try {
            real.execute();
        } catch (MojoFailureException refused) {
            assertThat(home.resolve("generated")).doesNotExist();
        }
        return log.lines.stream()
                .filter(line -> !line.startsWith("info "))
                .map(line -> line.replaceFirst("^warn ", "[WARNING] ").replaceFirst("^error ", "[ERROR] "))
                .toList();
    }

    @Test
    void everyMistakeHasTheMessageThatThePageShows() throws Exception {
        String page = Files.readString(PAGE);
        StringBuilder fresh = new StringBuilder();
        Matcher mistakes = MISTAKE.matcher(page);
        int count = 0;
        while (mistakes.find()) {
            Map<String, String> files = new LinkedHashMap<>();
            for (MatchResult file : FILE.matcher(mistakes.group(1)).results().toList()) {
                files.put(file.group(1), file.group(2));
            }
            List<String> messages = messages(files);
            assertThat(messages).as(mistakes.group(1)).isNotEmpty().allMatch(line -> line.contains(" → "));
            assertThat(messages).as(mistakes.group(1)).allMatch(line -> line.matches("\\[\\w+] [a-z]+\\.yaml:\\d+ .*"));
            String text = mistakes.group(1) + "```text\n" + String.join("\n", messages) + "\n```\n";
            mistakes.appendReplacement(fresh, Matcher.quoteReplacement(text));
            count++;
        }
        mistakes.appendTail(fresh);
        refresh(fresh.toString());
        assertThat(count).isGreaterThanOrEqualTo(10);
        assertThat(fresh.toString()).isEqualTo(Files.readString(PAGE));
    }

    private static void refresh(String page) throws IOException {
        if (Boolean.getBoolean("signet.guide.update")) {
            Files.writeString(PAGE, page);
        }
    }
}
