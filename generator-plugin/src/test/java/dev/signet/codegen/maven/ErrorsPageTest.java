package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide shows the mistakes that are made most, with the messages that a build shows. */
class ErrorsPageTest extends MojoFixture {
    private static final Path PAGE = Path.of("../docs/guide/errors.md");
    private static final Pattern FILE = Pattern.compile("```yaml ([a-z./]+)\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern MISTAKE = Pattern.compile(
            "(## [^\n]+\n\n(?:```(?:yaml [a-z./]+|xml|sh)\n.*?```\n\n)+)```text\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("(?m)^<(\\w+)>(.*)</\\1>$");
    private static final Pattern PROPERTY = Pattern.compile(" -D(signet\\.\\w+)=(\\S+)");

    @TempDir
    Path scratch;

    /** What the log of a build says, without the level's name before it. */
    private List<String> messages(Map<String, String> files, String given) throws Exception {
        Path home = Files.createTempDirectory(scratch, "mistake");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = home.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        log.lines.clear();
        GenerateMojo real = real();
        real.project = null;
        real.startFolder = home.toString();
        real.inputSpec = "openapi.yaml";
        real.overlays = files.containsKey("overlay.yaml") ? List.of("overlay.yaml") : List.of();
        real.userProperties = new Properties();
        for (MatchResult parameter : PARAMETER.matcher(given).results().toList()) {
            set(real, parameter.group(1), parameter.group(2));
        }
        for (MatchResult property : PROPERTY.matcher(given).results().toList()) {
            real.userProperties.setProperty(property.group(1), property.group(2));
        }
        try {
            real.execute();
        } catch (MojoFailureException refused) {
            assertThat(home.resolve("generated")).doesNotExist();
        }
        return log.lines.stream()
                .filter(line -> !line.startsWith("info "))
                .map(line -> line.replace(home + "/", "…/").replace(home.toString(), "…"))
                .map(line -> line.replaceFirst("^warn ", "[WARNING] ").replaceFirst("^error ", "[ERROR] "))
                .toList();
    }

    private static void set(GenerateMojo mojo, String name, String value) throws ReflectiveOperationException {
        Class<?> type = mojo.getClass();
        while (Stream.of(type.getDeclaredFields())
                .noneMatch(field -> field.getName().equals(name))) {
            type = type.getSuperclass();
        }
        Field field = type.getDeclaredField(name);
        field.set(mojo, field.getType() == List.class ? List.of(value) : value);
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
            String given = mistakes.group(1);
            boolean ofDocument = !given.contains("```xml\n") && !given.contains("```sh\n");
            List<String> messages = messages(files, given);
            assertThat(messages).as(mistakes.group(1)).isNotEmpty().allMatch(line -> line.contains(" → "));
            assertThat(messages)
                    .as(mistakes.group(1))
                    .allMatch(line -> !ofDocument || line.matches("\\[\\w+] [a-z]+\\.yaml:\\d+ .*"));
            String text = mistakes.group(1) + "```text\n" + String.join("\n", messages) + "\n```\n";
            mistakes.appendReplacement(fresh, Matcher.quoteReplacement(text));
            count++;
        }
        mistakes.appendTail(fresh);
        refresh(fresh.toString());
        assertThat(count).isGreaterThanOrEqualTo(20);
        assertThat(fresh.toString()).isEqualTo(Files.readString(PAGE));
    }

    private static void refresh(String page) throws IOException {
        if (Boolean.getBoolean("signet.guide.update")) {
            Files.writeString(PAGE, page);
        }
    }
}
