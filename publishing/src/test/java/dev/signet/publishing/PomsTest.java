package dev.signet.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Poms stand alone, and say what Maven Central wants to know. */
class PomsTest {
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    static List<Published> all() {
        return Published.all();
    }

    private static Document pom(Published published) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(published.file(".pom").toFile());
    }

    private static List<String> texts(Document pom, String path) throws XPathExpressionException {
        NodeList nodes = (NodeList) XPATH.evaluate(path, pom, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("all")
    void tellWhatMavenCentralWants(Published published) throws Exception {
        Document pom = pom(published);
        assertThat(texts(pom, "/project/groupId")).containsExactly("dev.signet");
        assertThat(texts(pom, "/project/artifactId")).containsExactly(published.artifact());
        assertThat(texts(pom, "/project/version")).containsExactly(published.version());
        for (String told : List.of(
                "name",
                "description",
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "scm/connection",
                "scm/developerConnection",
                "scm/url")) {
            assertThat(texts(pom, "/project/" + told)).as(told).hasSize(1).doesNotContain("");
        }
        // The project's own addresses, not one below them for each module.
        assertThat(texts(pom, "/project/url | /project/scm/*")).noneMatch(text -> text.contains(published.artifact()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void needNothingOfTheProjectThatMadeThem(Published published) throws Exception {
        Document pom = pom(published);
        for (String left :
                List.of("parent", "build", "profiles", "repositories", "modules", "properties", "reporting")) {
            assertThat(texts(pom, "/project/" + left)).as(left).isEmpty();
        }
        assertThat(texts(pom, "//text()[contains(., '${')]")).isEmpty();
        assertThat(texts(pom, "//dependency[scope='test']")).isEmpty();
        assertThat(texts(pom, "//version")).noneMatch(version -> version.endsWith("-SNAPSHOT"));
        assertThat(texts(pom, "//dependency[groupId='dev.signet']/version")).allMatch(published.version()::equals);
    }

    @Test
    void bringWhatIsNeededAtRunTime() throws Exception {
        String dependencies = "/project/dependencies/dependency[not(scope) or scope='compile' or scope='runtime']";
        String needed = dependencies + "[not(optional='true')]/artifactId";
        for (String version : Published.versions()) {
            assertThat(texts(pom(new Published("interactions-client", version)), needed))
                    .containsExactlyInAnyOrder("jackson-core", "jspecify");
            assertThat(texts(
                            pom(new Published("interactions-client", version)),
                            dependencies + "[optional='true']/artifactId"))
                    .containsExactlyInAnyOrder("jackson-databind", "jsonschema-generator");
            assertThat(texts(pom(new Published("interactions-client-test", version)), needed))
                    .containsExactly("jspecify");
            assertThat(texts(pom(new Published("interactions-client-opentelemetry", version)), needed))
                    .containsExactlyInAnyOrder("interactions-client", "opentelemetry-api", "jspecify");
            assertThat(texts(pom(new Published("interactions-client-spring-boot-starter", version)), needed))
                    .containsExactlyInAnyOrder("interactions-client", "jspecify", "spring-boot-starter");
            assertThat(texts(pom(new Published("interactions-client-google-auth", version)), needed))
                    .containsExactlyInAnyOrder(
                            "interactions-client",
                            "google-auth-library-oauth2-http",
                            "google-auth-library-credentials",
                            "google-http-client",
                            "jspecify");
            assertThat(texts(pom(new Published("signet-templates", version)), needed))
                    .containsExactlyInAnyOrder("jackson-core", "jspecify");
            assertThat(texts(pom(new Published("signet-maven-plugin", version)), needed))
                    .contains("signet-templates", "javapoet", "jmustache", "swagger-parser-v3", "snakeyaml-engine")
                    .doesNotContain("maven-core", "openapi-generator");
        }
    }

    /** All that is published for programs, besides what their code needs. */
    @Test
    void theBomNamesTheLibrariesAndWhatGeneratedCodeNeeds() throws Exception {
        String managed = "/project/dependencyManagement/dependencies/dependency";
        for (String version : Published.versions()) {
            Document bom = pom(new Published("signet-bom", version));
            List<String> expected = new ArrayList<>(List.of("jackson-core", "jspecify"));
            Published.ARTIFACTS.stream()
                    .filter(artifact -> artifact.startsWith("interactions-"))
                    .forEach(expected::add);
            assertThat(texts(bom, managed + "/artifactId")).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(texts(bom, managed + "[groupId='dev.signet']/version")).containsOnly(version);
            assertThat(texts(bom, "/project/dependencies/dependency/artifactId"))
                    .isEmpty();
        }
    }

    @Test
    void thePluginIsOneAndNamesTheMavenItNeeds() throws Exception {
        Document pom =
                pom(new Published("signet-maven-plugin", Published.versions().get(0)));
        assertThat(texts(pom, "/project/packaging")).containsExactly("maven-plugin");
        assertThat(texts(pom, "/project/prerequisites/maven")).hasSize(1).doesNotContain("");
    }
}
