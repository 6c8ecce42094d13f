package dev.signet.interactions.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.interactions.fake.FakeModel;
import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.fake.Received;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example, run against the embedded service: what it prints and what it sends is what stands in its file below
 * {@code src/test/resources/guide}. {@code -Dsignet.guide.update=true} writes those files anew.
 */
class GuideTest {
    private static final Path SOURCES = Path.of("src/test/java/dev/signet/interactions/guide");
    private static final Path EXPECTED = Path.of("src/test/resources/guide");

    @TestFactory
    Stream<DynamicTest> everyExamplePrintsAndSendsWhatItShould() {
        return Guide.examples().entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getKey(), e.getValue())));
    }

    private static void check(String name, Guide.Example example) throws IOException {
        Path file = EXPECTED.resolve(name + ".txt");
        String seen = run(name, example);
        if (Boolean.getBoolean("signet.guide.update")) {
            Files.createDirectories(EXPECTED);
            Files.writeString(file, seen);
        }
        assertThat(seen).isEqualTo(Files.readString(file));
    }

    private static String run(String name, Guide.Example example) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (FakeService service = FakeService.start(new FakeModel());
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("secret-key")
                        .baseUri(service.uri())
                        .build()) {
            example.run(client, new PrintStream(printed, true, StandardCharsets.UTF_8));
            String text = printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
            assertThat(text).doesNotContain("secret-key", "whsec_");
            assertThat(service.received()).isNotEmpty().allSatisfy(request -> {
                assertThat(request.header("x-goog-api-key")).isEqualTo("secret-key");
                assertThat(request.header("Api-Revision")).isEqualTo("2026-05-20");
            });
            Stream<String> sent = service.received().stream().map(GuideTest::sent);
            // Calls without waiting come in any order.
            boolean ordered = !name.equals("WithoutWaiting");
            return text + (ordered ? sent : sent.sorted()).collect(Collectors.joining());
        }
    }

    private static String sent(Received request) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        return "> " + request + (body.isEmpty() ? "" : "\n> " + body) + "\n";
    }

    @Test
    void noExampleIsForgotten() throws IOException {
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("GuideTest.java")
                        && Files.readString(file).contains("static void run(InteractionsClient client")) {
                    written.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertThat(Guide.examples().keySet()).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void theTourShowsExamplesAndEndsWithTheFirstLook() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (FakeService service = FakeService.start(new FakeModel());
                InteractionsClient client = InteractionsClient.builder()
                        .apiKey("secret-key")
                        .baseUri(service.uri())
                        .build()) {
            Tour.show(client, new PrintStream(printed, true, StandardCharsets.UTF_8));
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .contains("-- FunctionCalling", "As the function says: It is sunny in Paris.")
                .endsWith("reads as  the same value");
    }

    @Test
    void theReadmeAndTheGuideShowTheExamplesAsTheyAre() throws IOException {
        String pages = Files.readString(Path.of("../README.md"))
                + Files.readString(Path.of("../docs/guide/structured-output.md"));
        int shown = 0;
        for (String name : Guide.examples().keySet()) {
            String source = Files.readString(SOURCES.resolve(name + ".java"));
            int start = source.indexOf("// tag::");
            if (start >= 0) {
                String tagged = source.substring(source.indexOf('\n', start) + 1, source.indexOf("// end::"));
                assertThat(pages)
                        .as(name)
                        .contains("```java\n" + tagged.stripTrailing().stripIndent() + "\n```");
                shown++;
            }
        }
        assertThat(shown).isEqualTo(8);
    }
}
