package dev.signet.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bills of materials. That the plugin's is what Maven loads with it, those who use the plugin check. */
class BomsTest {
    private static final Pattern JACKSON = Pattern.compile("<jackson.version>(.*)</jackson.version>");

    static List<Published> libraries() {
        return Published.libraries();
    }

    private static JsonNode bom(Published published) throws IOException {
        return new ObjectMapper().readTree(published.file("-cyclonedx.json").toFile());
    }

    /** Name → version. */
    private static Map<String, String> components(JsonNode bom) {
        Map<String, String> components = new TreeMap<>();
        bom.path("components")
                .forEach(each -> components.put(
                        each.path("name").asText(), each.path("version").asText()));
        return components;
    }

    private static String jackson() throws IOException {
        Matcher found = JACKSON.matcher(java.nio.file.Files.readString(java.nio.file.Path.of("../pom.xml")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void tellOfWhatTheyAreAndNothingOfWhenTheyWereMade(Published published) throws IOException {
        JsonNode bom = bom(published);
        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bom.path("specVersion").asText()).startsWith("1.");
        assertThat(bom.has("serialNumber")).isFalse();
        JsonNode subject = bom.path("metadata").path("component");
        assertThat(subject.path("purl").asText())
                .startsWith("pkg:maven/dev.signet/" + published.artifact() + "@" + published.version());
        assertThat(subject.path("licenses").findValuesAsText("id")).containsExactly("Apache-2.0");
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void nameEveryLibraryByVersionLicenceAndChecksum(Published published) throws IOException {
        JsonNode bom = bom(published);
        assertThat(components(bom)).containsKey("jspecify");
        if (!published.artifact().equals("interactions-client-test")) {
            assertThat(components(bom)).containsEntry("jackson-core", jackson());
        }
        for (JsonNode each : bom.path("components")) {
            String name = each.path("name").asText();
            assertThat(each.path("version").asText()).as(name).isNotEmpty().doesNotEndWith("-SNAPSHOT");
            assertThat(each.path("hashes").findValuesAsText("alg")).as(name).contains("SHA-256");
        }
    }

    private static List<String> scoped(JsonNode bom, String scope) {
        List<String> names = new ArrayList<>();
        for (JsonNode each : bom.path("components")) {
            if (each.path("scope").asText().equals(scope)) {
                names.add(each.path("name").asText());
            }
        }
        return names;
    }

    @Test
    void listWhatRunsAndNotWhatTests() throws IOException {
        for (String version : Published.versions()) {
            JsonNode client = bom(new Published("interactions-client", version));
            assertThat(scoped(client, "required")).containsExactlyInAnyOrder("jackson-core", "jspecify");
            assertThat(scoped(client, "optional")).contains("jackson-databind", "jsonschema-generator");
            assertThat(components(bom(new Published("interactions-client-test", version))))
                    .containsOnlyKeys("jspecify");
            assertThat(components(bom(new Published("signet-maven-plugin", version))))
                    .containsEntry("signet-templates", version)
                    .containsEntry("jackson-databind", jackson())
                    .containsKey("swagger-parser-v3")
                    .doesNotContainKeys("maven-core", "openapi-generator", "junit-jupiter", "assertj-core");
        }
    }
}
