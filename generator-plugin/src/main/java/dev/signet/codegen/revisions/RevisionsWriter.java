package dev.signet.codegen.revisions;

import dev.signet.codegen.parse.tree.Lines;
import dev.signet.codegen.parse.tree.TreeReader;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.revisions.Revisions.Published;
import dev.signet.codegen.revisions.Revisions.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rewrites what a list of revisions says of a published document, and leaves every other character as it is. */
public final class RevisionsWriter {
    private RevisionsWriter() {}

    /**
     * The text of the list with a new state of one row's published document.
     *
     * @param etag null if the server names no state; then an old one goes
     * @throws ProblemsException if the row is not written in lines of its own
     */
    public static String update(Revisions revisions, Row row, String sha256, @Nullable String etag) {
        Published published = Objects.requireNonNull(row.published(), "published");
        byte[] bytes = TreeReader.bytes(revisions.file(), "");
        Lines lineOf = new Lines();
        TreeReader.parse(bytes, revisions.file().toString(), "", lineOf);
        List<String> lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1)));
        String at = row.pointer().substring(1) + "/published";
        int source = lineOf.of(at + "/source");
        if (source == 0) {
            throw refused(revisions, row);
        }
        // From the bottom, so that the numbers of the lines above stay right.
        int sha = lineOf.of(at + "/sha256");
        int tag = lineOf.of(at + "/etag");
        String shaLine = indent(lines.get(source - 1)) + "sha256: " + sha256;
        String tagLine = etag == null ? null : indent(lines.get(source - 1)) + "etag: " + quoted(etag);
        if (sha > tag && tag > 0) {
            replace(lines, sha, shaLine);
            replace(lines, tag, tagLine);
        } else {
            replace(lines, tag, tagLine);
            replace(lines, sha, shaLine);
            int end = sha == 0 ? source : sha;
            if (tag == 0 && tagLine != null) {
                lines.add(end, tagLine);
            }
            if (sha == 0) {
                lines.add(source, shaLine);
            }
        }
        String text = String.join("\n", lines);
        verify(revisions, row, published, sha256, etag, text);
        return text;
    }

    private static ProblemsException refused(Revisions revisions, Row row) {
        return new ProblemsException(List.of(Problem.error(
                        row.pointer() + "/published",
                        "the state of the published document can't be written here",
                        "write `source`, `sha256` and `etag` in lines of their own, not in braces")
                .in(revisions.sources())));
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static void replace(List<String> lines, int line, @Nullable String by) {
        if (line > 0) {
            if (by == null) {
                lines.remove(line - 1);
            } else {
                lines.set(line - 1, by);
            }
        }
    }

    /** Nothing but the state may differ, whatever style the file is written in. */
    private static void verify(
            Revisions revisions, Row row, Published was, String sha256, @Nullable String etag, String text) {
        List<Row> rows = new ArrayList<>();
        for (Row each : revisions.rows()) {
            rows.add(
                    each.equals(row)
                            ? new Row(
                                    row.pointer(),
                                    row.revision(),
                                    row.deprecated(),
                                    row.javaPackage(),
                                    row.document(),
                                    row.overlays(),
                                    row.leaveOut(),
                                    new Published(was.source(), sha256, etag, was.reworded()))
                            : each);
        }
        Revisions written = new Problems()
                .attempt(() -> new RevisionsReader(revisions.file(), new Problems())
                        .read(TreeReader.parse(
                                text.getBytes(StandardCharsets.UTF_8),
                                revisions.file().toString(),
                                "",
                                null)));
        if (written == null
                || !written.rows().equals(rows)
                || !Objects.equals(written.header(), revisions.header())
                || !Objects.equals(written.supportPackage(), revisions.supportPackage())
                || !Objects.equals(written.handWritten(), revisions.handWritten())) {
            throw refused(revisions, row);
        }
    }
}
