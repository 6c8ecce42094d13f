package dev.signet.interactions.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The guide's page shows what the tests do, and properties that exist. */
class GuidePageTest {
    private static final Path HOME = home();
    private static final Pattern BLOCK = Pattern.compile("```\\w+ (\\w+)\n(.*?)```", Pattern.DOTALL);

    /** The tests run in two modules. */
    private static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/guide"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static String block(String word) throws IOException {
        List<String> found = new ArrayList<>();
        String page = Files.readString(HOME.resolve("docs/guide/spring-boot.md"));
        for (MatchResult each : BLOCK.matcher(page).results().toList()) {
            if (each.group(1).equals(word)) {
                found.add(each.group(2));
            }
        }
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void itsJavaIsThatOfTheApplication() throws IOException {
        String source = Files.readString(HOME.resolve("extensions/spring-boot-starter/src/test/java"
                + "/dev/signet/interactions/spring/application/ApplicationTest.java"));
        for (String word : List.of("controller", "customizer", "test")) {
            String shown = block(word).strip();
            assertThat(source.lines().map(String::strip).toList())
                    .as(word)
                    .containsSequence(shown.lines().map(String::strip).toList());
        }
    }

    @Test
    void itsPropertiesAreAllThatThereAreAndCanBeBound() throws IOException {
        Properties shown = new Properties();
        shown.load(new StringReader(block("properties")));
        String metadata;
        try (InputStream in =
                InteractionsProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            metadata = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> known = Pattern.compile("\"name\": \"(signet\\.[\\w.-]+)\",\n +\"type\": \"(?!dev\\.)")
                .matcher(metadata)
                .results()
                .map(each -> each.group(1))
                .toList();
        assertThat(known).hasSizeGreaterThan(10);
        assertThat(shown.stringPropertyNames().stream()
                        .map(name -> name.replaceFirst("(\\.headers)\\.X-Team$", "$1"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(known);
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(InteractionsAutoConfiguration.class))
                .withPropertyValues(shown.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new))
                .run(running -> assertThat(running.getBean(InteractionsProperties.class))
                        .satisfies(bound -> {
                            assertThat(bound.apiKey()).isEqualTo("none");
                            assertThat(bound.maxConnections()).isEqualTo(20);
                            assertThat(bound.headers()).containsEntry("X-Team", "blue");
                        }));
    }
}
