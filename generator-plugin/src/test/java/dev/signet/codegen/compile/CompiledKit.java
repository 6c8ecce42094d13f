package dev.signet.codegen.compile;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.signet.codegen.output.SourceFile;
import dev.signet.templates.KitSources;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.objectweb.asm.ClassReader;

/**
 * The whole runtime library in the package {@value #PACKAGE}, compiled once for all tests, and again only if it has changed: what a test
 * generates is compiled against it.
 */
public final class CompiledKit {
    /** The package of the runtime library: that of {@code Packages.around("shop.model")}. */
    public static final String PACKAGE = "shop.support";

    private static final String FOLDER = PACKAGE.replace('.', '/') + "/";
    private static final Path CLASSES = Path.of("target/compiled-kit").toAbsolutePath();

    /** What the classes were made of, so that they serve the next run too. */
    private static final Path INPUTS = CLASSES.resolveSibling("compiled-kit.inputs");

    /** Held while compiling: several JVMs may run tests. */
    private static final Path LOCK = CLASSES.resolveSibling("compiled-kit.lock");

    /** All that generated code may need; javac opens every jar of a class path each time. */
    private static final Pattern LIBRARY =
            Pattern.compile("(jackson-(core|databind|annotations)|jspecify)-[\\d.]+\\.jar");

    private static final Pattern KIT_CLASS = Pattern.compile(FOLDER + "[\\w/$-]+");

    /** JVMS 4.4.7. */
    private static final int CONSTANT_UTF8 = 1;

    private static final class Holder {
        static final CompiledKit KIT = compileKit();
    }

    private final ClassLoader loader;

    /** What the classes were made of, in short. */
    private final String key;

    private final Map<String, String> sources;

    /** Source file → the source files that its classes name, all of the runtime library. */
    private final Map<String, Set<String>> needs;

    private CompiledKit(String key, Map<String, String> sources, Map<String, Set<String>> needs) {
        this.key = key;
        this.sources = sources;
        this.needs = needs;
        this.loader = new URLClassLoader(new URL[] {url(CLASSES)}, CompiledKit.class.getClassLoader());
    }

    /** The one kit. */
    public static CompiledKit get() {
        return Holder.KIT;
    }

    private static CompiledKit compileKit() {
        Map<String, String> sources = new TreeMap<>(KitSources.of(PACKAGE, EnumSet.allOf(KitSources.Part.class)));
        String inputs = System.getProperty("java.vm.version") + "\n" + libraries() + "\n" + options() + "\n" + sources;
        try (FileChannel channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.lock();
            if (!Files.exists(INPUTS) || !Files.readString(INPUTS).equals(inputs)) {
                Files.deleteIfExists(INPUTS);
                compileKit(sources);
                Files.writeString(INPUTS, inputs);
            }
            Map<String, Set<String>> needs = needs();
            lock.release();
            return new CompiledKit(KeptClasses.key(inputs, List.of()), sources, needs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compileKit(Map<String, String> kit) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        kit.forEach((name, text) -> sources.add(new GeneratedSource(new SourceFile(FOLDER + name, text))));
        Compilation compilation =
                javac().withClasspath(libraries()).withOptions(options()).compile(sources);
        assertThat(compilation).succeededWithoutWarnings();
        delete(CLASSES);
        ClassFiles.write(compilation, CLASSES);
    }

    private static Map<String, Set<String>> needs() throws IOException {
        Map<String, Set<String>> needs = new TreeMap<>();
        try (Stream<Path> all = Files.walk(CLASSES)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = CLASSES.relativize(file).toString().replace('\\', '/');
                needs.computeIfAbsent(source(name), source -> new TreeSet<>())
                        .addAll(kitSources(Files.readAllBytes(file)));
            }
        }
        return needs;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The libraries that generated code may need. */
    public static List<File> libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file -> LIBRARY.matcher(file.getName()).matches())
                .toList();
    }

    /** What generated code is compiled against: the runtime library and the libraries. */
    public static List<File> classPath() {
        List<File> path = new ArrayList<>();
        path.add(CLASSES.toFile());
        path.addAll(libraries());
        return path;
    }

    /**
     * What asks javac for Java 17. That of a JDK 17 need not be asked: it would open the signatures of all releases each time,
     * which takes a fifth of the time of a small compilation.
     */
    public static List<String> java17() {
        return Runtime.version().feature() == 17 ? List.of() : List.of("--release", "17");
    }

    private static List<String> options() {
        List<String> options = new ArrayList<>(List.of("-Xlint:all,-classfile", "-proc:none"));
        options.addAll(java17());
        return options;
    }

    /** Loads the runtime library's classes. */
    public ClassLoader loader() {
        return loader;
    }

    /** Whether a generated file is one of the runtime library. */
    public static boolean holds(SourceFile file) {
        return file.path().startsWith(FOLDER);
    }

    /**
     * Compiles what was generated, in place of its kit against this one.
     *
     * @param files what was generated; if the runtime library is part of it, all of the runtime library that is needed
     * @param more further sources
     * @return one without errors and warnings
     */
    public Compilation compile(Collection<SourceFile> files, Collection<? extends JavaFileObject> more) {
        List<JavaFileObject> sources = new ArrayList<>(more);
        files.stream().filter(file -> !holds(file)).map(GeneratedSource::new).forEach(sources::add);
        Compilation compilation =
                javac().withClasspath(classPath()).withOptions(options()).compile(sources);
        assertThat(compilation).succeededWithoutWarnings();
        if (files.stream().anyMatch(CompiledKit::holds)) {
            assertThat(missing(files, compilation))
                    .as("sources of the runtime library that are needed, but not generated")
                    .isEmpty();
        }
        return compilation;
    }

    /**
     * Loads the classes of what was generated, compiled as by {@link #compile}: once for all JVMs of tests, and again only if a source, the
     * runtime library or the compiler has changed.
     */
    public PackedClasses load(Collection<SourceFile> files, JavaFileObject... more) {
        StringBuilder inputs = new StringBuilder(key);
        List<JavaFileObject> own = new ArrayList<>(List.of(more));
        for (SourceFile file : files) {
            if (holds(file) && file.content().equals(sources.get(file.path().substring(FOLDER.length())))) {
                inputs.append('\n').append(file.path());
            } else {
                own.add(new GeneratedSource(file));
            }
        }
        try {
            return new PackedClasses(
                    KeptClasses.jar(inputs.toString(), own, () -> compile(files, List.of(more))), loader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The runtime library's sources that generated classes, or the sources of the runtime library that come with them, name in vain. */
    private Set<String> missing(Collection<SourceFile> files, Compilation compilation) {
        Set<String> generated = files.stream()
                .filter(CompiledKit::holds)
                .map(SourceFile::path)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> needed = new TreeSet<>();
        generated.forEach(source -> needed.addAll(needs.getOrDefault(source, Set.of())));
        ClassFiles.of(compilation).forEach(file -> needed.addAll(kitSources(read(file))));
        needed.removeAll(generated);
        return needed;
    }

    private static byte[] read(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sources of the runtime library that a class file names, as a class or in a descriptor or signature. */
    private static Set<String> kitSources(byte[] code) {
        ClassReader pool = new ClassReader(code);
        Set<String> sources = new TreeSet<>();
        for (int i = 1; i < pool.getItemCount(); i++) {
            int at = pool.getItem(i);
            if (at > 0 && pool.readByte(at - 1) == CONSTANT_UTF8) {
                String text = new String(code, at + 2, pool.readUnsignedShort(at), UTF_8);
                KIT_CLASS.matcher(text).results().forEach(found -> sources.add(source(found.group())));
            }
        }
        return sources;
    }

    /** The source file of a class. */
    private static String source(String name) {
        return name.replaceFirst("(\\$.*)?(\\.class)?$", "") + ".java";
    }
}
