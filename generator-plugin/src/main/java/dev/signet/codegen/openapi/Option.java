package dev.signet.codegen.openapi;

import java.util.Arrays;
import java.util.List;
import org.openapitools.codegen.CliOption;

/** What can be said to Signet as an additional property, beside what OpenAPI Generator has parameters for. */
enum Option {
    MODEL_PACKAGE("modelPackage", "package of records, unions and enumerations", "org.openapitools.client.model"),
    API_PACKAGE("apiPackage", "package of the client; the parent of modelPackage by default", ""),
    INVOKER_PACKAGE(
            "invokerPackage", "the packages' parent; the runtime library goes there unless supportPackage is set", ""),
    SUPPORT_PACKAGE("supportPackage", "package of the runtime library, the classes that models and client need", ""),
    SOURCE_FOLDER("sourceFolder", "source root in the output folder", "src/main/java"),
    OVERLAYS("overlays", "OpenAPI Overlays applied to the document in this order, separated by commas", ""),
    VALIDATION(
            "validation",
            "where generated code checks constraints (maxLength, pattern …): none, builder or strict",
            "none"),
    DATABIND("databind", "which Jackson databind is to know the types: none, jackson2 or jackson3", "none"),
    ALLOWED_REFS(
            "allowedRefs",
            "folders, and prefixes of addresses, that the document may refer to, separated by commas",
            ""),
    FAIL_ON_WARNINGS("failOnWarnings", "whether a warning fails the run, before anything is written", "false");

    private final String key;
    private final String help;
    private final String usual;

    Option(String key, String help, String usual) {
        this.key = key;
        this.help = help;
        this.usual = usual;
    }

    String key() {
        return key;
    }

    String usual() {
        return usual;
    }

    CliOption cli() {
        return usual.isEmpty() ? CliOption.newString(key, help) : CliOption.newString(key, help, usual);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Option::key).toList();
    }
}
