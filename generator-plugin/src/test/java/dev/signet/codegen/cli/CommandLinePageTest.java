package dev.signet.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guide's page do what it says. */
class CommandLinePageTest {
    private static final Path PAGE = Path.of("../docs/guide/command-line.md");
    private static final String PETS = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths: {}
            components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static String block(String mark) throws IOException {
        Matcher block = Pattern.compile("```\\w+ " + Pattern.quote(mark) + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).as(mark).isTrue();
        return block.group(1);
    }

    @BeforeEach
    void documents() throws IOException {
        folder = folder.toRealPath();
        Files.writeString(folder.resolve("openapi.yaml"), PETS);
        Files.writeString(folder.resolve("old.yaml"), PETS.replace("name:", "owner: {type: string}, name:"));
        Files.writeString(folder.resolve("published.yaml"), PETS);
        Files.writeString(folder.resolve("revisions.yaml"), """
                revisions:
                  - revision: '1'
                    status: current
                    package: pets
                    document: openapi.yaml
                    published:
                      source: published.yaml
                """);
    }

    private int run(String... arguments) {
        err.getBuffer().setLength(0);
        return new CommandLineInterface(folder, new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
    }

    @Test
    void commandsDoWhatThePageSays() throws IOException {
        // What was never taken over has changed.
        Map<String, Integer> codes = Map.of("check", ExitCode.FOUND);
        List<String> commands = new ArrayList<>();
        for (String line : block("commands").lines().toList()) {
            assertThat(line).startsWith("java -jar signet.jar ");
            String[] arguments = line.replace("java -jar signet.jar ", "").split(" ");
            assertThat(run(arguments)).as("%s: %s", line, err).isEqualTo(codes.getOrDefault(arguments[0], ExitCode.OK));
            commands.add(arguments[0]);
        }
        assertThat(commands).containsExactly("generate", "report", "diff", "check", "update");
        assertThat(folder.resolve("generated/com/example/pets/model/Pet.java")).exists();
        assertThat(folder.resolve("signet-report/report.html")).exists();
        assertThat(folder.resolve("signet-diff/diff.html")).exists();
    }

    @Test
    void problemsLookAsThePageShows() throws IOException {
        run("generate", "--input-spec=opnapi.yaml", "--model-package=com.example.pets.model");

        String pattern =
                Stream.of(block("problems").split("…", -1)).map(Pattern::quote).collect(Collectors.joining("\\S*"));
        assertThat(err.toString().replace("\r\n", "\n")).matches(pattern);
    }

    @Test
    void argumentsOfTheGradleBuildGenerate() throws IOException {
        String build = block("build.gradle");
        Files.createDirectories(folder.resolve("src/main/openapi"));
        Files.writeString(folder.resolve("src/main/openapi/openapi.yaml"), PETS);
        Matcher list = Pattern.compile("\\bargs ((?:'[^']*',?\\s+)+)").matcher(build);
        assertThat(list.find()).isTrue();
        String[] arguments = Pattern.compile("'([^']*)'")
                .matcher(list.group(1))
                .results()
                .map(found -> found.group(1))
                .toArray(String[]::new);

        assertThat(run(arguments)).as(err.toString()).isZero();
        assertThat(folder.resolve("build/generated/sources/signet/com/example/pets/model/Pet.java"))
                .exists();
        assertThat(build).contains("mainClass = '" + Main.class.getName() + "'", "'generated/sources/signet'");
    }

    @Test
    void versionsAreThoseOfTheProject() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));
        Pattern coordinates = Pattern.compile("'([\\w.]+):([\\w-]+):([\\w.-]+)(?::cli@jar)?'");
        for (var found : coordinates.matcher(block("build.gradle")).results().toList()) {
            assertThat(pom).contains(">" + found.group(3) + "</");
        }
    }
}
