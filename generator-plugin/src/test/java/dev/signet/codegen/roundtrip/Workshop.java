package dev.signet.codegen.roundtrip;

import dev.signet.codegen.DefaultPipeline;
import dev.signet.codegen.Generator;
import dev.signet.codegen.GeneratorConfig;
import dev.signet.codegen.GeneratorConfig.Kit;
import dev.signet.codegen.GeneratorConfig.Packages;
import dev.signet.codegen.GeneratorConfig.Parts;
import dev.signet.codegen.compile.GeneratedSource;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaModelBuilder;
import dev.signet.codegen.java.TypeMappings;
import dev.signet.codegen.java.Validation;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.Resolver;
import dev.signet.codegen.spec.AccessRules;
import dev.signet.codegen.spec.RawDocument;
import dev.signet.codegen.spec.SpecInput;
import dev.signet.codegen.spec.SpecReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** From a document to its classes, ready to be used; the support kit is made once for all. */
public final class Workshop {
    /** The package of the support kit. */
    static final String SUPPORT = "trip.support";

    private final Path folder;
    private final Path kit;
    private final URLClassLoader kitLoader;
    private int count;

    /** @param folder where sources and classes go */
    public Workshop(Path folder) throws IOException {
        this.folder = folder;
        this.kit = Files.createDirectories(folder.resolve("kit"));
        Path tiny = Files.writeString(folder.resolve("tiny.yaml"), """
                openapi: 3.1.0
                info: {title: Tiny, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: a
                      responses: {'204': {description: Done.}}
                """);
        List<SourceFile> files = new DefaultPipeline()
                .run(config(tiny, List.of(), "trip.tiny", Kit.WHOLE), new Problems()).files().stream()
                        .filter(file -> file.path().startsWith("trip/support/"))
                        .toList();
        compile(files, kit, List.of());
        this.kitLoader = new URLClassLoader(new URL[] {url(kit)}, Workshop.class.getClassLoader());
    }

    /**
     * What was made of a document.
     *
     * @param name of the document
     * @param model what was generated
     * @param document as it is written
     * @param loader of the classes
     * @param problems that were told
     */
    public record Made(String name, JavaModel model, RawDocument document, ClassLoader loader, List<Problem> problems) {
        Class<?> type(String simpleName) {
            try {
                return Class.forName(model.packages().model() + "." + simpleName, true, loader);
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** @throws AssertionError if what is generated does not compile without a warning */
    public Made make(Path document, List<Path> overlays) {
        String home = "trip.d" + ++count;
        Problems problems = new Problems();
        GeneratorConfig config = config(document, overlays, home, Kit.NONE);
        List<SourceFile> files = new DefaultPipeline().run(config, problems).files();
        Path classes = folder.resolve("classes" + count);
        try {
            Files.createDirectories(classes);
            compile(files, classes, List.of(kit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Made(
                String.valueOf(document.getFileName()),
                model(config),
                RawDocument.read(document, overlays),
                new URLClassLoader(new URL[] {url(classes)}, kitLoader),
                problems.all());
    }

    /** Writes what is generated, as the plugin does. */
    Map<String, String> write(Path document, Path output) throws IOException {
        GeneratorConfig config = GeneratorConfig.of(document, output, Packages.around("trip.model"));
        new Generator(new DefaultPipeline(), "test").run(config);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(output)) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".java")).toList()) {
                files.put(output.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static GeneratorConfig config(Path document, List<Path> overlays, String home, Kit kit) {
        return GeneratorConfig.of(document, Path.of("target/roundtrip"), new Packages(home + ".model", home, SUPPORT))
                .toBuilder()
                .overlays(overlays)
                .parts(new Parts(true, true, kit))
                .build();
    }

    private static JavaModel model(GeneratorConfig config) {
        Problems again = new Problems();
        SpecInput input = new SpecInput(config.inputSpec(), config.overlays(), AccessRules.STRICT);
        Packages packages = config.packages();
        return JavaModelBuilder.build(
                Resolver.resolve(SpecReader.read(input, again).model(), again),
                new JavaModel.Packages(packages.model(), packages.support(), packages.api()),
                TypeMappings.of(Map.of(), Map.of(), Map.of(), again),
                Validation.NONE,
                again);
    }

    private static void compile(List<SourceFile> files, Path classes, List<Path> with) throws IOException {
        String path = Stream.concat(
                        with.stream(),
                        Stream.of(
                                jar("com.fasterxml.jackson.core.JsonFactory"),
                                jar("org.jspecify.annotations.Nullable")))
                .map(Path::toString)
                .collect(Collectors.joining(java.io.File.pathSeparator));
        List<String> options = List.of(
                "-Xlint:all", "-Werror", "--release", "17", "-proc:none", "-d", classes.toString(), "-cp", path);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager =
                javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean done = javac.getTask(
                            said,
                            manager,
                            null,
                            options,
                            null,
                            files.stream().map(GeneratedSource::new).toList())
                    .call();
            if (!done) {
                throw new AssertionError(said.toString());
            }
        }
    }

    private static Path jar(String type) {
        try {
            return Path.of(Class.forName(type)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
