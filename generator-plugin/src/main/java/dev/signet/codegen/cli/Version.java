package dev.signet.codegen.cli;

import dev.signet.codegen.output.Fingerprint;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/** Which state of Signet this is. */
final class Version {
    private Version() {}

    /** The version, or null if the classes are in no jar of a release or snapshot. */
    static @Nullable String number() {
        return Version.class.getPackage().getImplementationVersion();
    }

    /** What tells this state from others: the version, and for snapshots, which change under the same one, the content. */
    static String identity() {
        String number = number();
        if (number != null && !number.endsWith("-SNAPSHOT")) {
            return number;
        }
        CodeSource source = Version.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("the place of Signet's own classes is unknown");
        }
        try {
            URI location = source.getLocation().toURI();
            return Fingerprint.builder()
                    .addContent("", Path.of(location))
                    .build()
                    .hash();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
