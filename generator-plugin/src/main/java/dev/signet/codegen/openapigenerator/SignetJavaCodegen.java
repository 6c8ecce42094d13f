package dev.signet.codegen.openapigenerator;

import dev.signet.codegen.command.CommandLog;
import dev.signet.codegen.command.ProblemReport;
import dev.signet.codegen.compiler.Compilation;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Parts;
import dev.signet.codegen.output.Clashes;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.problem.Severity;
import dev.signet.codegen.problem.Visible;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signet as OpenAPI Generator's generator {@code signet-java}, which its Maven plugin, its Gradle plugin and its command line find
 * by themselves.
 *
 * <p>A generator usually says how OpenAPI Generator's view of a document is to be filled into templates. This one generates from
 * the document itself, at the moment when that view is complete, and offers its files as templates with nothing to fill in.
 */
public final class SignetJavaCodegen extends DefaultCodegen implements CodegenConfig {
    static final String NAME = "signet-java";

    /** The command line shows what is logged under OpenAPI Generator's own names, and of the rest errors only. */
    private static final Logger LOG = LoggerFactory.getLogger("org.openapitools.codegen.signet");

    private final Delivery delivery = new Delivery();
    private final Problems problems = new Problems();
    private @Nullable String libraryAsked;
    private boolean normalised;
    private boolean rulesAreSettled;

    /** What ServiceLoader calls. */
    public SignetJavaCodegen() {
        outputFolder = "generated-code" + File.separator + NAME;
        modelTemplateFiles = new LinkedHashMap<>();
        apiTemplateFiles = new LinkedHashMap<>();
        // What DefaultCodegen puts there would look as if the user had.
        additionalProperties.clear();
        typeMapping.clear();
        importMapping.clear();
        instantiationTypes.clear();
        languageSpecificPrimitives.clear();
        cliOptions.clear();
        AdditionalProperty.all().forEach(property -> cliOptions.add(property.cli()));
        IdleOptions.all().values().forEach(idle -> cliOptions.add(idle.cli()));
    }

    @Override
    public CodegenType getTag() {
        return CodegenType.CLIENT;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getHelp() {
        return "Generates immutable Java records, sealed unions and a typed client (Signet).";
    }

    /**
     * Looks at what was said, before OpenAPI Generator adds properties of its own. Of its rules for normalising, which would cost
     * what Signet can say, only those that were asked for are left.
     */
    @Override
    public void processOpts() {
        Leftovers leftovers = new Leftovers(this, problems);
        leftovers.reportEngine(super.getTemplatingEngine());
        leftovers.report();
        leftovers.reportLibrary(libraryAsked);
        normalised = !openapiNormalizer.isEmpty() && !Boolean.parseBoolean(openapiNormalizer.get("DISABLE_ALL"));
        for (String unasked : List.of(
                "SIMPLIFY_ONEOF_ANYOF",
                "SIMPLIFY_ONEOF_ANYOF_ENUM",
                "SIMPLIFY_BOOLEAN_ENUM",
                "REFACTOR_ALLOF_WITH_PROPERTIES_ONLY")) {
            openapiNormalizer.putIfAbsent(unasked, "false");
        }
        rulesAreSettled = true;
    }

    @Override
    public boolean getUseOpenapiNormalizer() {
        return normalised;
    }

    /** Once settled, a copy: OpenAPI Generator adds a rule for 3.1 that takes away what only 3.1 can say. */
    @Override
    public Map<String, String> openapiNormalizer() {
        return rulesAreSettled ? new LinkedHashMap<>(openapiNormalizer) : openapiNormalizer;
    }

    @Override
    public boolean getUseInlineModelResolver() {
        return false;
    }

    /** Nothing: what is parsed stays as it is until {@link #processOpenAPI}. */
    @Override
    public void preprocessOpenAPI(OpenAPI parsed) {}

    /** Nothing: it is taken when it holds no more than carries files. */
    @Override
    public void setOpenAPI(OpenAPI parsed) {}

    /**
     * Generates, and makes the files those of a single model.
     *
     * @throws IllegalArgumentException with all that is wrong, if the document or an option is
     */
    @Override
    public void processOpenAPI(OpenAPI parsed) {
        Request request = new Request(this, problems);
        Parts parts = request.parts();
        try (InputDocument document = InputDocument.of(getInputSpec(), parsed, normalised, problems)) {
            generate(request.configuration(document.path(), parts), request.sourceFolder());
        } catch (ProblemsException e) {
            throw new IllegalArgumentException(ProblemReport.failure(e.problems(), "failOnWarnings", log()), e);
        }
        Carrier carrier = Carrier.of(parts.models(), parts.apis());
        carrier.clear(parsed);
        carrier.load(delivery.paths(), modelTemplateFiles, apiTemplateFiles, supportingFiles);
        super.setOpenAPI(parsed);
    }

    private void generate(Configuration configuration, String sourceFolder) {
        problems.throwIfErrors();
        Compilation compilation = new Compiler().compile(configuration, problems);
        Problems standing = new Problems();
        Clashes.report(compilation.files(), standing);
        standing.throwIfErrors();
        delivery.add(sourceFolder, compilation.files());
        Path output = configuration.output();
        Path list = output.resolve(".openapi-generator").resolve(getFilesMetadataFilename());
        Stale.report(output, list, delivery.paths(), standing);
        for (Problem problem : compilation.warnings()) {
            if (problem.severity() == Severity.NOTE) {
                LOG.info(problem.text());
            } else {
                LOG.warn(problem.text());
            }
        }
        standing.all().forEach(problem -> LOG.warn(problem.text()));
        LOG.info(
                "Signet: {}; {} files",
                compilation.counts(),
                compilation.files().size());
    }

    /** Warnings are logged; errors are what the exception says. */
    private static CommandLog log() {
        return new CommandLog() {
            @Override
            public void info(String line) {
                LOG.info(Visible.line(line));
            }

            @Override
            public void warn(String line) {
                LOG.warn(Visible.line(line));
            }

            @Override
            public void error(String line) {
                LOG.debug(Visible.line(line));
            }
        };
    }

    /** As it is: no text of a document is put into a file here. */
    @Override
    public String escapeUnsafeCharacters(String input) {
        return input;
    }

    /** The same. */
    @Override
    public String escapeQuotationMark(String input) {
        return input;
    }

    @Override
    public TemplatingEngineAdapter getTemplatingEngine() {
        return delivery;
    }

    /** Files that have not changed keep their time stamps, unless existing files are to stay whatever is in them. */
    @Override
    public boolean isEnableMinimalUpdate() {
        return super.isEnableMinimalUpdate() || !isSkipOverwrite();
    }

    /** Takes any, to be warned of with all the others; none is set, for there would have to be templates of it. */
    @Override
    public void setLibrary(@Nullable String name) {
        libraryAsked = name;
    }

    @Override
    public String modelFilename(String templateName, String modelName) {
        return outputFolder() + File.separator + templateName.replace('/', File.separatorChar);
    }

    @Override
    public String apiFilename(String templateName, String tag) {
        return modelFilename(templateName, tag);
    }
}
