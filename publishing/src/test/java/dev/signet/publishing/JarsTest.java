package dev.signet.publishing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in the jars. */
class JarsTest {
    /** Libraries whose jars don't say by a file what they are. */
    private static final Set<String> UNNAMED = Set.of("javapoet", "jspecify");

    static List<Published> libraries() {
        return Published.libraries();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void carryTheLicence(Published published) throws IOException {
        byte[] licence = Files.readAllBytes(Path.of("../LICENSE"));
        assertThat(published.entries(".jar").get("META-INF/LICENSE")).isEqualTo(licence);
        assertThat(published.entries("-sources.jar").get("META-INF/LICENSE")).isEqualTo(licence);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void nameNoPlaceOfTheMachine(Published published) throws IOException {
        String work = Published.work().toRealPath().toString();
        List<String> places = List.of(work, System.getProperty("user.home") + "/", System.getProperty("java.home"));
        for (String ending : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
            published
                    .entries(ending)
                    .forEach((name, content) -> assertThat(new String(content, ISO_8859_1))
                            .as(ending + " " + name)
                            .doesNotContain(places));
        }
        assertThat(Files.readString(published.file("-cyclonedx.json"))).doesNotContain(places);
        assertThat(Files.readString(published.file(".pom"))).doesNotContain(places);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void everyClassHasItsSource(Published published) {
        Set<String> sources = published.entries("-sources.jar").keySet();
        Set<String> classes = published.entries(".jar").keySet().stream()
                .filter(name -> name.endsWith(".class") && !name.contains("$"))
                .map(name -> name.replaceFirst("class$", "java"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(classes).hasSizeGreaterThan(published.artifact().startsWith("interactions-client-") ? 3 : 10);
        assertThat(sources).containsAll(classes);
        assertThat(sources).noneMatch(name -> name.startsWith(".") || name.contains("/."));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void holdTheirPublishedPom(Published published) throws IOException {
        String pom = "META-INF/maven/dev.signet/" + published.artifact() + "/pom.xml";
        assertThat(published.entries(".jar").get(pom)).isEqualTo(Files.readAllBytes(published.file(".pom")));
    }

    @Test
    void theClientIsAModuleWithItsJavadoc() {
        for (String version : Published.versions()) {
            Published client = new Published("interactions-client", version);
            assertThat(client.entries(".jar")).containsKey("module-info.class");
            assertThat(client.entries("-javadoc.jar"))
                    .containsKeys(
                            "index.html",
                            "dev.signet.interactions/module-summary.html",
                            "dev.signet.interactions/dev/signet/interactions/r2026_05_20/InteractionsClient.html");
            Published tests = new Published("interactions-client-test", version);
            assertThat(tests.entries(".jar")).containsKey("module-info.class");
            assertThat(tests.entries("-javadoc.jar"))
                    .containsKey("dev.signet.interactions.test/dev/signet/interactions/test/TestServer.html");
        }
    }

    @Test
    void theCommandLineHoldsEveryLibraryOfThePluginAndPicocli() throws IOException {
        for (String version : Published.versions()) {
            Published plugin = new Published("signet-maven-plugin", version);
            Map<String, byte[]> entries = plugin.entries(Published.COMMAND_LINE);
            assertThat(new String(entries.get("META-INF/MANIFEST.MF"), UTF_8))
                    .contains("Main-Class: dev.signet.codegen.cli.Main", "Implementation-Version: " + version);
            assertThat(entries.get("META-INF/LICENSE")).isEqualTo(Files.readAllBytes(Path.of("../LICENSE")));
            assertThat(entries).containsKey("picocli/CommandLine.class");
            for (JsonNode library : new ObjectMapper()
                    .readTree(plugin.file("-cyclonedx.json").toFile())
                    .path("components")) {
                String pom = "META-INF/maven/" + library.path("group").asText() + "/"
                        + library.path("name").asText() + "/pom.properties";
                if (!UNNAMED.contains(library.path("name").asText())) {
                    assertThat(entries).containsKey(pom);
                }
            }
        }
    }

    @Test
    void twoVersionsDifferInNothingButTheVersion() {
        Assumptions.assumeTrue(Published.versions().size() > 1, "one version only was published");
        for (String artifact : Published.libraries().stream()
                .map(Published::artifact)
                .distinct()
                .toList()) {
            String older = Published.versions().get(0);
            String newer = Published.versions().get(1);
            assertThat(texts(new Published(artifact, newer))).isEqualTo(texts(new Published(artifact, older)));
        }
    }

    private static Map<String, String> texts(Published published) {
        Map<String, String> texts = new TreeMap<>();
        published
                .entries(".jar")
                .forEach((name, content) ->
                        texts.put(name, new String(content, UTF_8).replace(published.version(), "VERSION")));
        return texts;
    }
}
