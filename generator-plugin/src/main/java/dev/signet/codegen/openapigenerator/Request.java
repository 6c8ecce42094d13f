package dev.signet.codegen.openapigenerator;

import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Configuration.Parts;
import dev.signet.codegen.compiler.Configurations;
import dev.signet.codegen.compiler.Option;
import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.compiler.OptionValues;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.config.GlobalSettings;

/** What OpenAPI Generator was told, in Signet's terms. */
final class Request {
    /** Where OpenAPI Generator's generator {@code java} puts everything by default. */
    static final String DEFAULT_INVOKER = "org.openapitools.client";

    private final CodegenConfig told;
    private final Properties properties;
    private final Problems problems;

    Request(CodegenConfig told, Problems problems) {
        this.told = told;
        this.properties = new Properties(told.additionalProperties());
        this.problems = problems;
    }

    /** The source root, relative to the output folder, with {@code /} between segments; empty if it is that folder itself. */
    String sourceFolder() {
        String folder = Objects.requireNonNullElse(
                        properties.text(AdditionalProperty.SOURCE_FOLDER.key()),
                        AdditionalProperty.SOURCE_FOLDER.defaultText())
                .replace('\\', '/')
                .replaceAll("^(\\./)+|/+$", "");
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
    Configuration configuration(Path document, Parts parts) {
        OptionReader options = new OptionReader(values(), Path.of("").toAbsolutePath(), OptionReader::inPom, problems);
        Configuration plain = Configuration.of(document, Path.of(told.getOutputDir()), options.packages())
                .with(Options.OVERLAYS, options.get(Options.OVERLAYS));
        return new Configurations(options).settings(plain).with(parts);
    }

    private OptionValues values() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Option<?> option : AdditionalProperty.options()) {
            List<String> given = properties.texts(option);
            if (!given.isEmpty()) {
                texts.put(option.name(), given);
            }
        }
        texts.put(Options.TYPE_MAPPINGS.name(), entries(told.typeMapping()));
        texts.put(Options.IMPORT_MAPPINGS.name(), entries(told.importMapping()));
        texts.put(Options.SCHEMA_MAPPINGS.name(), entries(told.schemaMapping()));
        String templates = properties.text(CodegenConstants.TEMPLATE_DIR);
        if (templates != null) {
            texts.put(Options.TEMPLATE_DIRECTORY.name(), List.of(templates));
        }
        packages(texts);
        return new OptionValues(texts);
    }

    /** In the order of their keys: OpenAPI Generator keeps them in none. */
    private static List<String> entries(Map<String, String> map) {
        return new TreeMap<>(map)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList();
    }

    private void packages(Map<String, List<String>> texts) {
        String invoker = properties.text(AdditionalProperty.INVOKER_PACKAGE.key());
        String model = properties.text(Options.MODEL_PACKAGE.name());
        String api = properties.text(Options.API_PACKAGE.name());
        if (model == null) {
            String parent = invoker == null ? DEFAULT_INVOKER : invoker;
            model = parent + ".model";
            api = api == null ? parent + ".api" : api;
        }
        String support = properties.text(Options.SUPPORT_PACKAGE.name());
        put(texts, Options.MODEL_PACKAGE, model);
        put(texts, Options.API_PACKAGE, api);
        put(texts, Options.SUPPORT_PACKAGE, support == null ? beside(invoker, model, api) : support);
    }

    private static void put(Map<String, List<String>> texts, Option<?> option, @Nullable String value) {
        if (value != null) {
            texts.put(option.name(), List.of(value));
        }
    }

    /** The invoker's package is the runtime library's, unless something else is there already. */
    private static @Nullable String beside(@Nullable String invoker, String model, @Nullable String api) {
        if (invoker == null) {
            return null;
        }
        String client = api == null ? Packages.around(model).api() : api;
        return invoker.equals(model) || invoker.equals(client) ? invoker + ".support" : invoker;
    }
}
