package dev.signet.codegen.maven;

import static java.util.Objects.requireNonNullElse;

import dev.signet.codegen.Comparison;
import dev.signet.codegen.Comparison.Subject;
import dev.signet.codegen.GeneratorConfig.Access;
import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.Impact;
import dev.signet.codegen.diff.Verdict;
import dev.signet.codegen.output.Drafts;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.report.DiffReports;
import dev.signet.codegen.spec.RemoteFile;
import dev.signet.codegen.spec.Revisions;
import dev.signet.codegen.spec.Revisions.Row;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a change of document does: to the wire in both directions, to Java callers that are compiled again, and to those that
 * are not. Works without a project too:
 *
 * <pre>{@code mvn dev.signet:signet-maven-plugin:diff -Dsignet.from=old.yaml -Dsignet.to=new.yaml}</pre>
 */
@Mojo(name = "diff", threadSafe = true, requiresProject = false)
public final class DiffMojo extends SignetMojo {

    /**
     * The old document: a path, an address that {@code allowedRefs} allows, or the name of a row of {@code revisions}, whose
     * overlays are applied.
     */
    @Parameter(property = "signet.from", required = true)
    @Nullable
    String from;

    /** The new document, named in the same way. */
    @Parameter(property = "signet.to", required = true)
    @Nullable
    String to;

    /** Overlays for the old document, if it is no row; paths relative to the project's folder. Default: {@code overlays}. */
    @Parameter(property = "signet.fromOverlays")
    @Nullable
    List<String> fromOverlays;

    /** Overlays for the new document, if it is no row; paths relative to the project's folder. Default: {@code overlays}. */
    @Parameter(property = "signet.toOverlays")
    @Nullable
    List<String> toOverlays;

    /** Overlays for both documents, as far as they have none of their own. */
    @Parameter(property = "signet.overlays")
    @Nullable
    List<String> overlays;

    /** A file that lists revisions, so that {@code from} and {@code to} can name them. */
    @Parameter(property = "signet.revisions")
    @Nullable
    File revisions;

    /**
     * The folder that receives {@code diff.md}, {@code diff.json} and {@code diff.html}. Default: {@code signet-diff} in the project's
     * build folder; without a project, where Maven was started.
     */
    @Parameter(property = "signet.output")
    @Nullable
    File output;

    /**
     * What fails the build: {@code breaking-source}, {@code breaking-binary}, {@code breaking-wire}, {@code any} change that is more
     * than another wording, or {@code none}. Several with commas between them. The reports are written in any case.
     */
    @Parameter(property = "signet.failOn", defaultValue = "none")
    String failOn = "none";

    /** What the documents may refer to by {@code $ref}, and the addresses that may be fetched, as for {@code generate}. */
    @Parameter(property = "signet.allowedRefs")
    @Nullable
    List<String> allowedRefs;

    @Override
    void run(Workspace workspace) throws MojoFailureException {
        Problems problems = new Problems();
        Checks checks = new Checks(workspace.base(), problems);
        List<FailOn> limits = FailOn.parse(requireNonNullElse(failOn, "none"), problems);
        Access access = checks.access(orEmpty(allowedRefs));
        Revisions list = revisions == null ? null : checks.revisions(revisions);
        throwIfErrors(problems);
        Path reports = workspace.reports(output);
        ApiDiff diff;
        try (Drafts fetched = new Drafts()) {
            Subjects subjects = new Subjects(checks, problems, access, list, fetched, workspace);
            Subject old = subjects.of("from", from, fromOverlays);
            Subject now = subjects.of("to", to, toOverlays);
            throwIfErrors(problems);
            diff = Comparison.of(old, now);
        }
        Comparison.write(diff, reports);
        DiffReports.summary(diff).forEach(getLog()::info);
        getLog().info("Reports: " + reports.resolve("diff.html"));
        for (FailOn limit : limits) {
            if (limit.isExceededBy(diff)) {
                throw new MojoFailureException("The change from " + diff.from().name() + " to "
                        + diff.to().name() + " is " + limit.meaning + ", and signet.failOn is " + limit.text
                        + " → see " + reports.resolve("diff.html"));
            }
        }
    }

    /** What may not be. */
    private enum FailOn {
        SOURCE("breaking-source", "breaking for Java source"),
        BINARY("breaking-binary", "breaking for compiled Java"),
        WIRE("breaking-wire", "breaking on the wire"),
        ANY("any", "more than a change of descriptions");

        private final String text;
        private final String meaning;

        FailOn(String text, String meaning) {
            this.text = text;
            this.meaning = meaning;
        }

        static List<FailOn> parse(String texts, Problems problems) {
            return java.util.Arrays.stream(texts.split(",", -1))
                    .map(String::trim)
                    .filter(text -> !text.isEmpty() && !text.equals("none"))
                    .flatMap(text -> of(text, problems).stream())
                    .toList();
        }

        private static Optional<FailOn> of(String text, Problems problems) {
            for (FailOn each : values()) {
                if (each.text.equals(text)) {
                    return Optional.of(each);
                }
            }
            problems.error(
                    "",
                    "<failOn> has an unknown value: " + text,
                    "choose breaking-source, breaking-binary, breaking-wire, any or none");
            return Optional.empty();
        }

        boolean isExceededBy(ApiDiff diff) {
            return switch (this) {
                case SOURCE -> diff.worst(Impact::source) == Verdict.BREAKING;
                case BINARY -> diff.worst(Impact::binary) == Verdict.BREAKING;
                case WIRE -> diff.worst(Impact::wire) == Verdict.BREAKING;
                case ANY -> !diff.substantial().isEmpty();
            };
        }
    }

    /** Turns the text of a parameter into a document. */
    private final class Subjects {
        private final Checks checks;
        private final Problems problems;
        private final Access access;
        private final @Nullable Revisions list;
        private final Drafts fetched;
        private final Workspace workspace;

        Subjects(
                Checks checks,
                Problems problems,
                Access access,
                @Nullable Revisions list,
                Drafts fetched,
                Workspace workspace) {
            this.checks = checks;
            this.problems = problems;
            this.access = access;
            this.list = list;
            this.fetched = fetched;
            this.workspace = workspace;
        }

        Subject of(String parameter, @Nullable String value, @Nullable List<String> own) {
            String text = value == null ? "" : value.trim();
            Optional<Row> row = list == null ? Optional.empty() : list.row(text);
            if (row.isPresent()) {
                return new Subject(text, row.get().document(), row.get().overlays(), access);
            }
            List<Path> files = checks.files(parameter + "Overlays", own != null ? own : orEmpty(overlays));
            Path document =
                    text.matches("https?:.*") ? fetch(parameter, text) : checks.comparable(parameter, text, list);
            return new Subject(text, document, files, access);
        }

        private Path fetch(String parameter, String address) {
            if (!checks.allows(access, address)) {
                problems.error(
                        "", "<" + parameter + "> is a URL: " + address, "allow it with <allowedRefs> if you trust it");
                return workspace.base();
            }
            try {
                byte[] bytes = RemoteFile.fetch(address, null, RemoteFile.PATIENCE)
                        .bytes()
                        .orElse(new byte[0]);
                String ending = address.matches("(?i).*\\.ya?ml") ? ".yaml" : ".json";
                return fetched.apart(parameter + ending, bytes);
            } catch (IOException e) {
                problems.error("", "<" + parameter + "> can't be fetched from " + address + ": " + e.getMessage(), "");
                return workspace.base();
            }
        }
    }
}
