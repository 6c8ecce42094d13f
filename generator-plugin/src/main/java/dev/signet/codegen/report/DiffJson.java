package dev.signet.codegen.report;

import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.problem.Visible;
import dev.signet.support.JsonArray;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison as JSON. */
final class DiffJson {
    private DiffJson() {}

    static String of(ApiDiff diff) {
        Impact worst = Impact.of(diff::worst);
        List<JsonValue> changes = new ArrayList<>();
        diff.changes().forEach(change -> changes.add(change(diff, change)));
        String json = JsonObject.builder()
                        .put("from", text(diff.from().name()))
                        .put("to", text(diff.to().name()))
                        .put("verdict", impact(worst))
                        .put("changes", new JsonArray(changes))
                        .build()
                        .toJson()
                + "\n";
        return Visible.json(json);
    }

    private static JsonObject change(ApiDiff diff, Change change) {
        JsonObject.Builder json = JsonObject.builder();
        json.put(
                "change",
                text(change.match(
                        added -> "added",
                        removed -> "removed",
                        renamed -> renamed.isMoved() ? "moved" : "renamed",
                        altered -> "altered")));
        change.asRenamed().ifPresent(renamed -> json.put("before", element(renamed.before())));
        change.asAltered()
                .ifPresent(altered -> json.put(
                                "aspect", text(altered.aspect().name().toLowerCase(Locale.ROOT)))
                        .put("was", text(altered.from()))
                        .put("is", text(altered.to())));
        diff.acceptance(change).ifPresent(reason -> json.put("accepted", text(reason)));
        List<JsonValue> reasons = new ArrayList<>();
        change.impact().reasons().forEach(reason -> reasons.add(text(reason)));
        return json.put("element", element(change.element()))
                .put("title", text(change.title()))
                .put("verdict", impact(change.impact()))
                .put("reasons", new JsonArray(reasons))
                .build();
    }

    private static JsonObject element(Element element) {
        return JsonObject.builder()
                .put("kind", text(element.kind().noun()))
                .put("owner", text(element.owner()))
                .put("javaName", text(element.name()))
                .put("wireName", text(element.wireName()))
                .put("pointer", text(element.pointer()))
                .put("detail", text(element.detail()))
                .build();
    }

    private static JsonObject impact(Impact impact) {
        JsonObject.Builder json = JsonObject.builder();
        impact.verdicts().forEach((respect, verdict) -> json.put(respect.key(), text(verdict.word())));
        return json.build();
    }

    private static JsonString text(String text) {
        return new JsonString(text);
    }
}
