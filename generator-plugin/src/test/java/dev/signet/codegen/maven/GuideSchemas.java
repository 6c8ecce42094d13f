package dev.signet.codegen.maven;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.signet.codegen.compile.CompiledClasses;
import dev.signet.codegen.compile.CompiledKit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Statements of the guide that use what is generated from a page's schemas, in package {@code com.example}. */
final class GuideSchemas {
    private static final String CLASS = "com.example.Snippet";

    /** The server of the published test artifact, for statements that name it. */
    private static final Path TEST_SERVER = Path.of("../extensions/client-test/src/main/java");

    private final Compilation compilation;

    private GuideSchemas(Compilation compilation) {
        this.compilation = compilation;
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

    /** Sources in packages: what says that it is a module is left out. */
    private static List<JavaFileObject> objects(Path root) throws IOException {
        List<JavaFileObject> objects = new ArrayList<>();
        for (Path file : sources(root)) {
            String name = root.relativize(file).toString().replace(".java", "").replaceAll("[/\\\\]", ".");
            if (!name.equals("module-info")) {
                objects.add(JavaFileObjects.forSourceString(name, Files.readString(file)));
            }
        }
        return objects;
    }

    /**
     * Compiles statements, which find a {@code json} to read.
     *
     * @param later whether they need a later Java than 17
     */
    static GuideSchemas compile(Path generated, String statements, boolean later) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>(objects(generated));
        StringBuilder imports = new StringBuilder();
        if (statements.contains("TestServer")) {
            sources.addAll(objects(TEST_SERVER));
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
        sources.add(JavaFileObjects.forSourceString(
                CLASS,
                "package com.example;\nimport com.example.support.*;\n" + imports
                        + "import java.net.*;\nimport java.util.*;\nfinal class Snippet {\n"
                        + "static void run(String json) throws Exception {\n" + statements + "}\n}\n"));
        Compilation compilation = javac().withOptions(options(later)).compile(sources);
        if (later) {
            // There may be a note that switches over types are a preview.
            assertThat(compilation).succeeded();
        } else {
            assertThat(compilation).succeededWithoutWarnings();
        }
        return new GuideSchemas(compilation);
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

    /** Runs them, and gives what they print. */
    String run() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            java.lang.reflect.Method run =
                    new CompiledClasses(compilation).loadClass(CLASS).getDeclaredMethod("run", String.class);
            run.setAccessible(true);
            run.invoke(null, "");
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
