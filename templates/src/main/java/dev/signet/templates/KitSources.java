package dev.signet.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The sources of the runtime library, packaged in this artifact. */
public final class KitSources {
    static final String ROOT = "META-INF/signet/kit/dev/signet/support/";
    static final String PACKAGE = "dev.signet.support";
    private static final String PACKAGE_INFO = "package-info.java";
    private static final String ANNOTATION = "Generated";

    /** The line that begins the declaration of a file's type; annotations may stand before it. */
    private static final Pattern DECLARATION = Pattern.compile(
            "(?:(?:public|abstract|final|sealed|non-sealed) )*(?:class|interface|@interface|enum|record) ");

    private KitSources() {}

    /** Read once: a build may generate many times. */
    private static final class Whole {
        static final KitReferences REFERENCES = read();
    }

    /** A part of the runtime library. */
    public enum Part {
        /** What reads and writes JSON: the package itself, codecs, and what these are made of. */
        JSON("((codec|text|value)/)?[^/]+"),
        /** What sends requests: a package and those inside it. */
        HTTP("http/.+"),
        /** What checks the limits of values. */
        CONSTRAINT("constraint/.+"),
        /** What both versions of Jackson databind need to read and write values by their codecs. */
        DATABIND("databind/.+"),
        /** The rest of that for Jackson 2. */
        JACKSON2("jackson2/.+"),
        /** The rest of that for Jackson 3. */
        JACKSON3("jackson3/.+");

        private final String files; // a regular expression

        Part(String files) {
            this.files = files;
        }

        boolean holds(String name) {
            return name.matches(files);
        }
    }

    /**
     * The sources of parts of the runtime library.
     *
     * @param target the package that takes the runtime library's place
     * @param parts which parts
     * @return text by file path relative to that package, in order of the paths
     */
    public static Map<String, String> of(String target, Set<Part> parts) {
        Map<String, String> sources = new TreeMap<>(Whole.REFERENCES.sources());
        sources.keySet().removeIf(name -> parts.stream().noneMatch(part -> part.holds(name)));
        return moved(sources, target);
    }

    /**
     * The sources that other code needs, with all that those need in turn.
     *
     * @param target the package that takes the runtime library's place
     * @param users texts that name types of the runtime library by that package
     * @return text by file path relative to that package, in order of the paths
     */
    public static Map<String, String> reachableFrom(String target, List<String> users) {
        return moved(Whole.REFERENCES.reachableFrom(target, users), target);
    }

    private static KitReferences read() {
        try {
            URL anchor = KitSources.class.getResource("/" + ROOT + PACKAGE_INFO);
            if (anchor == null) {
                throw new IllegalStateException("the runtime library is missing from this artifact");
            }
            URLConnection connection = anchor.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return readJar(jar);
            }
            return KitReferences.of(PACKAGE, readFolder(Path.of(anchor.toURI()).resolveSibling("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> moved(Map<String, String> sources, String target) {
        sources.replaceAll((name, text) -> marked(name, text).replace(PACKAGE, target));
        return sources;
    }

    /** The copy of a type is generated code, though the original is not. */
    private static String marked(String name, String text) {
        if (name.endsWith(PACKAGE_INFO) || name.equals(ANNOTATION + ".java")) {
            return text;
        }
        int at = declaration(name, text);
        String annotation = name.indexOf('/') < 0 ? ANNOTATION : PACKAGE + "." + ANNOTATION;
        return text.substring(0, at) + "@" + annotation + "\n" + text.substring(at);
    }

    /** Where the line begins. Most lines are comments and code inside, at which a regular expression need not look. */
    private static int declaration(String name, String text) {
        Matcher declaration = DECLARATION.matcher(text);
        int at = 0;
        do {
            char first = text.charAt(at);
            boolean mayDeclare = (first >= 'a' && first <= 'z') || first == '@';
            if (mayDeclare && declaration.region(at, text.length()).lookingAt()) {
                return at;
            }
            at = text.indexOf('\n', at) + 1;
        } while (at > 0 && at < text.length());
        throw new IllegalStateException(name + " declares no type");
    }

    private static KitReferences readJar(JarURLConnection connection) throws IOException {
        // A cached jar would stay open for the life of the build, and lock the file on Windows.
        connection.setUseCaches(false);
        Map<String, String> sources = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            Map<String, Set<String>> named;
            try (InputStream in = open(jar, KitIndex.FILE)) {
                named = KitIndex.read(in);
            }
            for (String file : named.keySet()) {
                try (InputStream in = open(jar, file)) {
                    sources.put(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return new KitReferences(sources, named);
        }
    }

    private static InputStream open(JarFile jar, String file) throws IOException {
        InputStream in = jar.getInputStream(new ZipEntry(ROOT + file));
        if (in == null) {
            throw new IllegalStateException(file + " of the runtime library is missing from " + jar.getName());
        }
        return in;
    }

    /** The text of each file below the folder of the package, by path relative to that. */
    static Map<String, String> readFolder(Path root) throws IOException {
        Map<String, String> into = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path file : files) {
            into.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return into;
    }
}
