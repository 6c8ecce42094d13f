package dev.signet.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The Mustache templates of files that are mostly fixed text. */
public final class Templates {
    /** The file names of all templates, without what pages have beside them. */
    public static final List<String> NAMES = List.of(
            "client-package-info.java.mustache",
            "client.java.mustache",
            "diff.html.mustache",
            "package-info.java.mustache",
            "report.html.mustache");

    private Templates() {}

    /**
     * The text of a template.
     *
     * @param name its file name, such as {@code package-info.java.mustache}
     * @throws IllegalArgumentException if there is none of that name
     */
    public static String read(String name) {
        return resource("/META-INF/signet/templates/" + name);
    }

    static String resource(String path) {
        try (InputStream in = Templates.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
