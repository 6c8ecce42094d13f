package dev.signet.codegen.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.SourceDocument;
import dev.signet.codegen.parse.tree.SourceMap;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.revisions.Revisions.HandWritten;
import dev.signet.codegen.revisions.Revisions.Published;
import dev.signet.codegen.revisions.Revisions.Row;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Reads {@link Revisions}, and reports all that is wrong with them at once. */
final class RevisionsReader {
    static final Set<String> ROOT = Set.of("header", "supportPackage", "handWritten", "revisions");
    static final Set<String> ROW =
            Set.of("revision", "status", "note", "package", "document", "overlays", "leaveOut", "published");
    /** What a row calls that which a parameter of {@code generate} calls otherwise. */
    private static final Map<String, String> OF_PARAMETERS =
            Map.of("inputSpec", "document", "modelPackage", "package", "overlay", "overlays", "id", "revision");

    private static final Set<String> HAND_WRITTEN = Set.of("package", "sources", "tests");
    private static final Set<String> PUBLISHED = Set.of("source", "sha256", "etag", "reworded");
    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?";

    private static final String QUALIFIED = "[A-Za-z_$][\\w$]*(?:\\.[A-Za-z_$][\\w$]*)*";

    private final Path file;
    private final SourceMap sources;
    private final Problems problems;

    /** Values that no two rows may share, with the place of the first. */
    private final Map<String, String> taken = new HashMap<>();

    RevisionsReader(Path file, Problems problems) {
        this.file = file;
        this.sources = new SourceMap(String.valueOf(file.getFileName()));
        this.problems = problems;
    }

    Revisions read() {
        problems.locateBy(sources);
        return problems.require(() -> read(sources.read(file, "")));
    }

    Revisions read(JsonNode tree) {
        DocumentNode root = new SourceDocument("", file.toString(), tree).root();
        if (root.has("openapi") && !root.has("revisions")) {
            throw new ProblemsException(
                    root.place("openapi"),
                    "this is an OpenAPI document, not a list of revisions",
                    "set it as `inputSpec`, or write a list whose rows name it as their `document`");
        }
        unknown(root, ROOT);
        List<Row> rows = new ArrayList<>();
        for (DocumentNode row : root.children("revisions")) {
            rows.add(row(row));
        }
        if (rows.isEmpty()) {
            problems.error(
                    root.place("revisions"),
                    "the file lists no revisions",
                    "write `revisions:` and below it `- revision: <name>` with `package` and `document`");
        }
        HandWritten handWritten = handWritten(root.get("handWritten"), rows);
        checkLeftOut(root, handWritten);
        checkApart(root, handWritten);
        Revisions revisions = new Revisions(
                file, sources, text(root, "header"), javaPackage(root, "supportPackage"), handWritten, rows);
        problems.throwIfErrors();
        return revisions;
    }

    private Row row(DocumentNode row) {
        unknown(row, ROW);
        String revision = required(row, "revision", "use the API's own name, in quotes");
        if (!revision.isEmpty() && !revision.matches(NAME)) {
            problems.error(
                    row.place("revision"),
                    "`" + revision + "` is not a valid revision name: a folder is named after it",
                    "use ASCII letters, digits and . _ - between them");
        }
        String javaPackage = required(row, "package", "use a name such as `com.example.api.r2026_05_20`");
        unique(row, "revision", revision);
        unique(row, "package", javaPackage);
        javaPackage(row, "package");
        List<Path> overlays = new ArrayList<>();
        for (DocumentNode overlay : row.children("overlays")) {
            overlays.add(existing(overlay, overlay.node().asText("")));
        }
        String document = required(row, "document", "set the path of the OpenAPI document, relative to this file");
        return new Row(
                row.place(),
                revision,
                deprecated(row),
                javaPackage,
                document.isEmpty() ? file : existing(cursorOf(row, "document"), document),
                overlays,
                row.children("leaveOut").stream()
                        .map(each -> each.node().asText(""))
                        .toList(),
                published(row.get("published")));
    }

    private @Nullable String deprecated(DocumentNode row) {
        String status = required(row, "status", "`current` or `retired`");
        String note = text(row, "note");
        if (status.equals("retired")) {
            return note != null ? note : "The service has retired this revision.";
        }
        if (!status.isEmpty() && !status.equals("current")) {
            problems.error(
                    row.place("status"),
                    "unknown status `" + status + "`",
                    NearMiss.hint(status, List.of("current", "retired"), ""));
        }
        if (note != null) {
            problems.error(
                    row.place("note"), "`note` requires `status: retired`", "remove it, or set `status: retired`");
        }
        return null;
    }

    private @Nullable HandWritten handWritten(@Nullable DocumentNode written, List<Row> rows) {
        if (written == null) {
            return null;
        }
        unknown(written, HAND_WRITTEN);
        String javaPackage = required(written, "package", "set the package of the revision for which it is written");
        List<String> packages = rows.stream().map(Row::javaPackage).toList();
        if (!javaPackage.isEmpty() && !packages.contains(javaPackage)) {
            problems.error(
                    written.place("package"),
                    "no revision has the package `" + javaPackage + "`",
                    NearMiss.hint(javaPackage, packages, ""));
        }
        required(written, "sources", "set the source folder of that package, relative to this file");
        Path sources = folder(written, "sources", javaPackage);
        return new HandWritten(javaPackage, sources == null ? file : sources, folder(written, "tests", javaPackage));
    }

    /** A source folder that has something in the package; null if none is named. */
    private @Nullable Path folder(DocumentNode at, String key, String javaPackage) {
        String value = text(at, key);
        if (value == null) {
            return null;
        }
        try {
            Path folder = file.resolveSibling(value).normalize();
            Path ofPackage = folder.resolve(javaPackage.replace('.', '/'));
            if (!Files.isDirectory(ofPackage)) {
                problems.error(at.place(key), ofPackage + " is not a folder", "paths are relative to this file");
            }
            return folder;
        } catch (InvalidPathException e) {
            problems.error(at.place(key), "`" + value + "` is not a valid path", "use `/` as separator");
            return file;
        }
    }

    private void checkLeftOut(DocumentNode root, @Nullable HandWritten written) {
        for (DocumentNode row : root.children("revisions")) {
            for (DocumentNode name : row.children("leaveOut")) {
                String source = name.node().asText("");
                if (written == null) {
                    problems.error(
                            name.place(),
                            "`leaveOut` requires `handWritten`",
                            "remove it, or say by `handWritten` what is copied");
                } else if (written.javaPackage().equals(row.text("package"))) {
                    problems.error(
                            name.place(),
                            "`" + source + "` is written for this revision, so it can't be left out",
                            "remove it, or delete the file");
                } else if (!source.matches(QUALIFIED)
                        || (!has(written.sources(), written, source) && !has(written.tests(), written, source))) {
                    problems.error(
                            name.place(),
                            "there is no source `" + source + "` in " + written.javaPackage(),
                            "use the name of a type, without that package");
                }
            }
        }
    }

    /** A copy has the package of its revision in place of the original's, also where that begins the name of another package. */
    private void checkApart(DocumentNode root, @Nullable HandWritten written) {
        if (written == null || written.javaPackage().isEmpty()) {
            return;
        }
        checkApart(root, "supportPackage", written.javaPackage());
        root.children("revisions").forEach(row -> checkApart(row, "package", written.javaPackage()));
    }

    private void checkApart(DocumentNode node, String key, String copied) {
        String name = node.has(key) ? node.text(key) : null;
        if (name != null && name.startsWith(copied + ".")) {
            problems.error(
                    node.place(key),
                    "`" + name + "` is inside `" + copied + "`, whose hand-written code is copied",
                    "use a package beside it");
        }
    }

    private static boolean has(@Nullable Path folder, HandWritten written, String source) {
        String path = (written.javaPackage() + "." + source).replace('.', '/') + ".java";
        return folder != null && Files.isRegularFile(folder.resolve(path));
    }

    private @Nullable Published published(@Nullable DocumentNode published) {
        if (published == null) {
            return null;
        }
        unknown(published, PUBLISHED);
        String sha256 = text(published, "sha256");
        if (sha256 != null && !sha256.matches("[0-9a-f]{64}")) {
            problems.error(
                    published.place("sha256"),
                    "invalid SHA-256",
                    "write 64 hex digits in lower case; `update` does it");
        }
        String source = required(published, "source", "set the URL or path where the API publishes the document");
        return new Published(source, sha256, text(published, "etag"), published.flag("reworded"));
    }

    private void unique(DocumentNode row, String key, String value) {
        String other = value.isEmpty() ? null : taken.putIfAbsent(key + " " + value, row.place(key));
        if (other != null) {
            problems.error(
                    row.place(key),
                    "`" + value + "` is also the " + key + " of " + other,
                    "use a different one for each revision");
        }
    }

    private @Nullable String javaPackage(DocumentNode at, String key) {
        String name = text(at, key);
        if (name != null && !SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
            problems.error(
                    at.place(key),
                    "`" + name + "` is not a valid Java package name",
                    "use a name such as `com.example.api.r1`");
        }
        return name;
    }

    private static DocumentNode cursorOf(DocumentNode at, String key) {
        DocumentNode child = at.get(key);
        return child == null ? at : child;
    }

    private Path existing(DocumentNode at, String value) {
        try {
            Path path = file.resolveSibling(value).normalize();
            if (!Files.isRegularFile(path)) {
                problems.error(at.place(), path + " is not a file", "paths are relative to the folder of this list");
            }
            return path;
        } catch (InvalidPathException e) {
            problems.error(at.place(), "`" + value + "` is not a valid path", "use `/` as separator");
            return file;
        }
    }

    private String required(DocumentNode at, String key, String hint) {
        String value = text(at, key);
        if (value == null && !at.has(key)) {
            problems.error(at.place(), "`" + key + "` is missing", hint);
        }
        return value == null ? "" : value;
    }

    /** The text of a member; null if there is none. A member of another type is reported. */
    private @Nullable String text(DocumentNode at, String key) {
        DocumentNode member = at.get(key);
        if (member == null || member.node().isNull()) {
            return null;
        }
        String text = at.text(key);
        if (text == null || text.isBlank()) {
            problems.error(member.place(), "`" + key + "` must be a string", "quote it: `" + key + ": '…'`");
            return null;
        }
        return text;
    }

    private static String hint(String key, Set<String> known) {
        String meant = OF_PARAMETERS.get(key);
        return known.equals(ROW) && meant != null
                ? "write `" + meant + "`"
                : NearMiss.hint(key, known.stream().sorted().toList(), "");
    }

    private void unknown(DocumentNode at, Set<String> known) {
        if (!at.node().isObject()) {
            problems.error(
                    at.place(),
                    "expected an object",
                    "use the properties "
                            + String.join(", ", known.stream().sorted().toList()));
        }
        for (DocumentNode child : at.children()) {
            if (at.node().isObject() && !known.contains(child.key())) {
                problems.error(child.place(), "unknown property `" + child.key() + "`", hint(child.key(), known));
            }
        }
    }
}
