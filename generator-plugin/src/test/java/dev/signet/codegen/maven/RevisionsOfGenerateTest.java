package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.ClientDefaults;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Options;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One list of revisions, and a package for each. */
class RevisionsOfGenerateTest extends MojoFixture {
    private static final String ROW = """
              - revision: '%1$s'
                status: %2$s
                package: com.example.r%1$s
                document: %1$s.yaml
            """;

    @BeforeEach
    void twoRevisions() throws IOException {
        for (String revision : List.of("1", "2", "3")) {
            Files.writeString(
                    folder.resolve("spec/" + revision + ".yaml"), """
                    openapi: 3.1.0
                    info: {title: Pets, version: '%s'}
                    x-default-headers: {Api-Revision: '%s'}
                    servers: [{url: https://example.com}]
                    paths:
                      /pets: {get: {operationId: pets, responses: {'200': {description: Ok}}}}
                    components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}
                    """.formatted(revision, revision.replace("3", "1")));
        }
        list(ROW.formatted("2", "current") + ROW.formatted("1", "retired"));
        mojo.inputSpec = null;
        mojo.modelPackage = null;
        mojo.revisions = new File("spec/revisions.yaml");
    }

    private void list(String rows) throws IOException {
        Files.writeString(
                folder.resolve("spec/revisions.yaml"),
                "header: Api-Revision\nsupportPackage: com.example.support\nrevisions:\n" + rows);
    }

    @Override
    GenerateMojo real() {
        GenerateMojo real = super.real();
        real.inputSpec = null;
        real.modelPackage = null;
        real.revisions = new File("spec/revisions.yaml");
        return real;
    }

    private List<String> files() throws IOException {
        Path output = folder.resolve("target/generated-sources/signet");
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> output.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    @Test
    void eachRowIsARunOfItsOwnAndTheFirstBringsTheKit() throws Exception {
        mojo.execute();
        assertThat(configs)
                .extracting(Configuration::packages)
                .containsExactly(
                        new Packages("com.example.r2.model", "com.example.r2", "com.example.support"),
                        new Packages("com.example.r1.model", "com.example.r1", "com.example.support"));
        assertThat(configs).extracting(config -> config.parts().support()).containsExactly(Kit.WHOLE, Kit.NONE);
        assertThat(configs)
                .extracting(config -> config.get(Options.CLIENT))
                .containsExactly(
                        new ClientDefaults(Map.of("Api-Revision", "2"), null),
                        new ClientDefaults(Map.of("Api-Revision", "1"), "The service has retired this revision."));
        assertThat(mojo.project.getCompileSourceRoots())
                .containsExactly(
                        folder.resolve("target/generated-sources/signet/2").toString(),
                        folder.resolve("target/generated-sources/signet/1").toString());
        assertThat(log.lines).anyMatch(line -> line.contains("Signet: 2: 3 records"));
    }

    @Test
    void eachHasItsPackageAndTheKitIsThereOnce() throws Exception {
        real().execute();
        assertThat(files())
                .contains(
                        "2/com/example/r2/PetsClient.java",
                        "2/com/example/support/JsonValue.java",
                        "2/com/example/support/http/client/Transport.java",
                        "1/com/example/r1/PetsClient.java")
                .doesNotContain("1/com/example/support/JsonValue.java");
        assertThat(Files.readString(folder.resolve("target/generated-sources/signet/1/com/example/r1/PetsClient.java")))
                .contains("@Deprecated", "The service has retired this revision.");
        assertThat(Files.readString(folder.resolve("target/generated-sources/signet/2/com/example/r2/PetsClient.java")))
                .doesNotContain("@Deprecated");
    }

    @Test
    void eachHasItsModuleForDatabindAndTheKitsPartForItIsThereOnce() throws Exception {
        GenerateMojo real = real();
        real.databind = "jackson2";
        real.execute();
        assertThat(files())
                .contains(
                        "2/com/example/r2/model/DatabindModule.java",
                        "2/com/example/support/databind/ValueCodec.java",
                        "2/com/example/support/jackson2/CodecModule.java",
                        "1/com/example/r1/model/DatabindModule.java")
                .noneMatch(file -> file.startsWith("1/com/example/support/") || file.contains("/jackson3/"));
    }

    @Test
    void aRowThatIsGoneTakesItsFilesWithIt() throws Exception {
        real().execute();
        Files.writeString(folder.resolve("target/generated-sources/signet/2/mine.txt"), "mine");
        list(ROW.formatted("1", "current"));
        real().execute();
        assertThat(files()).contains("1/com/example/support/JsonValue.java").noneMatch(file -> file.startsWith("2/"));
        assertThat(folder.resolve("target/generated-sources/signet/2/mine.txt")).exists();
        assertThat(folder.resolve("target/generated-sources/signet/2/.signet")).doesNotExist();
    }

    @Test
    void aDocumentThatSpeaksAnotherRevisionIsRefused() throws Exception {
        list(ROW.formatted("3", "current"));
        mojo = real();
        assertThat(failure()).contains("3.yaml:3", "the document sends `Api-Revision: 1`, but its revision is `3`");
    }

    @Test
    void whatTheRowsSayCanNotBeSaidBesideThem() {
        mojo.inputSpec = "spec/1.yaml";
        mojo.apiPackage = "a.b";
        assertThat(failure())
                .contains("<inputSpec> can't be combined with <revisions>", "<apiPackage> can't be combined with");
    }

    @Test
    void aMistakeInTheListHasItsLine() throws Exception {
        list(ROW.formatted("2", "curent"));
        assertThat(failure()).contains("revisions.yaml:5 #/revisions/0/status unknown status `curent`");
    }
}
