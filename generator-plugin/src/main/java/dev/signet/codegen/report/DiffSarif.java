package dev.signet.codegen.report;

import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.problem.Visible;
import dev.signet.support.JsonArray;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** A comparison in the Static Analysis Results Interchange Format 2.1.0, which services of code review show beside lines. */
final class DiffSarif {
    private DiffSarif() {}

    static String of(ApiDiff diff) {
        List<JsonValue> results = new ArrayList<>();
        DiffReports.worstFirst(diff).forEach(change -> results.add(result(diff, change)));
        JsonObject driver = JsonObject.builder()
                .put("name", text("Signet"))
                .put("rules", new JsonArray(rules()))
                .build();
        JsonObject run = JsonObject.builder()
                .put("tool", JsonObject.builder().put("driver", driver).build())
                .put("columnKind", text("utf16CodeUnits"))
                .put("results", new JsonArray(results))
                .build();
        String json = JsonObject.builder()
                        .put("version", text("2.1.0"))
                        .put("$schema", text("https://json.schemastore.org/sarif-2.1.0.json"))
                        .put("runs", new JsonArray(List.of(run)))
                        .build()
                        .toJson()
                + "\n";
        return Visible.json(json);
    }

    private static List<JsonValue> rules() {
        List<JsonValue> rules = new ArrayList<>();
        for (Verdict verdict : Verdict.worstFirst()) {
            rules.add(JsonObject.builder()
                    .put("id", text(verdict.word()))
                    .put(
                            "shortDescription",
                            JsonObject.builder()
                                    .put("text", text(verdict.title()))
                                    .build())
                    .build());
        }
        return rules;
    }

    private static JsonObject result(ApiDiff diff, Change change) {
        Verdict worst = change.impact().worst();
        JsonObject.Builder json = JsonObject.builder()
                .put("ruleId", text(worst.word()))
                .put("level", text(level(worst)))
                .put(
                        "message",
                        JsonObject.builder()
                                .put("text", text(DiffReports.message(change)))
                                .build())
                .put("locations", new JsonArray(List.of(location(diff, change))));
        diff.acceptance(change)
                .ifPresent(reason -> json.put(
                        "suppressions",
                        new JsonArray(List.of(JsonObject.builder()
                                .put("kind", text("external"))
                                .put("justification", text(reason))
                                .build()))));
        return json.build();
    }

    private static String level(Verdict verdict) {
        return switch (verdict) {
            case BREAKING -> "error";
            case LIMITED -> "warning";
            case COMPATIBLE -> "note";
        };
    }

    private static JsonObject location(ApiDiff diff, Change change) {
        JsonObject.Builder json = JsonObject.builder()
                .put(
                        "logicalLocations",
                        new JsonArray(List.of(JsonObject.builder()
                                .put("fullyQualifiedName", text(change.pointer()))
                                .build())));
        DiffAnnotations.Place place = DiffAnnotations.Place.of(diff, change);
        if (!place.file().isEmpty()) {
            JsonObject.Builder physical = JsonObject.builder()
                    .put(
                            "artifactLocation",
                            JsonObject.builder().put("uri", text(place.file())).build());
            if (place.line() > 0) {
                physical.put(
                        "region",
                        JsonObject.builder()
                                .put("startLine", JsonNumber.of(place.line()))
                                .build());
            }
            json.put("physicalLocation", physical.build());
        }
        return json.build();
    }

    private static JsonString text(String text) {
        return new JsonString(text);
    }
}
