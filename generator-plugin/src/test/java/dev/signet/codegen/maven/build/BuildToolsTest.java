package dev.signet.codegen.maven.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.Prerequisite;
import dev.signet.codegen.maven.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tools around a build make of the plugin: Maven's build cache, its help, and Eclipse. */
class BuildToolsTest {
    private static final String PAGE = "docs/guide/ides-and-build-tools.md";
    private static final String MODEL = "target/generated-sources/signet/shop/model/";
    private static final String RESTORED = "Found cached build, restoring";
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {type: object, properties: {name: {type: string}, owner: {$ref: 'parts/owner.json'}}}
            """;
    private static final String OWNER = "{\"type\": \"object\", \"properties\": {\"age\": {\"type\": \"integer\"}}}";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void setUp() throws IOException {
        project = Project.in(folder);
    }

    private static String block(String mark) throws IOException {
        for (Page page : Page.all()) {
            for (Page.Block block : page.blocks()) {
                if (page.name().equals(PAGE) && block.words().contains(mark)) {
                    return block.content();
                }
            }
        }
        throw new IllegalStateException(PAGE + " has no block " + mark);
    }

    private String cached() throws IOException, InterruptedException {
        String log = project.buildWithNetwork("package", "-Dmaven.build.cache.location=" + folder.resolve("cache"));
        assertThat(project.folder().resolve(MODEL + "Pet.java")).exists();
        assertThat(project.folder().resolve("target/shop-1.jar")).exists();
        return log;
    }

    /** A project as the guide sets it up, with everything that is packaged by default. */
    private void setUpCache() throws IOException {
        project.write("src/main/openapi/openapi.yaml", DOCUMENT);
        project.write("src/main/openapi/parts/owner.json", OWNER);
        project.write(".mvn/extensions.xml", block("extensions.xml"));
        project.write(".mvn/maven-build-cache-config.xml", block("maven-build-cache-config.xml"));
        String configuration = "<inputSpec>${project.basedir}/src/main/openapi/openapi.yaml</inputSpec>"
                + "<modelPackage>shop.model</modelPackage>";
        project.write(
                "pom.xml",
                Project.pom(
                        "shop",
                        Project.java17() + "<build><plugins>" + Project.packaging()
                                + Project.signet(Project.execution("one", configuration)) + "</plugins></build>"));
    }

    @Test
    @Tag("integration")
    void mavensBuildCacheRestoresWhatIsUnchangedAndOnlyThat() throws IOException, InterruptedException {
        setUpCache();
        try {
            assertThat(cached()).doesNotContain(RESTORED);
        } catch (AssertionError failed) {
            Prerequisite.require(
                    !String.valueOf(failed.getMessage()).contains("maven-build-cache-extension"),
                    "the extension can't be fetched");
            throw failed;
        }
        Project.delete(project.folder().resolve("target"));
        assertThat(cached()).contains(RESTORED);

        // The pom names the document; this is one that it refers to.
        project.write("src/main/openapi/parts/owner.json", OWNER.replace("age", "years"));
        assertThat(cached()).doesNotContain(RESTORED);
        assertThat(project.read(MODEL + "Owner.java")).contains("Long years");
    }

    @Test
    @Tag("integration")
    void theHelpGoalTellsWhatAParameterDoesAndHowItIsSet() throws IOException, InterruptedException {
        project.write("pom.xml", Project.pom("shop", ""));
        Files.createDirectories(project.folder().resolve(".mvn"));

        String help = project.build(
                "dev.signet:signet-maven-plugin:" + Repository.VERSION + ":help", "-Ddetail=true", "-Dgoal=generate");

        assertThat(help)
                .contains("signet:generate")
                .containsPattern("(?s)inputSpec\\s.*User property: signet.inputSpec")
                .containsPattern("(?s)timings \\(Default: false\\)\\s+Whether to log where the time went\\.");
    }

    @Test
    void eclipseIsToldToGenerateOnEachChange() throws IOException {
        String told = Files.readString(Path.of("target/classes/META-INF/m2e/lifecycle-mapping-metadata.xml"));

        assertThat(told).contains("<goal>generate</goal>", "<runOnIncremental>true</runOnIncremental>");
    }
}
