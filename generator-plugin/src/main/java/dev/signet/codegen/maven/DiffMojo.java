package dev.signet.codegen.maven;

import dev.signet.codegen.command.DiffCommand;
import dev.signet.codegen.command.Workspace;
import dev.signet.codegen.compiler.OptionReader;
import java.io.File;
import java.util.List;
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
    @Parameter(property = "signet.from")
    @Nullable
    String from;

    /** The new document, named in the same way. */
    @Parameter(property = "signet.to")
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
     * The folder that receives {@code diff.md}, {@code diff.json}, {@code diff.sarif}, {@code diff.annotations.txt} and {@code diff.html}. Default: {@code signet-diff} in the project's
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

    /**
     * A file that lists changes which are accepted, each with a reason and, if it is so, the last day. They are reported, and fail no
     * build. Each entry of {@code ignore} has the line of the {@code change} as reports have it, with {@code *} for any text, a
     * {@code reason}, and may have {@code until}, the last day.
     */
    @Parameter(property = "signet.ignore")
    @Nullable
    File ignore;

    /** What the documents may refer to by {@code $ref}, and the addresses that may be fetched, as for {@code generate}. */
    @Parameter(property = "signet.allowedRefs")
    @Nullable
    List<String> allowedRefs;

    @Override
    void run(OptionReader options, Workspace workspace) {
        new DiffCommand(options, workspace, log()).run();
    }
}
