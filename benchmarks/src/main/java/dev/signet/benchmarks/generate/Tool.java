package dev.signet.benchmarks.generate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.signet.benchmarks.Settings;
import dev.signet.benchmarks.process.ClassPath;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.Generated;
import javax.annotation.Nonnull;
import org.jspecify.annotations.Nullable;

/** A generator, as a build uses it. */
enum Tool {
    /** No generator at all: Maven itself. */
    NONE("Maven alone"),
    OPENAPI_GENERATOR("openapi-generator"),
    /** With the setting that spares it what has not changed. */
    OPENAPI_GENERATOR_SKIPPING("openapi-generator, skipIfSpecIsUnchanged"),
    SIGNET("Signet");

    /** Those that are compared. */
    static final List<Tool> GENERATORS = List.of(OPENAPI_GENERATOR, SIGNET);

    private static final String EXECUTION = """
                <executions>
                  <execution>
                    <goals>
                      <goal>generate</goal>
                    </goals>
                    <configuration>
                      <inputSpec>%s</inputSpec>
                      <modelPackage>bench.model</modelPackage>
            %s        </configuration>
                  </execution>
                </executions>
            """;
    /** The variant on the JDK's client, with Jackson. What the document lacks is not to stop it. */
    private static final String OPENAPI_GENERATOR_SETTINGS = """
                      <apiPackage>bench.api</apiPackage>
                      <invokerPackage>bench</invokerPackage>
                      <generatorName>java</generatorName>
                      <library>native</library>
                      <skipValidateSpec>true</skipValidateSpec>
                      <skipIfSpecIsUnchanged>%s</skipIfSpecIsUnchanged>
                      <configOptions>
                        <openApiNullable>false</openApiNullable>
                      </configOptions>
            """;

    private final String label;

    Tool(String label) {
        this.label = label;
    }

    /** {@return what the table calls it} */
    String label() {
        return label;
    }

    /** {@return the plugin's coordinates; empty for none} */
    String coordinates(Settings settings) {
        return switch (this) {
            case NONE -> "";
            case OPENAPI_GENERATOR, OPENAPI_GENERATOR_SKIPPING ->
                "org.openapitools:openapi-generator-maven-plugin:" + settings.openApiGenerator();
            case SIGNET -> "dev.signet:signet-maven-plugin:" + settings.version();
        };
    }

    /** {@return the plugin's element of a pom, set up for this document; empty for none} */
    String plugin(Path document, Settings settings) {
        if (this == NONE) {
            return "";
        }
        String own = this == SIGNET ? "" : OPENAPI_GENERATOR_SETTINGS.formatted(this == OPENAPI_GENERATOR_SKIPPING);
        return PomText.plugin(coordinates(settings), EXECUTION.formatted(document, own));
    }

    /** {@return what the generated code is compiled against} */
    List<Path> libraries() {
        Stream<Class<?>> inLibraries = switch (this) {
            case NONE -> Stream.of();
            case OPENAPI_GENERATOR, OPENAPI_GENERATOR_SKIPPING ->
                Stream.of(
                        JsonFactory.class,
                        JsonProperty.class,
                        ObjectMapper.class,
                        JavaTimeModule.class,
                        Nonnull.class,
                        Generated.class);
            case SIGNET -> Stream.of(JsonFactory.class, Nullable.class);
        };
        return inLibraries.map(ClassPath::home).distinct().toList();
    }
}
