package dev.signet.codegen.maven;

import static java.util.Objects.requireNonNullElse;

import dev.signet.codegen.DefaultPipeline;
import dev.signet.codegen.Generator;
import dev.signet.codegen.GeneratorConfig;
import dev.signet.codegen.GeneratorConfig.Kit;
import dev.signet.codegen.GeneratorConfig.Parts;
import dev.signet.codegen.Outcome;
import dev.signet.codegen.Pipeline;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.timing.Timings;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Generates immutable Java records, sealed unions and a typed client from an OpenAPI document.
 *
 * <p>A run whose inputs have not changed writes nothing; otherwise files that have not changed keep their time stamps, and files
 * of an earlier run that are produced no more are deleted. Also works without a project, in any folder:
 *
 * <pre>{@code mvn dev.signet:signet-maven-plugin:generate -Dsignet.inputSpec=openapi.yaml -Dsignet.modelPackage=com.example.pets.model}</pre>
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true, requiresProject = false)
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

    /** Whether to write the support kit; {@code false} if another module brings it in the same {@code supportPackage}. */
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

    private final Timings clock = new Timings();
    private final Pipeline pipeline;

    /** What Maven calls. */
    public GenerateMojo() {
        this.pipeline = new DefaultPipeline(clock);
    }

    GenerateMojo(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    void run(Workspace workspace) {
        generate(workspace);
        if (timings) {
            clock.lines().forEach(line -> getLog().info("Signet: " + line));
        }
    }

    private void generate(Workspace workspace) {
        Problems problems = new Problems();
        Path folder = workspace.output(output);
        List<GeneratorConfig> configs =
                configs(new Checks(workspace.base(), problems), revision -> folder.resolve(revision));
        for (GeneratorConfig config : configs) {
            workspace.claim(
                    config.output(), "output", requireNonNullElse(executionId, ""), getPluginContext(), problems);
        }
        throwIfErrors(problems);
        Generator generator = new Generator(pipeline, Tool.identity(orEmpty(pluginArtifacts)), clock);
        for (GeneratorConfig config : configs) {
            run(generator, config, workspace);
        }
        if (revisions != null) {
            RevisionRuns.abandonOthers(workspace.output(output), configs);
        }
    }

    private void run(Generator generator, GeneratorConfig config, Workspace workspace) {
        if (verbose) {
            getLog().info("Signet: " + config);
        } else if (getLog().isDebugEnabled()) {
            getLog().debug("Signet: " + config);
        }
        String about = String.valueOf(config.inputSpec().getFileName());
        Outcome outcome = new Progress(getLog(), about, clock).during(() -> generator.run(config));
        if (addCompileSourceRoot || addTestCompileSourceRoot) {
            workspace.compile(config.output(), addTestCompileSourceRoot);
        }
        new Report(getLog())
                .success(outcome, revisions == null ? "" : config.output().getFileName() + ": ");
    }

    @Override
    Parts parts() {
        return new Parts(generateModels, generateApis, generateSupport ? Kit.NEEDED : Kit.NONE);
    }

    @Override
    boolean failOnWarnings() {
        return failOnWarnings;
    }
}
