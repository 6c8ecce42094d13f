package dev.signet.codegen.maven;

import dev.signet.codegen.output.Fingerprint;
import java.io.File;
import java.util.Collection;
import org.apache.maven.artifact.Artifact;

/** Tells one state of the plugin's code from another. */
final class Tool {
    private Tool() {}

    /** What identifies {@code artifacts}: coordinates, and for snapshots, which change under the same ones, their content. */
    static String identity(Collection<Artifact> artifacts) {
        Fingerprint.Builder all = Fingerprint.builder();
        for (Artifact artifact : artifacts) {
            String coordinates = artifact.getId();
            File file = artifact.getFile();
            if (artifact.isSnapshot() && file != null) {
                all.addContent(coordinates, file.toPath());
            } else {
                all.add(coordinates, "");
            }
        }
        return all.build().hash();
    }
}
