package dev.signet.benchmarks.generate;

import java.nio.file.Path;
import java.util.List;

/** Writes poms. */
final class PomText {
    private PomText() {}

    /** {@return the {@code plugin} element} */
    static String plugin(String coordinates, String rest) {
        String[] parts = coordinates.split(":");
        return """
                  <plugin>
                    <groupId>%s</groupId>
                    <artifactId>%s</artifactId>
                    <version>%s</version>
                %s      </plugin>
                """.formatted(parts[0], parts[1], parts[2], rest);
    }

    /**
     * {@return a pom}
     *
     * @param libraries to compile against, wherever they lie
     * @param plugins their elements
     */
    static String of(List<Path> libraries, String plugins) {
        StringBuilder dependencies = new StringBuilder();
        for (Path library : libraries) {
            dependencies.append("""
                        <dependency>
                          <groupId>bench</groupId>
                          <artifactId>%s</artifactId>
                          <version>1</version>
                          <scope>system</scope>
                          <systemPath>%s</systemPath>
                        </dependency>
                    """.formatted(library.getFileName(), library));
        }
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>bench</groupId>
                  <artifactId>project</artifactId>
                  <version>1</version>
                  <properties>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                    <maven.compiler.release>17</maven.compiler.release>
                  </properties>
                  <dependencies>
                %s  </dependencies>
                  <build>
                    <plugins>
                %s    </plugins>
                  </build>
                </project>
                """.formatted(dependencies, plugins);
    }
}
