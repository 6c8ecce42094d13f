package dev.signet.codegen.openapi;

import dev.signet.codegen.GeneratorConfig;
import dev.signet.codegen.GeneratorConfig.Kit;
import dev.signet.codegen.GeneratorConfig.Mappings;
import dev.signet.codegen.GeneratorConfig.Packages;
import dev.signet.codegen.GeneratorConfig.Parts;
import dev.signet.codegen.maven.Checks;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.config.GlobalSettings;

/** What OpenAPI Generator was told, in Signet's terms. */
final class Request {
    /** Where OpenAPI Generator's generator {@code java} puts everything if it is told nothing. */
    private static final String USUAL_INVOKER = "org.openapitools.client";

    private final CodegenConfig told;
    private final Properties properties;
    private final Problems problems;
    private final Checks checks;

    Request(CodegenConfig told, Problems problems) {
        this.told = told;
        this.properties = new Properties(told.additionalProperties(), problems);
        this.problems = problems;
        this.checks = new Checks(Path.of("").toAbsolutePath(), problems);
    }

    /** The source root, relative to the output folder, with {@code /} between segments; empty if it is that folder itself. */
    String sourceFolder() {
        String folder =
                properties.orUsual(Option.SOURCE_FOLDER).replace('\\', '/').replaceAll("^(\\./)+|/+$", "");
        if (folder.isEmpty() || folder.equals(".")) {
            return "";
        }
        SourceFile.fault(folder)
                .ifPresent(fault -> problems.error(
                        "", "<sourceFolder> " + fault + ": " + folder, "name a folder below the output folder"));
        return folder;
    }

    Parts parts() {
        return new Parts(
                properties.isOn(CodegenConstants.GENERATE_MODELS),
                properties.isOn(CodegenConstants.GENERATE_APIS),
                wantsSupportingFiles() ? Kit.NEEDED : Kit.NONE);
    }

    /** All kinds of files are wanted unless some are named. */
    private static boolean wantsSupportingFiles() {
        return GlobalSettings.getProperty(CodegenConstants.SUPPORTING_FILES) != null
                || (GlobalSettings.getProperty(CodegenConstants.MODELS) == null
                        && GlobalSettings.getProperty(CodegenConstants.APIS) == null
                        && GlobalSettings.getProperty(CodegenConstants.WEBHOOKS) == null);
    }

    /** @param parts which files are wanted */
    GeneratorConfig config(Path document, Parts parts) {
        String templates = properties.text(CodegenConstants.TEMPLATE_DIR);
        return GeneratorConfig.of(document, Path.of(told.getOutputDir()), packages()).toBuilder()
                .overlays(checks.files("overlays", properties.list(Option.OVERLAYS)))
                .parts(parts)
                .mappings(new Mappings(
                        checks.mapping("typeMappings", entries(told.typeMapping())),
                        checks.typeNames("importMappings", entries(told.importMapping())),
                        checks.typeNames("schemaMappings", entries(told.schemaMapping()))))
                .access(checks.access(properties.list(Option.ALLOWED_REFS)))
                .templateDirectory(checks.folder("templateDirectory", templates == null ? null : new File(templates)))
                .failOnWarnings(properties.isTrue(Option.FAIL_ON_WARNINGS))
                .validation(checks.validation(properties.orUsual(Option.VALIDATION)))
                .databind(checks.databind(properties.orUsual(Option.DATABIND)))
                .build();
    }

    /** In the order of their keys: OpenAPI Generator keeps them in none. */
    private static List<String> entries(Map<String, String> map) {
        return new TreeMap<>(map)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList();
    }

    private Packages packages() {
        String invoker = properties.text(Option.INVOKER_PACKAGE);
        String model = properties.text(Option.MODEL_PACKAGE);
        String api = properties.text(Option.API_PACKAGE);
        if (model == null) {
            String parent = invoker == null ? USUAL_INVOKER : invoker;
            model = parent + ".model";
            api = api == null ? parent + ".api" : api;
        }
        String support = properties.text(Option.SUPPORT_PACKAGE);
        return checks.packages(model, api, support == null ? beside(invoker, model, api) : support);
    }

    /** The invoker's package is the support kit's, unless something else is there already. */
    private static @Nullable String beside(@Nullable String invoker, String model, @Nullable String api) {
        if (invoker == null) {
            return null;
        }
        String client = api == null ? Packages.around(model).api() : api;
        return invoker.equals(model) || invoker.equals(client) ? invoker + ".support" : invoker;
    }
}
