package dev.signet.codegen.report;

import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Mappings;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.DocumentReport;
import dev.signet.codegen.compiler.Options;
import dev.signet.support.JsonArray;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Pages of documents, and what is in them. */
final class Exploring {
    private Exploring() {}

    /** Writes the page of a document. */
    static void page(Path document, List<Path> overlays, Mappings mappings, Path file) {
        Configuration plain = Configuration.of(document, file, Packages.around("shop.model"));
        DocumentReport.write(plain.with(Options.OVERLAYS, overlays).with(mappings), file);
    }

    /** What the page of a document knows. */
    static JsonObject data(Path document, List<Path> overlays, Mappings mappings, Path folder) throws IOException {
        Path file = folder.resolve("data.html");
        page(document, overlays, mappings, file);
        return read(file);
    }

    /** The same of the text of a document. */
    static JsonObject data(String document, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("spec.yaml"), document);
        return data(file, List.of(), Mappings.NONE, folder);
    }

    private static JsonObject read(Path file) throws IOException {
        String html = Files.readString(file);
        String start = "<script type=\"application/json\" id=\"data\">";
        int from = html.indexOf(start) + start.length();
        return JsonObject.fromJson(html.substring(from, html.indexOf("</script>", from)));
    }

    static JsonObject type(JsonObject data, String name) {
        return named(data, "types", name);
    }

    /** The one of that name in a list. */
    static JsonObject named(JsonObject owner, String list, String name) {
        return objects(owner, list).stream()
                .filter(each -> name.equals(each.string("name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " among " + list + " of " + owner));
    }

    static List<JsonObject> objects(JsonObject owner, String list) {
        List<JsonObject> objects = new ArrayList<>();
        array(owner, list).values().forEach(value -> objects.add((JsonObject) value));
        return objects;
    }

    static List<String> texts(JsonObject owner, String list) {
        return array(owner, list).values().stream().map(Exploring::text).toList();
    }

    /** Each use as {@code address: as what}. */
    static List<String> uses(JsonObject entry) {
        return array(entry, "uses").values().stream()
                .map(use -> text(((JsonArray) use).get(0)) + ": " + text(((JsonArray) use).get(1)))
                .toList();
    }

    private static JsonArray array(JsonObject owner, String list) {
        return Objects.requireNonNullElse(owner.array(list), JsonArray.EMPTY);
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).value();
    }
}
