package dev.signet.codegen.compiler;

import static dev.signet.codegen.compiler.Goal.CHECK;
import static dev.signet.codegen.compiler.Goal.DIFF;
import static dev.signet.codegen.compiler.Goal.GENERATE;
import static dev.signet.codegen.compiler.Goal.REPORT;
import static dev.signet.codegen.compiler.Goal.UPDATE;
import static dev.signet.codegen.compiler.Option.Role.PART;
import static dev.signet.codegen.compiler.Option.Role.SETTING;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.Configuration.ClientDefaults;
import dev.signet.codegen.compiler.Configuration.HandWritten;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.javamodel.Validation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All options. The parameters of the Maven plugin, the options of the command line, those of the generator of OpenAPI Generator, and
 * the fingerprint by which a run knows that nothing has changed, are made of or checked against this list.
 */
public final class Options {
    private static final List<Option<?>> ALL = new ArrayList<>();

    public static final Option<Path> INPUT_SPEC =
            add(Option.named("inputSpec", Option.Type.PATH, OptionReader::document)
                    .in(GENERATE, REPORT)
                    .role(PART)
                    .revisionsKey("document")
                    .documented("The OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON."));

    public static final Option<List<Path>> OVERLAYS =
            add(Option.named("overlays", Option.Type.LIST, OptionReader::files)
                    .in(GENERATE, REPORT, DIFF)
                    .role(PART)
                    .defaultsTo(List.of(), "")
                    .revisionsKey("overlays")
                    .documented("OpenAPI Overlays (1.0 or 1.1) that correct or enrich the document before it is read, "
                            + "applied in the order given."));

    public static final Option<List<Path>> OVERLAY = add(Option.named("overlay", Option.Type.PATH, OptionReader::files)
            .in(GENERATE, REPORT)
            .defaultsTo(List.of(), "")
            .revisionsKey("overlays")
            .documented("A single overlay, for brevity; applied before overlays."));

    public static final Option<Path> REVISIONS = add(Option.named("revisions", Option.Type.PATH, OptionReader::file)
            .in(GENERATE, REPORT, DIFF, CHECK, UPDATE)
            .documented("A file that lists the revisions of an API, each with its document, overlays and package."));

    public static final Option<String> MODEL_PACKAGE =
            add(Option.named("modelPackage", Option.Type.TEXT, OptionReader::javaPackage)
                    .in(GENERATE, REPORT)
                    .role(PART)
                    .revisionsKey("package")
                    .documented("The Java package of records, unions and enumerations."));

    public static final Option<String> API_PACKAGE =
            add(Option.named("apiPackage", Option.Type.TEXT, OptionReader::javaPackage)
                    .in(GENERATE, REPORT)
                    .role(PART)
                    .revisionsKey("package")
                    .documented("The Java package of the client. Default: the parent of modelPackage."));

    public static final Option<String> SUPPORT_PACKAGE = add(Option.named(
                    "supportPackage", Option.Type.TEXT, OptionReader::javaPackage)
            .in(GENERATE, REPORT)
            .role(PART)
            .documented("The Java package of the runtime library, the few classes that models and client need at "
                    + "run time. Default: support beside modelPackage."));

    public static final Option<Path> OUTPUT = add(Option.named("output", Option.Type.PATH, OptionReader::path)
            .in(GENERATE, DIFF, CHECK, UPDATE)
            .documented("The folder that receives the files."));

    public static final Option<Path> REPORT_FILE = add(Option.named("reportFile", Option.Type.PATH, OptionReader::path)
            .in(REPORT)
            .documented("The page. With revisions, each revision has a page of this name in a folder named "
                    + "after it."));

    public static final Option<Boolean> GENERATE_MODELS = add(flag("generateModels", true)
            .in(GENERATE)
            .role(SETTING)
            .documented("Whether to write records, unions and enumerations."));

    public static final Option<Boolean> GENERATE_APIS =
            add(flag("generateApis", true).in(GENERATE).role(SETTING).documented("Whether to write the client."));

    public static final Option<Kit> GENERATE_SUPPORT = add(Option.<Kit>named(
                    "generateSupport",
                    Option.Type.FLAG,
                    (reader, option, texts) -> reader.flag(option, texts) ? Kit.NEEDED : Kit.NONE)
            .in(GENERATE)
            .role(SETTING)
            .defaultsTo(Kit.NEEDED, "true")
            .documented("Whether to write the runtime library."));

    public static final Option<Map<String, String>> TYPE_MAPPINGS =
            add(Option.named("typeMappings", Option.Type.MAP, OptionReader::mapping)
                    .in(GENERATE, REPORT)
                    .role(SETTING)
                    .defaultsTo(Map.of(), "")
                    .documented("Java types to use for types of the document, as type+format=JavaType."));

    public static final Option<Map<String, String>> IMPORT_MAPPINGS = add(
            Option.named("importMappings", Option.Type.MAP, OptionReader::typeNames)
                    .in(GENERATE, REPORT)
                    .role(SETTING)
                    .defaultsTo(Map.of(), "")
                    .documented(
                            "Qualified names for simple names in typeMappings and schemaMappings, as Money=com.example.Money."));

    public static final Option<Map<String, String>> SCHEMA_MAPPINGS =
            add(Option.named("schemaMappings", Option.Type.MAP, OptionReader::typeNames)
                    .in(GENERATE, REPORT)
                    .role(SETTING)
                    .defaultsTo(Map.of(), "")
                    .documented("Schemas for which a Java type exists already, as Schema=com.example.Type."));

    public static final Option<Access> ALLOWED_REFS =
            add(Option.named("allowedRefs", Option.Type.LIST, OptionReader::access)
                    .in(GENERATE, REPORT, DIFF, CHECK, UPDATE)
                    .role(SETTING)
                    .defaultsTo(Access.STRICT, "")
                    .documented("What the document may refer to by $ref, beside files in its own folder and below: "
                            + "folders, relative to the project's, and prefixes of addresses."));

    public static final Option<Boolean> LENIENT_SYNTAX = add(flag("lenientSyntax", false)
            .in(GENERATE, REPORT)
            .role(SETTING)
            .documented("Whether slips of syntax that other tools overlook are warnings: duplicate keys, of which the "
                    + "last one counts, and spaces in the blank lines at the start of a YAML block scalar."));

    public static final Option<Validation> VALIDATION = add(Option.<Validation>named(
                    "validation",
                    Option.Type.TEXT,
                    (reader, option, texts) -> reader.choice(option, texts, Validation.values()))
            .in(GENERATE, REPORT)
            .role(SETTING)
            .defaultsTo(Validation.NONE, "none")
            .documented("Whether generated code checks what the document limits beyond types, such as "
                    + "maxLength, pattern and minimum: none; builder, when a builder builds; or strict, "
                    + "whenever a value comes into being."));

    public static final Option<Databind> DATABIND = add(Option.<Databind>named(
                    "databind",
                    Option.Type.TEXT,
                    (reader, option, texts) -> reader.choice(option, texts, Databind.values()))
            .in(GENERATE, REPORT)
            .role(SETTING)
            .defaultsTo(Databind.NONE, "none")
            .documented("Whether a class DatabindModule is written beside the generated types, by which an "
                    + "ObjectMapper of Jackson databind, such as Spring's, reads and writes them with their "
                    + "own codecs wherever they occur in other classes: none; jackson2, for "
                    + "com.fasterxml.jackson; or jackson3, for tools.jackson."));

    public static final Option<Path> TEMPLATE_DIRECTORY =
            add(Option.named("templateDirectory", Option.Type.PATH, OptionReader::folder)
                    .in(GENERATE, REPORT)
                    .role(SETTING)
                    .documented("A folder with templates that take the place of Signet's own of the same name."));

    /** What a list of revisions says about the client of one. */
    public static final Option<ClientDefaults> CLIENT =
            add(Option.<ClientDefaults>named("client", Option.Type.TEXT, (reader, option, texts) -> ClientDefaults.NONE)
                    .role(SETTING)
                    .defaultsTo(ClientDefaults.NONE, "")
                    .documented("What a list of revisions says about the client of a revision."));

    /** What a list of revisions says about code that is written by hand for another revision; null if it says nothing. */
    public static final Option<HandWritten> HAND_WRITTEN = add(Option.<HandWritten>named(
                    "handWritten", Option.Type.TEXT, (reader, option, texts) -> {
                        throw new IllegalStateException("there is no text of it");
                    })
            .role(SETTING)
            .documented("What a list of revisions says about code that is written by hand for another revision."));

    public static final Option<Boolean> FAIL_ON_WARNINGS = add(flag("failOnWarnings", false)
            .in(GENERATE)
            .role(SETTING)
            .documented("Whether a warning fails the build, before anything is written."));

    public static final Option<Boolean> VERBOSE = add(
            flag("verbose", false).in(GENERATE).documented("Whether to log the configuration as it was understood."));

    public static final Option<Boolean> TIMINGS =
            add(flag("timings", false).in(GENERATE).documented("Whether to log where the time went."));

    public static final Option<String> FROM = add(Option.named("from", Option.Type.TEXT, OptionReader::text)
            .in(DIFF)
            .documented("The old document: a path, an address that allowedRefs allows, or the name of a row "
                    + "of revisions, whose overlays are applied."));

    public static final Option<String> TO = add(Option.named("to", Option.Type.TEXT, OptionReader::text)
            .in(DIFF)
            .documented("The new document, named in the same way."));

    public static final Option<List<Path>> FROM_OVERLAYS =
            add(Option.named("fromOverlays", Option.Type.LIST, OptionReader::files)
                    .in(DIFF)
                    .defaultsTo(List.of(), "")
                    .documented("Overlays for the old document, if it is no row; paths relative to the project's "
                            + "folder. Default: overlays."));

    public static final Option<List<Path>> TO_OVERLAYS =
            add(Option.named("toOverlays", Option.Type.LIST, OptionReader::files)
                    .in(DIFF)
                    .defaultsTo(List.of(), "")
                    .documented("Overlays for the new document, if it is no row; paths relative to the project's "
                            + "folder. Default: overlays."));

    public static final Option<List<FailOn>> FAIL_ON =
            add(Option.named("failOn", Option.Type.TEXT, OptionReader::failOn)
                    .in(DIFF)
                    .defaultsTo(List.of(), "none")
                    .documented("What fails the build: breaking-source, breaking-binary, breaking-wire, any change "
                            + "that is more than another wording, or none."));

    public static final Option<Path> IGNORE = add(
            Option.named("ignore", Option.Type.PATH, OptionReader::file)
                    .in(DIFF)
                    .documented(
                            "A file that lists changes which are accepted, each with a reason and, if it is so, the last day."));

    public static final Option<String> REVISION = add(Option.named("revision", Option.Type.TEXT, OptionReader::text)
            .in(CHECK, UPDATE)
            .documented("The only revision to look at. Default: all whose rows say where they are published."));

    public static final Option<Integer> TIMEOUT = add(Option.named("timeout", Option.Type.NUMBER, OptionReader::seconds)
            .in(CHECK, UPDATE)
            .defaultsTo(30, "30")
            .documented("How many seconds to wait for a document, from the first connection to its last byte."));

    public static final Option<Boolean> REBASE = add(flag("rebase", false)
            .in(UPDATE)
            .documented("Whether to write a proposal of each overlay that no longer fits its document, beside the "
                    + "reports: what surely has another name is followed, and each action that differs is marked by "
                    + "x-review. The overlay itself stays as it is."));

    private Options() {}

    private static <T> Option<T> add(Option<T> option) {
        ALL.add(option);
        return option;
    }

    private static Option.Builder<Boolean> flag(String name, boolean byDefault) {
        return Option.named(name, Option.Type.FLAG, OptionReader::flag)
                .defaultsTo(byDefault, Boolean.toString(byDefault));
    }

    /** Every option. */
    public static List<Option<?>> all() {
        return List.copyOf(ALL);
    }

    /** The options of one goal. */
    public static List<Option<?>> of(Goal goal) {
        return ALL.stream().filter(option -> option.goals().contains(goal)).toList();
    }
}
