package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.codegen.Generated;
import dev.signet.codegen.GeneratorConfig;
import dev.signet.codegen.GeneratorConfig.Access;
import dev.signet.codegen.GeneratorConfig.Mappings;
import dev.signet.codegen.GeneratorConfig.Packages;
import dev.signet.codegen.GeneratorConfig.Parts;
import dev.signet.codegen.Pipeline;
import dev.signet.codegen.output.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMojoTest {

    @TempDir
    private Path folder;

    private final RecordingLog log = new RecordingLog();
    private final List<GeneratorConfig> configs = new ArrayList<>();
    private GenerateMojo mojo;

    @BeforeEach
    void setUp() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("spec"));
        Files.writeString(folder.resolve("spec/openapi.yaml"), "openapi: 3.1.0");
        mojo = mojo((config, problems) -> generated(config));
    }

    @Test
    void needsOnlyADocumentAndAPackage() throws Exception {
        mojo.execute();

        assertThat(configs)
                .containsExactly(GeneratorConfig.of(
                        folder.resolve("spec/openapi.yaml"),
                        folder.resolve("target/generated-sources/signet"),
                        new Packages("com.example.pets.model", "com.example.pets", "com.example.pets.support")));
        assertThat(folder.resolve("target/generated-sources/signet/com/example/pets/Pet.java"))
                .exists();
    }

    @Test
    void passesEveryParameterOn() throws Exception {
        Files.writeString(folder.resolve("one.yaml"), "");
        Files.writeString(folder.resolve("two.yaml"), "");
        Files.createDirectories(folder.resolve("templates"));
        mojo.overlay = "one.yaml";
        mojo.overlays = List.of("two.yaml");
        mojo.output = new File("out");
        mojo.apiPackage = "a.api";
        mojo.supportPackage = "a.kit";
        mojo.generateModels = false;
        mojo.generateApis = false;
        mojo.generateSupport = false;
        mojo.typeMappings = List.of("string+uuid=String, object=Map<String,Object>", "number=BigDecimal");
        mojo.importMappings = List.of("Money=com.example.Money");
        mojo.schemaMappings = List.of("Price=com.example.Price");
        mojo.allowedRefs = List.of("templates", "https://example.com/");
        mojo.templateDirectory = new File("templates");
        mojo.failOnWarnings = true;

        mojo.execute();

        assertThat(configs)
                .containsExactly(new GeneratorConfig(
                        folder.resolve("spec/openapi.yaml"),
                        List.of(folder.resolve("one.yaml"), folder.resolve("two.yaml")),
                        folder.resolve("out"),
                        new Packages("com.example.pets.model", "a.api", "a.kit"),
                        new Parts(false, false, false),
                        new Mappings(
                                Map.of("string+uuid", "String", "object", "Map<String,Object>", "number", "BigDecimal"),
                                Map.of("Money", "com.example.Money"),
                                Map.of("Price", "com.example.Price")),
                        new Access(List.of(folder.resolve("templates")), List.of("https://example.com/")),
                        folder.resolve("templates"),
                        true));
    }

    @Test
    void addsTheOutputToTheSourceRootsEvenWhenUpToDate() throws Exception {
        String output = folder.resolve("target/generated-sources/signet").toString();
        mojo.execute();
        assertThat(mojo.project.getCompileSourceRoots()).containsExactly(output);

        GenerateMojo again = mojo((config, problems) -> generated(config));
        again.execute();
        assertThat(configs).hasSize(1);
        assertThat(again.project.getCompileSourceRoots()).containsExactly(output);
    }

    @Test
    void addsTheOutputToTheTestSourceRootsInstead() throws Exception {
        mojo.addTestCompileSourceRoot = true;
        mojo.execute();

        assertThat(mojo.project.getCompileSourceRoots()).isEmpty();
        assertThat(mojo.project.getTestCompileSourceRoots()).hasSize(1);
    }

    @Test
    void addsNoSourceRootIfNoneIsWanted() throws Exception {
        mojo.addCompileSourceRoot = false;
        mojo.execute();

        assertThat(mojo.project.getCompileSourceRoots()).isEmpty();
    }

    @Test
    void worksWithoutAProject() throws Exception {
        mojo.project = new MavenProject();
        mojo.startFolder = folder.toString();
        mojo.execute();

        assertThat(folder.resolve("generated/com/example/pets/Pet.java")).exists();
    }

    @Test
    void endsWithOneLine() throws Exception {
        mojo.execute();
        assertThat(log.lines)
                .singleElement()
                .asString()
                .matches("info Signet: 3 records, 2 unions, 1 enum; 1 file written, 0 unchanged, 0 deleted in \\d+ ms");

        log.lines.clear();
        mojo.execute();
        assertThat(log.lines)
                .singleElement()
                .asString()
                .matches("info Signet: 3 records, 2 unions, 1 enum; up to date in \\d+ ms");
    }

    @Test
    void saysMoreIfAsked() throws Exception {
        mojo.verbose = true;
        mojo.execute();

        assertThat(log.lines.get(0)).contains("openapi.yaml", "com.example.pets.support");
    }

    @Test
    void skipsAndSaysSo() throws Exception {
        mojo.skip = true;
        mojo.inputSpec = null;
        mojo.execute();

        assertThat(log.lines).containsExactly("info Signet: skipped, as signet.skip says");
        assertThat(configs).isEmpty();
    }

    @Test
    void reportsAllMistakesInParametersAtOnce() {
        mojo.inputSpec = " ";
        mojo.overlays = List.of("spec/opnapi.yaml", "spec");
        mojo.modelPackage = "com.my-company.model";
        mojo.apiPackage = "com.class";
        mojo.supportPackage = "java.util";
        mojo.typeMappings = List.of("string");
        mojo.importMappings = List.of("Money=no type");
        mojo.schemaMappings = List.of("A=a.B", "A=a.C");
        mojo.allowedRefs = List.of("nowhere");
        mojo.templateDirectory = new File("spec/openapi.yaml");

        assertThat(failure())
                .contains(
                        "<inputSpec> is empty → ",
                        "<overlays> names a file that does not exist: " + folder.resolve("spec/opnapi.yaml")
                                + " → did you mean " + folder.resolve("spec/openapi.yaml") + "?",
                        "<overlays> names a folder: " + folder.resolve("spec"),
                        "<modelPackage> is no name for a Java package: com.my-company.model",
                        "<apiPackage> is no name for a Java package: com.class",
                        "<supportPackage> belongs to the JDK: java.util",
                        "<typeMappings> has an entry that is no key=value: string",
                        "<importMappings> maps Money to what is no name of a Java type: no type",
                        "<schemaMappings> maps A to both a.B and a.C",
                        "<allowedRefs> names a folder that does not exist",
                        "<templateDirectory> names a file");
        assertThat(log.lines).hasSize(11).allMatch(line -> line.startsWith("error "));
        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void refusesAddresses() {
        mojo.inputSpec = "https://example.com/openapi.yaml";

        assertThat(failure()).contains("<inputSpec> is an address", "→ download the document");
    }

    @Test
    void refusesPackagesThatNoFolderOnWindowsCanHold() {
        mojo.modelPackage = "com.example.aux";

        assertThat(failure()).contains("<modelPackage> is no name for a Java package: com.example.aux");
    }

    @Test
    void refusesASupportPackageThatIsTheModels() {
        mojo.supportPackage = mojo.modelPackage;

        assertThat(failure()).contains("<supportPackage> is also the model's");
    }

    @Test
    void refusesTwoExecutionsInOneFolderButNotOneThatRunsTwice() throws Exception {
        Map<Object, Object> context = new HashMap<>();
        mojo.setPluginContext(context);
        mojo.executionId = "first";
        mojo.execute();
        mojo.execute();

        mojo.executionId = "second";

        assertThat(failure()).contains("execution first of this build already writes to", "→ give each execution");
    }

    @Test
    void logsWarningsWithTheirPlaces() throws Exception {
        mojo = mojo((config, problems) -> {
            problems.warn("#/a", "odd", "mend it");
            return generated(config);
        });
        mojo.execute();

        assertThat(log.lines.get(0)).isEqualTo("warn openapi.yaml:7 #/a odd → mend it");
    }

    @Test
    void failsWithEveryErrorOfTheDocument() {
        mojo = mojo((config, problems) -> {
            problems.warn("#/w", "odd", "");
            problems.error("#/a", "wrong", "mend it");
            problems.error("#/b", "bad", "");
            return generated(config);
        });

        assertThat(failure()).isEqualTo("""
                Signet found 2 errors and wrote nothing:
                  openapi.yaml:7 #/a wrong → mend it
                  openapi.yaml:7 #/b bad""");
        assertThat(log.lines)
                .containsExactly(
                        "warn openapi.yaml:7 #/w odd",
                        "error openapi.yaml:7 #/a wrong → mend it",
                        "error openapi.yaml:7 #/b bad");
        assertThat(mojo.project.getCompileSourceRoots()).isEmpty();
    }

    @Test
    void failsOnWarningsIfThatIsWanted() {
        mojo = mojo((config, problems) -> {
            problems.warn("#/a", "odd", "mend it");
            return generated(config);
        });
        mojo.failOnWarnings = true;

        assertThat(failure())
                .contains("Signet found 1 warning", "signet.failOnWarnings is set", "openapi.yaml:7 #/a odd → mend it");
    }

    @Test
    void ownsUpToItsOwnFaults() {
        mojo = mojo((config, problems) -> {
            throw new IllegalStateException("oops");
        });

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(mojo::execute)
                .withMessageContaining("oops")
                .withCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysWhatCannotBeWritten() throws Exception {
        Files.createDirectories(folder.resolve("out/com/example/pets/.signet-tmp/x"));
        mojo.output = new File("out");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(mojo::execute)
                .withMessageStartingWith("Signet can't read or write: can't write to " + folder.resolve("out"));
    }

    private String failure() {
        MojoFailureException[] thrown = new MojoFailureException[1];
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .satisfies(e -> thrown[0] = e);
        return thrown[0].getMessage();
    }

    private GenerateMojo mojo(Pipeline pipeline) {
        GenerateMojo result = new GenerateMojo(pipeline);
        result.setLog(log);
        result.inputSpec = "spec/openapi.yaml";
        result.modelPackage = "com.example.pets.model";
        Model model = new Model();
        model.setBuild(new Build());
        model.getBuild().setDirectory(folder.resolve("target").toString());
        result.project = new MavenProject(model);
        result.project.setFile(folder.resolve("pom.xml").toFile());
        return result;
    }

    private Generated generated(GeneratorConfig config) {
        configs.add(config);
        List<SourceFile> files = List.of(new SourceFile("com/example/pets/Pet.java", "record Pet() {}"));
        return new Generated(files, List.of(config.inputSpec()), 3, 2, 1, pointer -> "openapi.yaml:7");
    }
}
