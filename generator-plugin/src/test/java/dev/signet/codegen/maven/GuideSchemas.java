package dev.signet.codegen.maven;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compile.GeneratedSource;
import dev.signet.codegen.compile.KeptClasses;
import dev.signet.codegen.compile.PackedClasses;
import dev.signet.codegen.output.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Statements of the guide that use what is generated from a page's schemas, in package {@code com.example}. */
final class GuideSchemas {
    private static final String CLASS = "com.example.Snippet";

    private static final String SUPPORT = "com/example/support/";

    /** The server of the published test artifact, for statements that name it. */
    private static final Path TEST_SERVER = Path.of("../extensions/client-test/src/main/java");

    private final Path classes;
    private final List<Path> needed;

    private GuideSchemas(Path classes, List<Path> needed) {
        this.classes = classes;
        this.needed = needed;
    }

    /** All Java below a folder. */
    static String text(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : sources(folder)) {
            all.append(Files.readString(file)).append('\n');
        }
        return all.toString();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** The same however it is laid out. */
    static String squeezed(String code) {
        return code.replaceAll("\\s+", " ")
                .replaceAll("(?<=[({]) | (?=[)}])", "")
                .strip();
    }

    /** Compiles sources below a folder: what says that it is a module is left out. */
    private static Path jar(Path root, Predicate<String> which, List<Path> needed) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (Path file : sources(root)) {
            String name = root.relativize(file).toString().replace(File.separatorChar, '/');
            if (which.test(name) && !name.equals("module-info.java")) {
                sources.add(new GeneratedSource(new SourceFile(name, Files.readString(file))));
            }
        }
        return jar(sources, needed, false);
    }

    private static Path jar(List<JavaFileObject> sources, List<Path> needed, boolean later) throws IOException {
        List<File> path = path(needed);
        List<Object> options = options(later);
        String inputs = Runtime.version() + " " + options + " "
                + path.stream().map(File::getName).toList();
        return KeptClasses.jar(inputs, sources, () -> {
            Compilation compilation =
                    javac().withClasspath(path).withOptions(options).compile(sources);
            if (later) {
                // There may be a note that switches over types are a preview.
                assertThat(compilation).succeeded();
            } else {
                assertThat(compilation).succeededWithoutWarnings();
            }
            return compilation;
        });
    }

    private static List<File> path(List<Path> jars) {
        List<File> path = new ArrayList<>(CompiledKit.libraries());
        jars.forEach(jar -> path.add(jar.toFile()));
        return path;
    }

    /**
     * Compiles statements, which find a {@code json} to read.
     *
     * @param later whether they need a later Java than 17
     */
    static GuideSchemas compile(Path generated, String statements, boolean later) throws IOException {
        List<Path> needed = new ArrayList<>();
        needed.add(jar(generated, name -> name.startsWith(SUPPORT), List.of()));
        needed.add(jar(generated, name -> !name.startsWith(SUPPORT), needed));
        StringBuilder imports = new StringBuilder();
        if (statements.contains("TestServer")) {
            needed.add(jar(TEST_SERVER, name -> true, List.of()));
            imports.append("import dev.signet.interactions.test.*;\nimport java.nio.file.*;\nimport java.time.*;\n");
        }
        if (sources(generated.resolve("com/example/model")).size() > 1) {
            imports.append("import com.example.model.*;\n");
        }
        for (String room : List.of("constraint", "http", "http/client", "http/endpoint", "http/multipart")) {
            if (hasFiles(generated.resolve("com/example/support/" + room))) {
                imports.append("import com.example.support.%s.*;\n".formatted(room.replace('/', '.')));
            }
        }
        JavaFileObject source = JavaFileObjects.forSourceString(
                CLASS,
                "package com.example;\nimport com.example.support.*;\n" + imports
                        + "import java.net.*;\nimport java.util.*;\nfinal class Snippet {\n"
                        + "static void run(String json) throws Exception {\n" + statements + "}\n}\n");
        return new GuideSchemas(jar(List.of(source), needed, later), needed);
    }

    /** Switches over types are a preview in Java 17 and final in 21. */
    private static List<Object> options(boolean later) {
        String current = String.valueOf(Runtime.version().feature());
        return later
                ? Runtime.version().feature() < 21
                        ? List.of("-Xlint:all,-classfile,-preview", "--release", current, "--enable-preview")
                        : List.of("-Xlint:all,-classfile", "--release", current)
                : Stream.<Object>concat(Stream.of("-Xlint:all,-classfile"), CompiledKit.java17().stream())
                        .toList();
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs them, and gives what they print. */
    String run() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        URL[] jars = needed.stream().map(GuideSchemas::url).toArray(URL[]::new);
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
                URLClassLoader loader = new URLClassLoader(jars, GuideSchemas.class.getClassLoader());
                PackedClasses snippet = new PackedClasses(classes, loader)) {
            System.setOut(out);
            Method run = snippet.loadClass(CLASS).getDeclaredMethod("run", String.class);
            run.setAccessible(true);
            run.invoke(null, "");
        } catch (ReflectiveOperationException | IOException e) {
            throw new AssertionError(e);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Whether the folder has files of its own, which make it a package. */
    private static boolean hasFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(Files::isRegularFile);
        }
    }
}
