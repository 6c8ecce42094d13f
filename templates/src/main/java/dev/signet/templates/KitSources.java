package dev.signet.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The sources of the support kit, as they travel inside this artifact. */
public final class KitSources {
    private static final String ROOT = "META-INF/signet/kit/dev/signet/support/";
    private static final String PACKAGE = "dev.signet.support";

    private KitSources() {}

    /**
     * The JSON half of the kit: the sources of the package itself.
     *
     * @param target the package that takes the kit's place
     * @return file name → text, in order of the names
     */
    public static Map<String, String> json(String target) {
        return read(target, name -> !name.contains("/"));
    }

    /**
     * The HTTP half of the kit.
     *
     * @param target the package that takes the kit's place
     * @return file path relative to that package → text, in order of the paths
     */
    public static Map<String, String> http(String target) {
        return read(target, name -> name.startsWith("http/"));
    }

    /**
     * What checks the limits of values.
     *
     * @param target the package that takes the kit's place
     * @return file path relative to that package → text, in order of the paths
     */
    public static Map<String, String> constraint(String target) {
        return read(target, name -> name.startsWith("constraint/"));
    }

    private static Map<String, String> read(String target, java.util.function.Predicate<String> wanted) {
        Map<String, String> sources = new TreeMap<>();
        for (String name : names().filter(wanted).toList()) {
            sources.put(name, Templates.resource("/" + ROOT + name).replace(PACKAGE, target));
        }
        return sources;
    }

    private static Stream<String> names() {
        try {
            URL anchor = KitSources.class.getResource("/" + ROOT + "package-info.java");
            if (anchor == null) {
                throw new IllegalStateException("this artifact lacks the support kit");
            }
            URLConnection connection = anchor.openConnection();
            return connection instanceof JarURLConnection jar ? inJar(jar) : inFolder(Path.of(anchor.toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> inJar(JarURLConnection connection) throws IOException {
        // A cached jar would stay open for the life of the build, and lock the file on Windows.
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(ROOT) && name.endsWith(".java"))
                    .map(name -> name.substring(ROOT.length()))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> inFolder(Path anchor) throws IOException {
        Path root = anchor.resolve("..").normalize();
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(f -> f.toString().endsWith(".java"))
                    .map(f -> root.relativize(f).toString().replace('\\', '/'))
                    .toList()
                    .stream();
        }
    }
}
