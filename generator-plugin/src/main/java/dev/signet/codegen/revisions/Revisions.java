package dev.signet.codegen.revisions;

import dev.signet.codegen.parse.tree.SourceMap;
import dev.signet.codegen.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of an API that a project has clients of, as a file lists them.
 *
 * @param file the list itself, absolute
 * @param sources the text of the list
 * @param header the header that tells the service which revision is spoken; null if there is none
 * @param supportPackage the package of the runtime library that all share; null if the file leaves that open
 * @param handWritten what is written by hand for one revision and copied for the others; null if nothing is
 * @param rows in the order of the file
 */
public record Revisions(
        Path file,
        SourceMap sources,
        @Nullable String header,
        @Nullable String supportPackage,
        @Nullable HandWritten handWritten,
        List<Row> rows) {
    public Revisions {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a list.
     *
     * @param problems takes everything that is wrong with it
     * @throws dev.signet.codegen.problem.ProblemsException if there are errors
     */
    public static Revisions read(Path file, Problems problems) {
        return new RevisionsReader(file.toAbsolutePath().normalize(), problems).read();
    }

    /** All keys that the list and its rows can have, but those of a published document. */
    public static Set<String> keys() {
        Set<String> keys = new TreeSet<>(RevisionsReader.ROOT);
        keys.addAll(RevisionsReader.ROW);
        return keys;
    }

    /** The row of a revision. */
    public Optional<Row> row(String revision) {
        return rows.stream().filter(row -> row.revision.equals(revision)).findFirst();
    }

    /**
     * A revision.
     *
     * @param pointer where its row stands, such as {@code #/revisions/0}
     * @param revision its name
     * @param deprecated why its client should not be used any more; null unless the revision is retired
     * @param javaPackage the package of the client; the model's is {@code model} below it
     * @param document the OpenAPI document, absolute
     * @param overlays applied to it in this order, absolute
     * @param leaveOut the names of hand-written sources and tests that are not copied for it, without their package
     * @param published the document as the API publishes it; null if nobody does
     */
    public record Row(
            String pointer,
            String revision,
            @Nullable String deprecated,
            String javaPackage,
            Path document,
            List<Path> overlays,
            List<String> leaveOut,
            @Nullable Published published) {
        public Row {
            overlays = List.copyOf(overlays);
            leaveOut = List.copyOf(leaveOut);
        }
    }

    /**
     * Code that is written by hand for one revision, and copied for the others.
     *
     * @param javaPackage the package of the revision for which it is written
     * @param sources the source folder in which that package lies, absolute
     * @param tests the source folder of its tests, absolute; null if they are not copied
     */
    public record HandWritten(
            String javaPackage, Path sources, @Nullable Path tests) {}

    /**
     * The document as the API publishes it.
     *
     * @param source an address, or a path relative to the list
     * @param sha256 of what was read from there when {@code document} was last brought up to date, in hex; null if never
     * @param etag what the server called that state; null if it didn't say
     * @param reworded whether {@code document} says the same in other words, so that it must not be replaced by what is read
     */
    public record Published(
            String source,
            @Nullable String sha256,
            @Nullable String etag,
            boolean reworded) {}
}
