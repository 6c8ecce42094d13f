package dev.signet.codegen.report;

import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Advice;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.problem.Visible;
import dev.signet.support.codec.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.function.Consumer;

/** A comparison as JSON. Texts of documents are as they are, but for credentials in addresses. */
final class DiffJson {
    /** Bytes that a change mostly takes. */
    private static final int USUAL_SIZE = 1_000;

    private final ApiDiff diff;
    private final JsonWriter json;

    private DiffJson(ApiDiff diff, JsonWriter json) {
        this.diff = diff;
        this.json = json;
    }

    static byte[] of(ApiDiff diff) {
        return Visible.json(text(diff, json -> new DiffJson(diff, json).write()));
    }

    /** JSON in UTF-8 that is written piece by piece: that of tens of thousands of changes never is a tree. */
    static byte[] text(ApiDiff diff, Consumer<JsonWriter> text) {
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream(USUAL_SIZE * (1 + diff.changes().size()));
        JsonWriter.writeTo(bytes, text);
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private void write() {
        json.beginObject();
        text("from", diff.from().name());
        text("to", diff.to().name());
        impact(Impact.of(diff::worst));
        json.name("changes").beginArray();
        diff.changes().forEach(this::change);
        json.endArray().endObject();
    }

    private void change(Change change) {
        json.beginObject();
        text(
                "change",
                change.match(
                        added -> "added",
                        removed -> "removed",
                        renamed -> renamed.isMoved() ? "moved" : "renamed",
                        altered -> "altered"));
        change.asRenamed().ifPresent(renamed -> element("before", renamed.before()));
        change.asAltered().ifPresent(altered -> {
            text("aspect", altered.aspect().name().toLowerCase(Locale.ROOT));
            text("was", altered.from());
            text("is", altered.to());
        });
        diff.acceptance(change).ifPresent(reason -> text("accepted", reason));
        element("element", change.element());
        text("title", change.title());
        impact(change.impact());
        text("advice", Advice.of(change));
        json.name("reasons").beginArray();
        change.impact().reasons().forEach(reason -> json.value(Visible.masked(reason)));
        json.endArray().endObject();
    }

    private void element(String name, Element element) {
        json.name(name).beginObject();
        text("kind", element.kind().noun());
        text("owner", element.owner());
        text("javaName", element.name());
        text("wireName", element.wireName());
        text("pointer", element.pointer());
        text("detail", element.detail());
        json.endObject();
    }

    private void impact(Impact impact) {
        json.name("verdict").beginObject();
        impact.verdicts().forEach((respect, verdict) -> text(respect.key(), verdict.word()));
        json.endObject();
    }

    private void text(String name, String value) {
        json.name(name).value(Visible.masked(value));
    }
}
