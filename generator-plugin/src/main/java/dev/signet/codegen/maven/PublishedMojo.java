package dev.signet.codegen.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What {@code check} and {@code update} have in common: a look at each published document of a list of revisions. */
abstract class PublishedMojo extends SignetMojo {

    /** The file that lists the revisions; a path relative to the project's folder, or to where Maven was started. */
    @Parameter(property = "signet.revisions")
    @Nullable
    File revisions;

    /** The only revision to look at. Default: all whose rows say where they are published. */
    @Parameter(property = "signet.revision")
    @Nullable
    String revision;

    /**
     * The folder that receives the reports of what has changed, in a folder for each revision. Default: {@code signet-diff} in the
     * project's build folder; without a project, where Maven was started.
     */
    @Parameter(property = "signet.output")
    @Nullable
    File output;

    /** How many seconds to wait for a document, from the first connection to its last byte. */
    @Parameter(property = "signet.timeout", defaultValue = "30")
    int timeout = 30;

    /** What the documents may refer to by {@code $ref}, as for {@code generate}. */
    @Parameter(property = "signet.allowedRefs")
    @Nullable
    List<String> allowedRefs;
}
