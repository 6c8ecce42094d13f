package dev.signet.codegen.openapigenerator;

import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.config.GlobalSettings;
import org.openapitools.codegen.templating.MustacheEngineAdapter;

/** Tells the user of everything that OpenAPI Generator was told and Signet has no use for. */
final class Leftovers {
    private static final String BY_OVERLAY = " in an overlay";

    /** What OpenAPI Generator puts there by itself. */
    private static final Set<String> OWN = Set.of(
            CodegenConstants.TEMPLATE_DIR,
            CodegenConstants.GENERATE_APIS,
            CodegenConstants.GENERATE_API_DOCS,
            CodegenConstants.GENERATE_API_TESTS,
            CodegenConstants.GENERATE_MODELS,
            CodegenConstants.GENERATE_MODEL_DOCS,
            CodegenConstants.GENERATE_MODEL_TESTS,
            CodegenConstants.GENERATE_RECURSIVE_DEPENDENT_MODELS,
            CodegenConstants.GENERATE_WEBHOOKS,
            CodegenConstants.EXCLUDE_TESTS);

    private final CodegenConfig told;
    private final Problems problems;

    Leftovers(CodegenConfig told, Problems problems) {
        this.told = told;
        this.problems = problems;
    }

    void report() {
        properties();
        mappings();
        switches();
        selections();
    }

    private void properties() {
        Map<String, Object> all = new TreeMap<>(told.additionalProperties());
        all.keySet().removeAll(OWN);
        AdditionalProperty.keys().forEach(all::remove);
        all.forEach((key, value) -> {
            IdleOptions.Idle idle = IdleOptions.all().get(key);
            if (idle == null) {
                unknown(key, value);
            } else if (!idle.satisfied().contains(String.valueOf(value))) {
                warn(key + "=" + value, idle.remedy());
            }
        });
    }

    private void unknown(String key, Object value) {
        List<String> known = new ArrayList<>(AdditionalProperty.keys());
        known.addAll(List.of("inputSpec", "templateDirectory", "typeMappings", "importMappings", "schemaMappings"));
        String near = known.stream()
                .filter(name -> name.equalsIgnoreCase(key) || name.equalsIgnoreCase(key + "s"))
                .map(name -> "did you mean " + name + "?")
                .findFirst()
                .orElse("config-help -g " + SignetJavaCodegen.NAME + " lists all options");
        warn(key + "=" + value, near);
    }

    private void mappings() {
        Map<String, Object> maps = new LinkedHashMap<>();
        maps.put("enumNameMappings: name constants by x-enum-varnames" + BY_OVERLAY, told.enumNameMapping());
        maps.put("forcedGenerateSchemas: leave the schema out of schemaMappings", told.forcedGenerateSchemas());
        maps.put("injectModelVendorExtensions: write the extension" + BY_OVERLAY, told.injectModelVendorExtensions());
        maps.put(
                "inlineSchemaNameMappings: name the schema by x-java-name" + BY_OVERLAY,
                told.inlineSchemaNameMapping());
        maps.put("inlineSchemaOptions: name a schema by x-java-name" + BY_OVERLAY, told.inlineSchemaOption());
        maps.put("instantiationTypes: lists and maps are List and Map, unmodifiable", told.instantiationTypes());
        maps.put("languageSpecificPrimitives: use schemaMappings", told.languageSpecificPrimitives());
        maps.put("modelNameMappings: name a schema by x-java-name" + BY_OVERLAY, told.modelNameMapping());
        maps.put("nameMappings: a component is called like its property", told.nameMapping());
        maps.put("operationIdNameMappings: name a method by x-method" + BY_OVERLAY, told.operationIdNameMapping());
        maps.put("parameterNameMappings: an argument is called like its parameter", told.parameterNameMapping());
        maps.put("reservedWordsMappings: keywords of Java are always avoided", told.reservedWordsMappings());
        maps.put("serverVariables: set baseUri on the client's builder", told.serverVariableOverrides());
        maps.forEach((text, entries) -> {
            boolean empty = entries instanceof Map<?, ?> map ? map.isEmpty() : ((Collection<?>) entries).isEmpty();
            if (!empty) {
                String[] parts = text.split(": ", 2);
                warn(parts[0], parts[1]);
            }
        });
    }

    private void switches() {
        if (told.isRemoveOperationIdPrefix()) {
            warn("removeOperationIdPrefix", "name methods by x-method" + BY_OVERLAY);
        }
        if (told.isEnablePostProcessFile()) {
            warn("enablePostProcessFile", "run your formatter in the build, after generating");
        }
    }

    /** Types refer to each other, so some of them alone would not compile. */
    private void selections() {
        selection(CodegenConstants.MODELS, "modelsToGenerate");
        selection(CodegenConstants.APIS, "apisToGenerate");
        selection(CodegenConstants.SUPPORTING_FILES, "supportingFilesToGenerate");
    }

    private void selection(String key, String parameter) {
        String names = GlobalSettings.getProperty(key);
        if (names != null && !names.isBlank()) {
            warn(
                    parameter + "=" + names,
                    "list files that you don't want in .openapi-generator-ignore, or leave operations out by the"
                            + " openapiNormalizer's FILTER");
            // All files are carried by what bears another name.
            GlobalSettings.setProperty(key, "");
        }
    }

    /** @param engine what fills in templates, as configured */
    void reportEngine(Object engine) {
        if (!(engine instanceof MustacheEngineAdapter)) {
            warn("engine", "Signet's own templates are Mustache");
        }
    }

    /** @param library as a parameter, which an additional property of that name also sets; null if not at all */
    void reportLibrary(@Nullable String library) {
        IdleOptions.Idle idle = IdleOptions.all().get("library");
        if (library != null
                && idle != null
                && !idle.satisfied().contains(library)
                && !told.additionalProperties().containsKey(idle.name())) {
            warn(idle.name() + "=" + library, idle.remedy());
        }
    }

    private void warn(String what, String remedy) {
        problems.warn("", "the option " + what + " has no effect with " + SignetJavaCodegen.NAME, remedy);
    }
}
