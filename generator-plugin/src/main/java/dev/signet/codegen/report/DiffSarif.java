package dev.signet.codegen.report;

import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.problem.Visible;
import dev.signet.support.codec.JsonWriter;
import java.util.List;

/** A comparison in the Static Analysis Results Interchange Format 2.1.0, which services of code review show beside lines. */
final class DiffSarif {
    /** Results of a run that GitHub keeps. */
    private static final int MOST = 5_000;

    private final ApiDiff diff;
    private final JsonWriter json;

    private DiffSarif(ApiDiff diff, JsonWriter json) {
        this.diff = diff;
        this.json = json;
    }

    static byte[] of(ApiDiff diff, List<Change> worstFirst) {
        return Visible.json(DiffJson.text(diff, json -> new DiffSarif(diff, json).write(worstFirst)));
    }

    private void write(List<Change> worstFirst) {
        json.beginObject();
        text("version", "2.1.0");
        text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.name("runs").beginArray().beginObject();
        json.name("tool").beginObject().name("driver").beginObject();
        text("name", "Signet");
        json.name("rules").beginArray();
        for (Verdict verdict : Verdict.worstFirst()) {
            json.beginObject();
            text("id", verdict.word());
            message("shortDescription", verdict.title());
            json.endObject();
        }
        json.endArray().endObject().endObject();
        text("columnKind", "utf16CodeUnits");
        json.name("results").beginArray();
        DiffReports.first(worstFirst, MOST).forEach(this::result);
        json.endArray();
        if (worstFirst.size() > MOST) {
            json.name("properties").beginObject();
            json.name("omittedResults").value(worstFirst.size() - MOST);
            text("allResults", "diff.json");
            json.endObject();
        }
        json.endObject().endArray().endObject();
    }

    private void result(Change change) {
        Verdict worst = change.impact().worst();
        json.beginObject();
        text("ruleId", worst.word());
        text("level", level(worst));
        message("message", DiffReports.message(diff, change));
        location(change);
        diff.acceptance(change).ifPresent(reason -> {
            json.name("suppressions").beginArray().beginObject();
            text("kind", "external");
            text("justification", reason);
            json.endObject().endArray();
        });
        json.endObject();
    }

    private static String level(Verdict verdict) {
        return switch (verdict) {
            case BREAKING -> "error";
            case LIMITED -> "warning";
            case COMPATIBLE -> "note";
        };
    }

    private void location(Change change) {
        json.name("locations").beginArray().beginObject();
        json.name("logicalLocations").beginArray().beginObject();
        text("fullyQualifiedName", change.pointer());
        json.endObject().endArray();
        DiffAnnotations.Place place = DiffAnnotations.Place.of(diff, change);
        if (!place.file().isEmpty()) {
            json.name("physicalLocation").beginObject();
            json.name("artifactLocation").beginObject();
            text("uri", place.file());
            json.endObject();
            if (place.line() > 0) {
                json.name("region")
                        .beginObject()
                        .name("startLine")
                        .value(place.line())
                        .endObject();
            }
            json.endObject();
        }
        json.endObject().endArray();
    }

    private void message(String name, String text) {
        json.name(name).beginObject();
        text("text", text);
        json.endObject();
    }

    private void text(String name, String value) {
        json.name(name).value(Visible.masked(value));
    }
}
