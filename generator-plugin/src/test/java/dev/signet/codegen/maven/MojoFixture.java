package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.codegen.compiler.Compilation;
import dev.signet.codegen.compiler.Compilation.TypeCounts;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.output.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A goal with the least it needs, and a compiler that produces one file. */
abstract class MojoFixture {

    @TempDir
    Path folder;

    final RecordingLog log = new RecordingLog();
    final List<Configuration> configs = new ArrayList<>();
    GenerateMojo mojo;

    @BeforeEach
    void setUp() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("spec"));
        Files.writeString(folder.resolve("spec/openapi.yaml"), "openapi: 3.1.0");
        mojo = mojo(this::compilation);
    }

    String failure() {
        return assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .actual()
                .getMessage();
    }

    GenerateMojo mojo(@Nullable Function<Configuration, Compilation> compiler) {
        GenerateMojo result = new GenerateMojo(compiler);
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

    /** A goal that compiles. */
    GenerateMojo real() {
        return mojo(null);
    }

    Compilation compilation(Configuration config) {
        configs.add(config);
        List<SourceFile> files = List.of(new SourceFile("com/example/pets/Pet.java", "record Pet() {}"));
        return new Compilation(files, List.of(config.inputSpec()), new TypeCounts(3, 2, 1), List.of());
    }
}
