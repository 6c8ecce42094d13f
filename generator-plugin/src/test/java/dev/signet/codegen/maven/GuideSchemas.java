package dev.signet.codegen.maven;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.signet.codegen.compile.CompiledClasses;
import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compile.GeneratedSource;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Statements of the guide that use what is generated from a page's schemas, in package {@code com.example}. */
final class GuideSchemas {
    private static final String CLASS = "com.example.Snippet";

    private static final String SUPPORT = "com/example/support/";

    /** The server of the published test artifact, for statements that name it. */
    private static final Path TEST_SERVER = Path.of("../extensions/client-test/src/main/java");

    /** Class files of sources that many blocks share, by the text of these sources. */
    private static final Map<Map<String, String>, Path> SHARED = new HashMap<>();

    private final Compilation compilation;
    private final List<Path> shared;

    private GuideSchemas(Compilation compilation, List<Path> shared) {
        this.compilation = compilation;
        this.shared = shared;
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

    /** Compiles sources below a folder, once for all blocks: what says that it is a module is left out. */
    private static Path shared(Path root, Predicate<String> which, List<Path> needed) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : sources(root)) {
            String name = root.relativize(file).toString().replace(File.separatorChar, '/');
            if (which.test(name) && !name.equals("module-info.java")) {
                texts.put(name, Files.readString(file));
            }
        }
        Path known = SHARED.get(texts);
        if (known != null) {
            return known;
        }
        List<JavaFileObject> sources = new ArrayList<>();
        texts.forEach((name, text) -> sources.add(new GeneratedSource(new SourceFile(name, text))));
        Compilation compilation =
                javac().withClasspath(path(needed)).withOptions(options(false)).compile(sources);
        assertThat(compilation).succeededWithoutWarnings();
        Path classes = Files.createTempDirectory(Path.of("target"), "guide");
        CompiledClasses.write(compilation, classes);
        SHARED.put(texts, classes);
        return classes;
    }

    private static List<File> path(List<Path> folders) {
        List<File> path = new ArrayList<>(CompiledKit.libraries());
        folders.forEach(folder -> path.add(folder.toFile()));
        return path;
    }

    /**
     * Compiles statements, which find a {@code json} to read.
     *
     * @param later whether they need a later Java than 17
     */
    static GuideSchemas compile(Path generated, String statements, boolean later) throws IOException {
        List<Path> shared = new ArrayList<>();
        shared.add(shared(generated, name -> name.startsWith(SUPPORT), List.of()));
        shared.add(shared(generated, name -> !name.startsWith(SUPPORT), shared));
        StringBuilder imports = new StringBuilder();
        if (statements.contains("TestServer")) {
            shared.add(shared(TEST_SERVER, name -> true, List.of()));
            imports.append("import dev.signet.interactions.test.*;\nimport java.nio.file.*;\nimport java.time.*;\n");
        }
        if (sources(generated.resolve("com/example/model")).size() > 1) {
            imports.append("import com.example.model.*;\n");
        }
        for (String room : List.of("constraint", "http", "http/client", "http/endpoint", "http/multipart")) {
            if (Files.isDirectory(generated.resolve("com/example/support/" + room))) {
                imports.append("import com.example.support.%s.*;\n".formatted(room.replace('/', '.')));
            }
        }
        JavaFileObject source = JavaFileObjects.forSourceString(
                CLASS,
                "package com.example;\nimport com.example.support.*;\n" + imports
                        + "import java.net.*;\nimport java.util.*;\nfinal class Snippet {\n"
                        + "static void run(String json) throws Exception {\n" + statements + "}\n}\n");
        Compilation compilation =
                javac().withClasspath(path(shared)).withOptions(options(later)).compile(source);
        if (later) {
            // There may be a note that switches over types are a preview.
            assertThat(compilation).succeeded();
        } else {
            assertThat(compilation).succeededWithoutWarnings();
        }
        return new GuideSchemas(compilation, shared);
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

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs them, and gives what they print. */
    String run() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        URL[] folders = shared.stream().map(GuideSchemas::url).toArray(URL[]::new);
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
                URLClassLoader loader = new URLClassLoader(folders, GuideSchemas.class.getClassLoader())) {
            System.setOut(out);
            Method run =
                    new CompiledClasses(compilation, loader).loadClass(CLASS).getDeclaredMethod("run", String.class);
            run.setAccessible(true);
            run.invoke(null, "");
        } catch (ReflectiveOperationException | IOException e) {
            throw new AssertionError(e);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
