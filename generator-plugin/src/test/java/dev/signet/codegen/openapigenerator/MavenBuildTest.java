package dev.signet.codegen.openapigenerator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build with OpenAPI Generator's Maven plugin, as the guide shows it, beside one with Signet's own: modules of one build. */
@Tag("integration")
class MavenBuildTest {
    private static final Path OUTPUT = Path.of("target/generated-sources/openapi/src/main/java");
    private static final String PARCEL = "com/example/parcels/model/Parcel.java";

    /** Signet's own goal with the settings of the guide's build. */
    private static final String OWN_PLUGIN = """
            <plugin>
              <groupId>dev.signet</groupId>
              <artifactId>signet-maven-plugin</artifactId>
              <version>0.1.0-SNAPSHOT</version>
              <executions>
                <execution>
                  <goals>
                    <goal>generate</goal>
                  </goals>
                  <configuration>
                    <inputSpec>src/main/openapi/parcels.yaml</inputSpec>
                    <overlay>src/main/openapi/overlay.yaml</overlay>
                    <output>target/own</output>
                    <modelPackage>com.example.parcels.model</modelPackage>
                    <apiPackage>com.example.parcels.api</apiPackage>
                    <supportPackage>com.example.parcels</supportPackage>
                    <schemaMappings>
                      <schemaMapping>Money=com.example.Money</schemaMapping>
                    </schemaMappings>
                    <typeMappings>
                      <typeMapping>string+currency=Currency#getInstance</typeMapping>
                      <typeMapping>DateTime=java.time.Instant#parse</typeMapping>
                    </typeMappings>
                    <importMappings>
                      <importMapping>Currency=java.util.Currency</importMapping>
                    </importMappings>
                    <validation>builder</validation>
                    <addCompileSourceRoot>false</addCompileSourceRoot>
                  </configuration>
                </execution>
              </executions>
            </plugin>
            """;

    @TempDir
    static Path project;

    private static String log;

    @BeforeAll
    static void build() throws Exception {
        Tools.publish();
        String plugin = Tools.block("openapi-generator.md", "plugin");
        module("guide", "jar", plugin + OWN_PLUGIN);
        module(
                "idle",
                "pom",
                plugin.replace(
                                "<validation>builder</validation>",
                                "<dateLibrary>joda</dateLibrary><library>native</library>")
                        .replace("<generatorName>", "<modelsToGenerate>Event</modelsToGenerate><generatorName>"));
        module("ignoring", "pom", plugin);
        Path parcel = project.resolve("ignoring").resolve(OUTPUT).resolve(PARCEL);
        Files.createDirectories(parcel.getParent());
        Files.writeString(parcel, "mine\n");
        Files.writeString(
                project.resolve("ignoring/target/generated-sources/openapi/.openapi-generator-ignore"),
                "**/Parcel.java\n**/Event*.java\n");
        Files.writeString(project.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>parcels</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>
                    <module>guide</module>
                    <module>idle</module>
                    <module>ignoring</module>
                  </modules>
                </project>
                """);

        log = Tools.maven(project, "-X", "compile").ok().text();
    }

    private static void module(String name, String packaging, String plugins) throws IOException {
        Path module = Files.createDirectories(project.resolve(name));
        Files.createDirectories(module.resolve("src/main/openapi"));
        Files.createDirectories(module.resolve("src/main/java/com/example"));
        for (String file : List.of("parcels.yaml", "overlay.yaml")) {
            Files.copy(
                    Tools.GIVEN.resolve(file),
                    module.resolve("src/main/openapi").resolve(file));
        }
        Files.copy(Tools.GIVEN.resolve("Money.java"), module.resolve("src/main/java/com/example/Money.java"));
        Files.writeString(module.resolve("pom.xml"), pom(name, packaging, plugins));
    }

    private static String pom(String name, String packaging, String plugins) throws IOException {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>%s</artifactId>
                  <version>1</version>
                  <packaging>%s</packaging>
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
                        name,
                        packaging,
                        Tools.version("jackson.version"),
                        Tools.version("jspecify.version"),
                        Tools.version("plugin.resources.version"),
                        Tools.version("plugin.compiler.version"),
                        plugins);
    }

    /** What the log has between a text and the next occurrence of another. */
    private static String part(String from, String to) {
        int start = log.indexOf(from);
        assertThat(start).as(from).isNotNegative();
        int end = log.indexOf(to, start + from.length());
        return log.substring(start, end < 0 ? log.length() : end);
    }

    private static String module(String name) {
        return part("< com.example:" + name + " >", "< com.example:");
    }

    @Test
    void theGuidesBuildCompilesAndHasTheFilesOfSignetsOwnGoal() throws Exception {
        assertThat(project.resolve("guide/target/classes/com/example/parcels/model/Delivery.class"))
                .exists();
        assertThat(module("guide")).contains("Signet: 3 records, 1 union, 0 enums");
        assertThat(module("guide").lines().filter(line -> line.contains("has no effect")))
                .isEmpty();
        Tools.assertSameFiles(project.resolve("guide").resolve(OUTPUT), project.resolve("guide/target/own"));
        assertThat(part("Populating class realm plugin>dev.signet:signet-maven-plugin", "Configuring mojo")
                        .lines()
                        .filter(line -> line.contains("Included: ")))
                .describedAs("the class path of Signet's own plugin")
                .anyMatch(line -> line.contains("com.palantir.javapoet:javapoet"))
                .noneMatch(line -> line.contains("org.openapitools"));
    }

    @Test
    void optionsOfTheOtherGeneratorAreWarnedOfWhereverTheyStand() {
        assertThat(module("idle"))
                .contains("the option dateLibrary=joda has no effect with signet-java → dates are java.time")
                .contains("the option modelsToGenerate=Event has no effect")
                .doesNotContain("the option library");
        assertThat(project.resolve("idle").resolve(OUTPUT).resolve(PARCEL)).exists();
    }

    @Test
    void filesOnTheIgnoreListStayAsTheyAre() throws Exception {
        Path mine = project.resolve("ignoring").resolve(OUTPUT).resolve(PARCEL);
        assertThat(mine).hasContent("mine\n");
        assertThat(mine.resolveSibling("Event.java")).doesNotExist();
        assertThat(mine.resolveSibling("Returned.java")).exists();
        assertThat(Files.readAllLines(
                        project.resolve("ignoring/target/generated-sources/openapi/.openapi-generator/FILES"), UTF_8))
                .contains("src/main/java/com/example/parcels/model/Returned.java")
                .noneMatch(line -> line.endsWith("/Parcel.java") || line.endsWith("/Event.java"));
    }
}
