package dev.signet.codegen.maven;

import static java.util.Objects.requireNonNullElse;

import dev.signet.codegen.command.GenerateCommand;
import dev.signet.codegen.command.Workspace;
import dev.signet.codegen.compiler.Compilation;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Option;
import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.compiler.Options;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Generates immutable Java records, sealed unions and a typed client from an OpenAPI document.
 *
 * <p>A run whose inputs have not changed writes nothing; otherwise files that have not changed keep their time stamps, and files
 * of an earlier run that are produced no more are deleted. Also works without a project, in any folder:
 *
 * <pre>{@code mvn dev.signet:signet-maven-plugin:generate -Dsignet.inputSpec=openapi.yaml -Dsignet.modelPackage=com.example.pets.model}</pre>
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyCollection = ResolutionScope.COMPILE,
        threadSafe = true,
        requiresProject = false)
public final class GenerateMojo extends DocumentMojo {

    /**
     * The folder that receives the files. It is itself the source root: {@code com.example.Pet} becomes
     * {@code <output>/com/example/Pet.java}, without a {@code src/main/java} between them. It belongs to this execution: give
     * each execution its own. Default: {@code generated-sources/signet} in the project's build folder; without a project, the
     * folder {@code generated} where Maven was started.
     */
    @Parameter(property = "signet.output")
    @Nullable
    File output;

    /** Whether to write the runtime library; {@code false} if another module brings it in the same {@code supportPackage}. */
    @Parameter(property = "signet.generateSupport", defaultValue = "true")
    boolean generateSupport = true;

    /** Whether to write records, unions and enumerations. */
    @Parameter(property = "signet.generateModels", defaultValue = "true")
    boolean generateModels = true;

    /** Whether to write the client. */
    @Parameter(property = "signet.generateApis", defaultValue = "true")
    boolean generateApis = true;

    /** Whether {@code output} becomes a source root of the project. */
    @Parameter(property = "signet.addCompileSourceRoot", defaultValue = "true")
    boolean addCompileSourceRoot = true;

    /** Whether {@code output} becomes a test source root of the project, instead of a source root. */
    @Parameter(property = "signet.addTestCompileSourceRoot", defaultValue = "false")
    boolean addTestCompileSourceRoot;

    /** Whether a warning fails the build, before anything is written. */
    @Parameter(property = "signet.failOnWarnings", defaultValue = "false")
    boolean failOnWarnings;

    /** Whether to log the configuration as it was understood. */
    @Parameter(property = "signet.verbose", defaultValue = "false")
    boolean verbose;

    /** Whether to log where the time went. */
    @Parameter(property = "signet.timings", defaultValue = "false")
    boolean timings;

    @Parameter(defaultValue = "${mojo.executionId}", readonly = true)
    @Nullable
    String executionId;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true)
    @Nullable
    List<Artifact> pluginArtifacts;

    private final @Nullable Function<Configuration, Compilation> compiler;

    /** What Maven calls. */
    public GenerateMojo() {
        this(null);
    }

    /** @param compiler makes the files; null for Signet's own */
    GenerateMojo(@Nullable Function<Configuration, Compilation> compiler) {
        this.compiler = compiler;
    }

    @Override
    void run(OptionReader options, Workspace workspace) {
        GenerateCommand command =
                new GenerateCommand(options, workspace, log(), Tool.identity(orEmpty(pluginArtifacts)));
        if (compiler != null) {
            command.compiler(compiler);
        }
        List<Configuration> configurations = command.configurations();
        configurations.forEach(configuration -> getLog().debug("Signet: " + configuration));
        for (Configuration configuration : configurations) {
            claim(configuration.output(), Options.OUTPUT, requireNonNullElse(executionId, ""), options);
            keepOutOfProject(configuration.output(), options);
            claimPackages(configuration, options);
        }
        warnOfLacks();
        command.run(configurations, this::compile);
    }

    /** A source root that contains the others would have their classes twice. */
    private void keepOutOfProject(Path output, OptionReader options) {
        if (project != null && isCompiled() && project.getBasedir().toPath().startsWith(output)) {
            options.problems()
                    .error(
                            "",
                            options.spelled(Options.OUTPUT) + " contains the project: " + output,
                            "choose a folder of its own, such as target/generated-sources/signet");
        }
    }

    /** Reserves the packages that are compiled with those of other executions: each class may be there once. */
    private void claimPackages(Configuration configuration, OptionReader options) {
        if (configuration.isOfTests() || !(addCompileSourceRoot || addTestCompileSourceRoot)) {
            return;
        }
        Packages packages = configuration.packages();
        if (generateModels) {
            claimPackage(packages.model(), Options.MODEL_PACKAGE, options);
        }
        if (generateApis) {
            claimPackage(packages.api(), Options.API_PACKAGE, options);
        }
        if (generateSupport && configuration.get(Options.GENERATE_SUPPORT) != Kit.NONE) {
            claimPackage(packages.support(), Options.SUPPORT_PACKAGE, options);
        }
    }

    private void claimPackage(String name, Option<?> option, OptionReader options) {
        String what = (addTestCompileSourceRoot ? "test" : "main") + " package " + name;
        claimant(what, requireNonNullElse(executionId, ""))
                .ifPresent(other -> options.problems()
                        .error(
                                "",
                                "execution " + other + " of this build already generates classes of the package "
                                        + name,
                                "set a separate " + options.spelled(option) + " for each execution"));
    }

    private boolean isCompiled() {
        return project != null && project.getFile() != null && addCompileSourceRoot && !addTestCompileSourceRoot;
    }

    /** Tells what generated code will not compile without. */
    private void warnOfLacks() {
        if (project != null && execution != null && isCompiled()) {
            new CompilePrerequisites(project)
                    .faults(execution.getLifecyclePhase())
                    .forEach(log()::warn);
        }
    }

    /** Has the project compile what was generated. */
    private void compile(Configuration configuration) {
        String folder = configuration.output().toString();
        if (project != null && isCompiled()) {
            SourceClashes.of(configuration.output(), project.getCompileSourceRoots())
                    .forEach(log()::warn);
        }
        if (project != null && (addTestCompileSourceRoot || (addCompileSourceRoot && configuration.isOfTests()))) {
            project.addTestCompileSourceRoot(folder);
        } else if (project != null && addCompileSourceRoot) {
            project.addCompileSourceRoot(folder);
        }
    }
}
