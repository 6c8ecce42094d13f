package dev.signet.codegen.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build with OpenAPI Generator's Maven plugin, as the guide shows it, beside one with Signet's own. */
class MavenBuildTest {
    private static final Path OUTPUT = Path.of("target/generated-sources/openapi/src/main/java");

    @TempDir
    Path project;

    @BeforeEach
    void setUp() throws IOException, URISyntaxException {
        Tools.publish();
        Files.createDirectories(project.resolve("src/main/openapi"));
        Files.createDirectories(project.resolve("src/main/java/com/example"));
        for (String name : List.of("parcels.yaml", "overlay.yaml")) {
            Files.copy(
                    Tools.GIVEN.resolve(name),
                    project.resolve("src/main/openapi").resolve(name));
        }
        Files.copy(Tools.GIVEN.resolve("Money.java"), project.resolve("src/main/java/com/example/Money.java"));
        Files.writeString(project.resolve("pom.xml"), pom(Tools.block("openapi-generator.md", "plugin")));
    }

    private static String pom(String plugin) throws IOException {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>parcels</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>com.fasterxml.jackson.core</groupId>
                      <artifactId>jackson-core</artifactId>
                      <version>%s</version>
                    </dependency>
                    <dependency>
                      <groupId>org.jspecify</groupId>
                      <artifactId>jspecify</artifactId>
                      <version>%s</version>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-resources-plugin</artifactId>
                        <version>%s</version>
                      </plugin>
                      <plugin>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <version>%s</version>
                      </plugin>
                %s
                    </plugins>
                  </build>
                </project>
                """.formatted(
                        Tools.version("jackson.version"),
                        Tools.version("jspecify.version"),
                        Tools.version("plugin.resources.version"),
                        Tools.version("plugin.compiler.version"),
                        plugin);
    }

    @Test
    void theGuidesBuildCompilesAndHasTheFilesOfSignetsOwnGoal() throws Exception {
        Tools.Said build = Tools.maven(project, "compile").ok();

        assertThat(project.resolve("target/classes/com/example/parcels/model/Delivery.class"))
                .exists();
        assertThat(build.text()).contains("Signet: 3 records, 1 unions, 0 enums");
        assertThat(build.text().lines().filter(line -> line.contains("has no effect")))
                .isEmpty();
        Tools.Said own = Tools.maven(
                        project,
                        "-X",
                        "dev.signet:signet-maven-plugin:0.1.0-SNAPSHOT:generate",
                        "-Dsignet.inputSpec=src/main/openapi/parcels.yaml",
                        "-Dsignet.overlays=src/main/openapi/overlay.yaml",
                        "-Dsignet.output=target/own",
                        "-Dsignet.modelPackage=com.example.parcels.model",
                        "-Dsignet.apiPackage=com.example.parcels.api",
                        "-Dsignet.supportPackage=com.example.parcels",
                        "-Dsignet.schemaMappings=Money=com.example.Money",
                        "-Dsignet.typeMappings=string+currency=Currency#getInstance,DateTime=java.time.Instant#parse",
                        "-Dsignet.importMappings=Currency=java.util.Currency",
                        "-Dsignet.validation=builder")
                .ok();
        Tools.assertSameFiles(project.resolve(OUTPUT), project.resolve("target/own"));
        assertThat(own.text().lines().filter(line -> line.contains("Included: ")))
                .describedAs("the class path of Signet's own plugin")
                .anyMatch(line -> line.contains("com.palantir.javapoet:javapoet"))
                .noneMatch(line -> line.contains("org.openapitools"));
    }

    @Test
    void optionsOfTheOtherGeneratorAreWarnedOfWhereverTheyStand() throws Exception {
        String plugin = Tools.block("openapi-generator.md", "plugin")
                .replace("<validation>builder</validation>", "<dateLibrary>joda</dateLibrary><library>native</library>")
                .replace("<generatorName>", "<modelsToGenerate>Event</modelsToGenerate><generatorName>");
        Files.writeString(project.resolve("pom.xml"), pom(plugin));

        Tools.Said build = Tools.maven(project, "generate-sources").ok();

        assertThat(build.text())
                .contains("the option dateLibrary=joda has no effect with signet-java → dates are java.time")
                .contains("the option modelsToGenerate=Event has no effect")
                .doesNotContain("the option library");
        assertThat(project.resolve(OUTPUT).resolve("com/example/parcels/model/Parcel.java"))
                .exists();
    }

    @Test
    void filesOnTheIgnoreListStayAsTheyAre() throws Exception {
        Path output = project.resolve("target/generated-sources/openapi");
        Path mine = project.resolve(OUTPUT).resolve("com/example/parcels/model/Parcel.java");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "mine\n");
        Files.writeString(output.resolve(".openapi-generator-ignore"), "**/Parcel.java\n**/Event*.java\n");

        Tools.maven(project, "generate-sources").ok();

        assertThat(mine).hasContent("mine\n");
        assertThat(mine.resolveSibling("Event.java")).doesNotExist();
        assertThat(mine.resolveSibling("Delivered.java")).exists();
        assertThat(Files.readAllLines(output.resolve(".openapi-generator/FILES"), UTF_8))
                .contains("src/main/java/com/example/parcels/model/Delivered.java")
                .noneMatch(line -> line.endsWith("/Parcel.java") || line.endsWith("/Event.java"));
    }
}
