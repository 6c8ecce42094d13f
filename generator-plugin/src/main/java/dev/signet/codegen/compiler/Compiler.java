package dev.signet.codegen.compiler;

import dev.signet.codegen.compiler.Compilation.TypeCounts;
import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.Configuration.ClientDefaults;
import dev.signet.codegen.compiler.Configuration.HandWritten;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.compiler.Configuration.Mappings;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Configuration.Parts;
import dev.signet.codegen.emit.Emitters;
import dev.signet.codegen.handwritten.Copies;
import dev.signet.codegen.handwritten.GeneratedTypes;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.ClientHints;
import dev.signet.codegen.model.ApiModel.Info;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.parse.Spec;
import dev.signet.codegen.parse.SpecInput;
import dev.signet.codegen.parse.SpecReader;
import dev.signet.codegen.parse.reference.AccessRules;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.problem.Severity;
import dev.signet.codegen.resolve.Resolver;
import dev.signet.codegen.timing.Timings;
import dev.signet.codegen.timing.Timings.Phase;
import dev.signet.codegen.translate.JavaModelBuilder;
import dev.signet.codegen.translate.types.TypeMappings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes Java of an OpenAPI document: document → {@link ApiModel} → passes → {@link JavaModel} → files. */
public final class Compiler {
    private final Timings timings;

    /** Documents for whose revisions code is written by hand, by all that decides about the generated types. */
    private final Map<Configuration, Analysis> homes = new LinkedHashMap<>();

    public Compiler() {
        this(new Timings());
    }

    /** @param timings takes how long each phase takes */
    public Compiler(Timings timings) {
        this.timings = timings;
    }

    /**
     * Reads a document and makes files of it; writes nothing.
     *
     * @throws ProblemsException with everything found, if the document is invalid, or if there are warnings and the configuration
     *     says that they count as errors
     */
    public Compilation compile(Configuration configuration) {
        return compile(configuration, new Problems());
    }

    /**
     * {@link #compile(Configuration)} after something was found already.
     *
     * @param problems what was found already; what else is found is added
     */
    public Compilation compile(Configuration configuration, Problems problems) {
        Compilation compilation = problems.require(() -> {
            Analysis analysis = analyze(configuration, problems);
            JavaModel model = analysis.java();
            List<SourceFile> files = new ArrayList<>(timings.during(Phase.EMITTING, () -> emit(configuration, model)));
            List<Path> inputs = new ArrayList<>(analysis.files());
            HandWritten written = configuration.find(Options.HAND_WRITTEN);
            if (written != null) {
                Analysis home = home(written.home());
                Copies copies = copies(written, home, model);
                files.addAll(copies.files());
                inputs.addAll(home.files());
                inputs.addAll(written.code().inputs());
                boolean isRetired = configuration.get(Options.CLIENT).deprecated() != null;
                copies.report(problems, isRetired);
            }
            return new Compilation(
                    files,
                    inputs,
                    new TypeCounts(
                            model.records().size() + model.values().size(),
                            model.unions().size(),
                            model.enums().size()),
                    problems.all());
        });
        if (configuration.get(Options.FAIL_ON_WARNINGS)
                && compilation.warnings().stream().anyMatch(problem -> problem.severity() == Severity.WARNING)) {
            throw new ProblemsException(compilation.warnings());
        }
        return compilation;
    }

    /**
     * Reads a document and decides what Java is made of it.
     *
     * @param problems takes what is found
     * @throws ProblemsException with everything found, if the document is invalid
     */
    public Analysis analyze(Configuration configuration, Problems problems) {
        return analyze(configuration, problems, false, null);
    }

    /**
     * The same.
     *
     * @param located whether {@code problems} will be asked for many lines of the document
     * @param called the file whose name a JSON Schema's root has; null for its own
     */
    Analysis analyze(Configuration configuration, Problems problems, boolean located, @Nullable String called) {
        Access access = configuration.get(Options.ALLOWED_REFS);
        SpecInput input = new SpecInput(
                configuration.inputSpec(),
                configuration.get(Options.OVERLAYS),
                new AccessRules(access.roots(), access.urls()),
                configuration.get(Options.LENIENT_SYNTAX),
                located,
                called);
        return problems.require(() -> {
            Spec spec = timings.during(Phase.READING, () -> SpecReader.read(input, problems, timings));
            ClientDefaults client = configuration.get(Options.CLIENT);
            ApiModel api = timings.during(
                    Phase.RESOLVING, () -> Resolver.resolve(withDefaults(spec.model(), client, problems), problems));
            Mappings m = configuration.mappings();
            new TemplateFolder(configuration.find(Options.TEMPLATE_DIRECTORY)).warnOfUnknown(problems);
            TypeMappings mappings = TypeMappings.of(m.types(), m.imports(), m.schemas(), problems);
            JavaModel java = timings.during(
                    Phase.MODELLING,
                    () -> JavaModelBuilder.build(
                            api, packages(configuration), mappings, configuration.get(Options.VALIDATION), problems));
            return new Analysis(api, java, mappings, spec.files(), spec.contract());
        });
    }

    /** The document of a revision for which code is written; what is wrong with it was reported when that was generated. */
    private Analysis home(Configuration configuration) {
        Configuration key = configuration.with(Options.OUTPUT, Path.of("")).with(new Parts(true, true, Kit.NONE));
        return homes.computeIfAbsent(key, home -> analyze(home, new Problems()));
    }

    private static Copies copies(HandWritten written, Analysis home, JavaModel model) {
        GeneratedTypes from = GeneratedTypes.of(home.java());
        GeneratedTypes to = GeneratedTypes.of(model);
        return switch (written.part()) {
            case MAIN -> written.code().copies(from, to);
            case TESTS -> written.code().testCopies(from, to);
        };
    }

    private static JavaModel.Packages packages(Configuration configuration) {
        Packages p = configuration.packages();
        return new JavaModel.Packages(p.model(), p.support(), p.api());
    }

    /** The document with the defaults of its client; where the two contradict each other, neither can be right. */
    private static ApiModel withDefaults(ApiModel model, ClientDefaults client, Problems problems) {
        Info info = model.info();
        Map<String, String> headers = new LinkedHashMap<>(info.defaultHeaders());
        client.headers().forEach((name, value) -> {
            String said = headers.put(name, value);
            if (said != null && !said.equals(value)) {
                problems.error(
                        "#/x-default-headers",
                        "the document sends `" + name + ": " + said + "`, but its revision is `" + value + "`",
                        "correct or remove it in the overlay: the list of revisions sets it");
            }
        });
        ClientHints hints = info.client();
        String deprecated = client.deprecated() != null ? client.deprecated() : hints.deprecated();
        return new ApiModel(
                new Info(
                        info.source(),
                        info.title(),
                        info.version(),
                        info.description(),
                        info.servers(),
                        headers,
                        new ClientHints(hints.name(), deprecated, hints.resources(), hints.events())),
                model.schemas(),
                model.operations(),
                model.securitySchemes(),
                model.webhooks(),
                model.security(),
                model.unchecked());
    }

    /** The files that are made of what was {@linkplain #analyze decided}. */
    public static List<SourceFile> emit(Configuration configuration, JavaModel model) {
        UnaryOperator<String> templates = new TemplateFolder(configuration.find(Options.TEMPLATE_DIRECTORY));
        boolean withClient = configuration.get(Options.GENERATE_APIS) && model.client() != null;
        List<SourceFile> files = new ArrayList<>();
        if (configuration.get(Options.GENERATE_MODELS)) {
            files.addAll(Emitters.models(model, templates));
            files.addAll(Emitters.databind(model, configuration.get(Options.DATABIND)));
        }
        if (withClient) {
            files.addAll(Emitters.apis(model, templates));
        }
        switch (configuration.get(Options.GENERATE_SUPPORT)) {
            case NONE -> {}
            case NEEDED -> files.addAll(Emitters.support(model, List.copyOf(files)));
            case WHOLE ->
                files.addAll(Emitters.wholeSupport(
                        model, configuration.get(Options.GENERATE_APIS), configuration.get(Options.DATABIND)));
        }
        return files;
    }
}
