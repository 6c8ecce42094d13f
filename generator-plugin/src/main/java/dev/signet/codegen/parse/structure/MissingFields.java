package dev.signet.codegen.parse.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.structure.Finding.Fault;
import java.util.ArrayList;
import java.util.List;

/** What OpenAPI demands of a document and Signet can do without: it is a note what stands for it. */
final class MissingFields {
    private static final List<String> WITHOUT_PATHS = List.of("components", "webhooks");

    private MissingFields() {}

    /** The required fields that an OpenAPI document lacks. */
    static List<Finding> of(JsonNode document) {
        List<Finding> missing = new ArrayList<>();
        JsonNode info = document.path("info");
        if (info.isMissingNode()) {
            missing.add(
                    missing(List.of("info"), "the client has a default name", "add `info: {title: …, version: …}`"));
        } else if (info.isObject()) {
            if (info.path("title").asText("").isBlank()) {
                missing.add(missing(
                        List.of("info", "title"),
                        "the client has a default name",
                        "add it: the title names the client"));
            }
            if (!info.has("version")) {
                missing.add(missing(List.of("info", "version"), "nothing depends on it", "add it"));
            }
        }
        boolean is30 = Version.of(document.path("openapi").asText("")) == Version.OPENAPI_3_0;
        if (document.path("paths").isMissingNode()
                && (is30 || WITHOUT_PATHS.stream().noneMatch(document::has))) {
            missing.add(missing(
                    List.of("paths"), "there are no calls", "add the operations, or `paths: {}` if there are none"));
        }
        return missing;
    }

    private static Finding missing(List<String> keys, String outcome, String hint) {
        String key = keys.get(keys.size() - 1);
        return new Finding(keys, Fault.NO_EFFECT, "`" + key + "` is missing", outcome, hint);
    }
}
