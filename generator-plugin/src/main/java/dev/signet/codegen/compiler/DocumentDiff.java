package dev.signet.codegen.compiler;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.wire.Side;
import dev.signet.codegen.output.Fingerprint;
import dev.signet.codegen.output.OutputTree;
import dev.signet.codegen.output.Run;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.report.DiffReports;
import dev.signet.codegen.timing.Timings;
import dev.signet.codegen.timing.Timings.Phase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads two documents as {@link Compiler} would, and compares what would be generated. */
public final class DocumentDiff {
    /** Both sides are taken to go to the same packages, so that only what they say makes a difference. */
    private static final Packages PACKAGES = new Packages("api.model", "api", "api.support");

    private DocumentDiff() {}

    /**
     * A document to compare.
     *
     * @param name what reports call it
     * @param document the file
     * @param overlays applied to it in this order
     * @param access what the document may refer to
     */
    public record Subject(String name, Path document, List<Path> overlays, Access access) {
        public Subject {
            overlays = List.copyOf(overlays);
        }
    }

    /**
     * A document as it was read.
     *
     * @param warnings what was found in it
     */
    record Reading(Side side, List<Problem> warnings) {}

    /**
     * What becomes different.
     *
     * @throws dev.signet.codegen.problem.ProblemsException if one of the documents is invalid
     */
    public static ApiDiff of(Subject from, Subject to) {
        // Warnings were reported when the documents were generated from.
        return of(from, to, new Timings());
    }

    /** The same; {@code timings} tell what is being done. */
    public static ApiDiff of(Subject from, Subject to, Timings timings) {
        // What the files are called makes no difference: the old one may be a copy of any name.
        String called = String.valueOf(to.document().getFileName());
        Side before = read(from, timings, called).side();
        Side after = read(to, timings, called).side();
        return timings.during(Phase.DIFFING, () -> ApiDiff.of(before, after));
    }

    /**
     * Writes the reports of a comparison.
     *
     * @param output the folder that receives {@code diff.md}, {@code diff.json} and {@code diff.html}
     * @throws dev.signet.codegen.problem.ProblemsException if something else stands in their place; nothing was written then
     * @throws java.io.UncheckedIOException if a file can't be written
     */
    public static void write(ApiDiff diff, Path output) {
        write(files(diff), output);
    }

    static List<SourceFile> files(ApiDiff diff) {
        return DiffReports.files(diff, new TemplateFolder(null));
    }

    static void write(List<SourceFile> files, Path output) {
        Run run = new Run(Fingerprint.builder().build(), Instant.now(), List.of(), Map.of());
        OutputTree.at(output).write(files, run);
    }

    /** @throws dev.signet.codegen.problem.ProblemsException if the document is invalid */
    static Reading read(Subject subject) {
        return read(subject, new Timings(), null);
    }

    private static Reading read(Subject subject, Timings timings, @Nullable String called) {
        Configuration configuration = Configuration.of(subject.document(), subject.document(), PACKAGES)
                .with(Options.OVERLAYS, subject.overlays())
                .with(Options.ALLOWED_REFS, subject.access())
                .with(Options.LENIENT_SYNTAX, true);
        Problems problems = new Problems();
        Analysis analysis = new Compiler(timings).analyze(configuration, problems, true, called);
        return new Reading(
                new Side(subject.name(), analysis.contract(), analysis.java(), located(subject.document(), problems)),
                problems.all());
    }

    /** A file and line with the folder of the document, from where the program runs if it is below. */
    private static UnaryOperator<String> located(Path document, Problems problems) {
        Path folder = document.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            return pointer -> "";
        }
        Path here = Path.of("").toAbsolutePath();
        String path = folder.startsWith(here) ? here.relativize(folder).toString() : folder.toString();
        String prefix = path.isEmpty() ? "" : path.replace('\\', '/') + "/";
        return pointer -> {
            String place = problems.locate(pointer);
            return place.isEmpty() ? "" : prefix + place;
        };
    }
}
