package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Code that is written by hand for one revision is there for the others after a build. */
class HandWrittenOfGenerateTest extends MojoFixture {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_600_000_000_000L);
    private static final String COPY = "target/generated-sources/signet/1/com/example/r1/";
    private static final String TEST_COPY = "target/generated-test-sources/signet/1/com/example/r1/";

    private static final String LIST = """
            supportPackage: com.example.support
            handWritten:
              package: com.example.r2
              sources: ../src/main/java
              tests: ../src/test/java
            revisions:
              - {revision: '2', status: current, package: com.example.r2, document: 2.yaml}
              - {revision: '1', status: current, package: com.example.r1, document: 1.yaml}
            """;

    @BeforeEach
    void writeProject() throws IOException {
        for (String revision : List.of("1", "2")) {
            document(revision, "name");
        }
        write("spec/revisions.yaml", LIST);
        write("src/main/java/com/example/r2/Greeting.java", """
                package com.example.r2;
                import com.example.r2.model.Pet;
                public class Greeting { public String of(Pet pet) { return pet.name(); } }
                """);
        write(
                "src/main/java/com/example/r2/mixin/Plain.java",
                "package com.example.r2.mixin;\npublic class Plain {}\n");
        write(
                "src/test/java/com/example/r2/GreetingTest.java",
                "package com.example.r2;\nclass GreetingTest { Greeting greeting; }\n");
    }

    private void document(String revision, String property) throws IOException {
        write("spec/" + revision + ".yaml", """
                openapi: 3.1.0
                info: {title: Pets, version: '1'}
                servers: [{url: https://example.com}]
                paths:
                  /pets: {get: {operationId: pets, responses: {'200': {description: Ok}}}}
                components: {schemas: {Pet: {type: object, properties: {%s: {type: string}}}}}
                """.formatted(property));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Override
    GenerateMojo real() {
        GenerateMojo real = super.real();
        real.inputSpec = null;
        real.modelPackage = null;
        real.revisions = new File("spec/revisions.yaml");
        return real;
    }

    private void build() throws Exception {
        log.lines.clear();
        mojo = real();
        mojo.execute();
    }

    private void makeOld() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
    }

    private List<String> renewed() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            !file.toFile().isDirectory() && file.toFile().lastModified() != LONG_AGO.toMillis())
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    @Test
    void mainCodeAndTestsAreCopiedAndCompiled() throws Exception {
        build();
        assertThat(folder.resolve(COPY + "Greeting.java"))
                .content()
                .startsWith("// Copied by Signet from com.example.r2")
                .contains("package com.example.r1;", "import com.example.r1.model.Pet;");
        assertThat(folder.resolve(COPY + "mixin/Plain.java")).exists();
        assertThat(folder.resolve(TEST_COPY + "GreetingTest.java")).content().contains("package com.example.r1;");
        assertThat(folder.resolve("target/generated-sources/signet/2/com/example/r2/Greeting.java"))
                .doesNotExist();
        assertThat(mojo.project.getCompileSourceRoots())
                .containsExactly(
                        folder.resolve("target/generated-sources/signet/2").toString(),
                        folder.resolve("target/generated-sources/signet/1").toString());
        assertThat(mojo.project.getTestCompileSourceRoots())
                .containsExactly(
                        folder.resolve("target/generated-test-sources/signet/1").toString());
        assertThat(log.lines).anyMatch(line -> line.contains("Signet: 1: tests: 1 file written"));
    }

    @Test
    void nothingIsWrittenUntilTheCodeChanges() throws Exception {
        build();
        makeOld();
        build();
        assertThat(renewed()).isEmpty();
        assertThat(log.lines).filteredOn(line -> line.contains("up to date in")).hasSize(3);

        write(
                "src/main/java/com/example/r2/mixin/Plain.java",
                "package com.example.r2.mixin;\npublic class Plain { }\n");
        build();
        assertThat(renewed()).containsExactly(COPY + "mixin/Plain.java");

        makeOld();
        write("src/main/java/com/example/r2/More.java", "package com.example.r2;\npublic class More {}\n");
        build();
        assertThat(renewed()).containsExactly(COPY + "More.java");
    }

    @Test
    void copyGoesWithItsOriginalAndWithItsRow() throws Exception {
        build();
        Files.delete(folder.resolve("src/main/java/com/example/r2/Greeting.java"));
        Files.delete(folder.resolve("src/test/java/com/example/r2/GreetingTest.java"));
        build();
        assertThat(folder.resolve(COPY + "Greeting.java")).doesNotExist();
        assertThat(folder.resolve(COPY + "mixin/Plain.java")).exists();
        assertThat(folder.resolve(TEST_COPY)).doesNotExist();

        write("src/test/java/com/example/r2/PlainTest.java", "package com.example.r2;\nclass PlainTest {}\n");
        build();
        assertThat(folder.resolve(TEST_COPY + "PlainTest.java")).exists();
        write("spec/revisions.yaml", LIST.replaceAll("(?m)^.*'1'.*\n", ""));
        build();
        assertThat(folder.resolve(COPY)).doesNotExist();
        assertThat(folder.resolve(TEST_COPY)).doesNotExist();
    }

    @Test
    void whatACurrentRevisionLacksIsAWarning() throws Exception {
        document("1", "title");
        build();
        assertThat(folder.resolve(COPY + "Greeting.java")).doesNotExist();
        assertThat(folder.resolve(TEST_COPY + "GreetingTest.java")).doesNotExist();
        assertThat(log.lines)
                .filteredOn(line -> line.contains("revision 1"))
                .containsExactly(
                        "warn revision 1 has no `Pet.name` (used in Greeting, line 3), so it is without Greeting"
                                + " → write them by hand in the package of that revision, or name them in `leaveOut` of its row");

        Files.delete(folder.resolve("target/generated-sources/signet/1/.signet/state"));
        mojo = real();
        mojo.failOnWarnings = true;
        assertThat(failure()).contains("revision 1 has no `Pet.name`");
    }

    @Test
    void whatARetiredRevisionLacksIsANote() throws Exception {
        document("1", "title");
        write("spec/revisions.yaml", LIST.replace("'1', status: current", "'1', status: retired"));
        build();
        assertThat(log.lines)
                .filteredOn(line -> line.contains("revision 1"))
                .containsExactly(
                        "info revision 1 has no `Pet.name` (used in Greeting, line 3), so it is without Greeting"
                                + " → nothing to do, the revision is retired");
    }

    @Test
    void whatIsDeclaredAsLeftOutIsNoWarning() throws Exception {
        document("1", "title");
        write("spec/revisions.yaml", LIST.replace("1.yaml", "1.yaml, leaveOut: [Greeting]"));
        build();
        assertThat(folder.resolve(COPY + "Greeting.java")).doesNotExist();
        assertThat(log.lines).noneMatch(line -> line.contains("revision 1"));
    }

    @Test
    void rowThatChangesItsMindChangesTheCopies() throws Exception {
        build();
        write("spec/revisions.yaml", LIST.replace("1.yaml", "1.yaml, leaveOut: [Greeting]"));
        build();
        assertThat(folder.resolve(COPY + "Greeting.java")).doesNotExist();
        write("spec/revisions.yaml", LIST);
        write("src/main/java/com/example/r1/Greeting.java", "package com.example.r1;\npublic class Greeting {}\n");
        build();
        assertThat(folder.resolve(COPY + "Greeting.java")).doesNotExist();
        Files.delete(folder.resolve("src/main/java/com/example/r1/Greeting.java"));
        build();
        assertThat(folder.resolve(COPY + "Greeting.java")).exists();
    }

    @Test
    void documentOfTheOtherRevisionMattersToo() throws Exception {
        build();
        document("2", "title");
        build();
        assertThat(log.lines).anyMatch(line -> line.contains("Signet: 1: ") && line.contains("0 files written"));
    }

    @Test
    void recordCanNotImplementAnInterfaceThatIsLeftOut() throws Exception {
        write(
                "src/main/java/com/example/r2/mixin/Plain.java",
                "package com.example.r2.mixin;\npublic interface Plain { com.example.r2.model.Owner owner(); }\n");
        for (String revision : List.of("1", "2")) {
            write("spec/" + revision + ".yaml", """
                    openapi: 3.1.0
                    info: {title: Pets, version: '1'}
                    paths: {}
                    components:
                      schemas:
                        Pet:
                          type: object
                          x-implements: .mixin.Plain
                          properties: {name: {type: string}, owner: {$ref: '#/components/schemas/%1$s'}}
                        %1$s: {type: object, properties: {x: {type: string}}}
                    """.formatted(revision.equals("1") ? "Holder" : "Owner"));
        }
        mojo = real();
        assertThat(failure())
                .contains(
                        "`x-implements` of model.Pet names mixin.Plain, which is left out: revision 1 has no type `Owner`");
    }
}
