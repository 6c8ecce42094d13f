package dev.signet.codegen.openapigenerator;

import dev.signet.codegen.compiler.Goal;
import dev.signet.codegen.compiler.Option;
import dev.signet.codegen.compiler.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CliOption;

/**
 * An option of Signet that is set by an additional property, beside what OpenAPI Generator has parameters for.
 *
 * @param defaultText the default as it would be written; empty if it depends on others
 */
record AdditionalProperty(String key, String help, String defaultText) {
    static final AdditionalProperty INVOKER_PACKAGE = new AdditionalProperty(
            "invokerPackage", "The packages' parent; the runtime library goes there if supportPackage is not set.", "");
    static final AdditionalProperty SOURCE_FOLDER =
            new AdditionalProperty("sourceFolder", "The source root in the output folder.", "src/main/java");

    /** What OpenAPI Generator has parameters of its own for, and what Signet's own goals only have. */
    private static final Set<Option<?>> ELSEWHERE = Set.of(
            Options.INPUT_SPEC,
            Options.OUTPUT,
            Options.OVERLAY,
            Options.REVISIONS,
            Options.GENERATE_MODELS,
            Options.GENERATE_APIS,
            Options.GENERATE_SUPPORT,
            Options.TYPE_MAPPINGS,
            Options.IMPORT_MAPPINGS,
            Options.SCHEMA_MAPPINGS,
            Options.TEMPLATE_DIRECTORY,
            Options.VERBOSE,
            Options.TIMINGS);

    /** Where this tool differs from Signet's own goals, since users come from its generator {@code java}. */
    private static final Map<Option<?>, String> DEFAULTS =
            Map.of(Options.MODEL_PACKAGE, Request.DEFAULT_INVOKER + ".model");

    /** The options of Signet that are additional properties. */
    static List<Option<?>> options() {
        return Options.of(Goal.GENERATE).stream()
                .filter(option -> !ELSEWHERE.contains(option))
                .toList();
    }

    static List<AdditionalProperty> all() {
        List<AdditionalProperty> all = new ArrayList<>(List.of(INVOKER_PACKAGE, SOURCE_FOLDER));
        for (Option<?> option : options()) {
            String byDefault = DEFAULTS.getOrDefault(option, option.defaultText());
            all.add(new AdditionalProperty(option.name(), option.documentation(), byDefault));
        }
        return all;
    }

    static List<String> keys() {
        return all().stream().map(AdditionalProperty::key).toList();
    }

    CliOption cli() {
        return defaultText.isEmpty() ? CliOption.newString(key, help) : CliOption.newString(key, help, defaultText);
    }
}
