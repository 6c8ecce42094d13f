package dev.signet.codegen.diff;

import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Configuration.Parts;
import dev.signet.codegen.diff.Callers.Kind;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.wire.Side;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.openapigenerator.Tools;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Asks the compiler and the JVM what a change of generated code does to callers. */
final class Proof {
    private static final Packages PACKAGES = new Packages("api.model", "api", "api.support");

    /** What the runtime library needs, and no more: classes of the API would be looked for in every jar of the tests. */
    private static final ClassLoader LIBRARIES = new URLClassLoader(
            Stream.of(classPath().split(File.pathSeparator, -1)).map(Proof::url).toArray(URL[]::new),
            ClassLoader.getPlatformClassLoader());

    private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:^//[^\\n]*)");

    private final Path folder;
    private final Path kit;
    private final Path old;
    private final Path callers;
    private final Path compiled;
    private final Side side;

    /** What the compiler of a Java with pattern switches says, by the name of an edit's folder. */
    private final Map<String, boolean[]> newerJava = new TreeMap<>();

    private final Map<String, String> oldSources = new TreeMap<>();

    /** A class → the interfaces of which it has members. */
    private final Map<String, Set<String>> supertypes = new TreeMap<>();

    /** Folder of an edit → the classes of which callers may notice it. */
    private final Map<String, Set<String>> affected = new ConcurrentHashMap<>();

    /** The folders of edits whose code is the same to the letter, so that nobody can notice. */
    private final Set<String> same = ConcurrentHashMap.newKeySet();

    /** @param document the old document */
    Proof(Path folder, String document, Side side) throws IOException {
        this.folder = folder;
        this.side = side;
        kit = folder.resolve("kit");
        old = folder.resolve("old");
        callers = folder.resolve("callers");
        compiled = folder.resolve("compiled");
        generate(document, kit, Kit.WHOLE, false);
        Files.createDirectories(kit.resolve("prove"));
        Files.writeString(kit.resolve("prove/Prove.java"), """
                package prove;
                import java.util.function.BooleanSupplier;
                public final class Prove {
                    public static final java.util.List<String> FAILURES = new java.util.ArrayList<>();
                    public static void links(Runnable use) {
                        try {
                            use.run();
                        } catch (LinkageError | ClassCastException e) {
                            FAILURES.add(e.toString());
                        } catch (RuntimeException e) {
                            // linked, but nothing came of no arguments
                        }
                    }
                    public static void holds(BooleanSupplier check) {
                        try {
                            if (!check.getAsBoolean()) {
                                FAILURES.add("means something else");
                            }
                        } catch (LinkageError | RuntimeException e) {
                            // told by links
                        }
                    }
                    public static String sample(String type) {
                        try (var in = Prove.class.getClassLoader().getResourceAsStream("samples.properties")) {
                            var samples = new java.util.Properties();
                            samples.load(in);
                            return samples.getProperty(type, "null");
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }
                    public static Object now(String type, String field) {
                        try {
                            return Class.forName(type).getField(field).get(null);
                        } catch (ReflectiveOperationException e) {
                            return null;
                        }
                    }
                }
                """);
        require(compile(kit, kit, classPath()).isEmpty());
        oldSources.putAll(generate(document, old, Kit.NONE, true));
        require(compile(old, old, kit + File.pathSeparator + classPath()).isEmpty());
        writeCallers();
    }

    private static URL url(String file) {
        try {
            return Path.of(file).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new AssertionError("the ground that the proof stands on does not compile");
        }
    }

    /** What generated code needs, and no more: a short class path is read fast. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(part -> part.contains("jackson-core") || part.contains("jspecify"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** @return the sources by their paths */
    private static Map<String, String> generate(String document, Path to, Kit support, boolean types)
            throws IOException {
        Map<String, String> sources = new TreeMap<>();
        Files.createDirectories(to);
        Path file = to.resolve("post.yaml");
        Files.writeString(file, document);
        Configuration config = Configuration.of(file, to, PACKAGES).with(new Parts(types, true, support));
        for (SourceFile source : new Compiler().compile(config, new Problems()).files()) {
            if (types || source.path().startsWith("api/support/")) {
                Path path = to.resolve(source.path());
                Files.createDirectories(path.getParent());
                Files.writeString(path, source.content());
                sources.put(source.path(), source.content());
            }
        }
        return sources;
    }

    /** What the compiler complained of: an error, or a use of what is deprecated. */
    private record Complaint(String source, boolean error, String text) {}

    /** Compiles all sources below a folder; the errors. */
    private static List<String> compile(Path sources, Path to, String classPath) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return compile(java, to, classPath).stream()
                    .filter(Complaint::error)
                    .map(Complaint::text)
                    .toList();
        }
    }

    private static List<Complaint> compile(List<Path> sources, Path to, String classPath) throws IOException {
        if (sources.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Files.createDirectories(to);
        List<String> options = new ArrayList<>(CompiledKit.java17());
        options.addAll(List.of("-cp", classPath, "-d", to.toString(), "-proc:none", "-Xlint:deprecation"));
        options.addAll(List.of("-Xmaxerrs", "10000", "-Xmaxwarns", "10000"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            compiler.getTask(
                            new StringWriter(),
                            files,
                            diagnostics,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR || d.getCode().contains("deprecat"))
                .map(d -> new Complaint(
                        d.getSource() == null
                                ? ""
                                : Path.of(d.getSource().getName()).getFileName().toString(),
                        d.getKind() == Diagnostic.Kind.ERROR,
                        d.getCode() + " " + d.getMessage(null)))
                .toList();
    }

    /** The programs of some kinds that use the classes with these names. */
    private List<Path> callers(Set<String> names, Kind... kinds) {
        return names.stream()
                .flatMap(name -> Stream.of(kinds).map(kind -> callers.resolve(kind.program(name) + ".java")))
                .filter(Files::exists)
                .toList();
    }

    private void writeCallers() throws IOException {
        Files.createDirectories(callers);
        Map<String, List<Class<?>>> files = new TreeMap<>();
        try (URLClassLoader loader = loader(old)) {
            for (Path file : classes(old)) {
                String name = old.relativize(file).toString().replace(File.separatorChar, '.');
                Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()), false, loader);
                files.computeIfAbsent(top(type), n -> new ArrayList<>()).add(type);
            }
            for (Map.Entry<String, List<Class<?>>> file : files.entrySet()) {
                for (Map.Entry<Kind, String> program :
                        Callers.of(side, file.getValue(), file.getKey()).entrySet()) {
                    Files.writeString(
                            callers.resolve(program.getKey().program(file.getKey()) + ".java"), program.getValue());
                }
                Set<String> above = new TreeSet<>();
                file.getValue().forEach(type -> above(type, above));
                supertypes.put(file.getKey(), above);
            }
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        List<Complaint> complaints = compile(
                callers(files.keySet(), Kind.PROMISED, Kind.CONSTRUCTORS, Kind.DEPRECATED), compiled, path(old));
        if (!complaints.stream().allMatch(each -> each.source().startsWith("Deprecated_") && !each.error())) {
            throw new AssertionError(complaints);
        }
    }

    private static List<Path> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    /** The class that has its own file. */
    private static String top(Class<?> type) {
        return type.getName().replaceAll(".*\\.|\\$.*", "");
    }

    private static void above(Class<?> type, Set<String> found) {
        for (Class<?> parent : type.getInterfaces()) {
            found.add(top(parent));
            above(parent, found);
        }
    }

    private String path(Path classes) {
        return String.join(File.pathSeparator, classes.toString(), kit.toString(), classPath());
    }

    private URLClassLoader loader(Path classes, Path... more) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(classes.toUri().toURL());
        urls.add(kit.toUri().toURL());
        for (Path each : more) {
            urls.add(each.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), LIBRARIES);
    }

    /** Generates and compiles what a document becomes. */
    void prepare(String name, String document, Side now) throws IOException {
        Path classes = folder.resolve(name);
        Map<String, String> sources = generate(document, classes, Kit.NONE, true);
        if (code(sources).equals(code(oldSources))) {
            same.add(name);
            return;
        }
        Set<String> paths = changed(sources);
        List<Path> changed = paths.stream().map(classes::resolve).toList();
        takeOver(sources, changed, classes);
        String path = String.join(File.pathSeparator, classes.toString(), kit.toString(), classPath());
        List<String> errors = changed.isEmpty()
                ? List.of()
                : compile(changed, classes, path).stream()
                        .filter(Complaint::error)
                        .map(Complaint::text)
                        .toList();
        if (!errors.isEmpty()) {
            throw new AssertionError(name + ": " + errors);
        }
        Properties samples = new Properties();
        samples.putAll(Callers.samples(now));
        try (Writer writer = Files.newBufferedWriter(classes.resolve("samples.properties"))) {
            samples.store(writer, null);
        }
        List<String> values = new ArrayList<>();
        for (JavaType type : now.java().types()) {
            if (type instanceof JavaType.UnionType union) {
                union.variants()
                        .forEach(v -> values.add(union.name() + "\tfromJson\t" + Callers.sample(now, v.type(), 0)));
            } else if (type instanceof JavaType.EnumType enumeration) {
                enumeration.values().forEach(v -> values.add(enumeration.name() + "\tof\t" + v.value()));
            }
        }
        Files.write(classes.resolve("values.txt"), values);
        Set<String> noticed = noticed(sources, paths);
        affected.put(name, noticed);
        Files.write(classes.resolve("switches.txt"), names(noticed, Kind.SWITCHES));
        Files.write(classes.resolve("patterns.txt"), names(noticed, Kind.PATTERNS));
    }

    private List<String> names(Set<String> types, Kind kind) {
        return callers(types, kind).stream().map(Path::toString).toList();
    }

    /** The old classes that changed, are gone, mention one that did, or inherit from one of all these. */
    private Set<String> noticed(Map<String, String> sources, Set<String> changed) {
        Set<String> names = new TreeSet<>();
        changed.forEach(path -> names.add(type(path)));
        oldSources.keySet().stream().filter(path -> !sources.containsKey(path)).forEach(path -> names.add(type(path)));
        Set<String> noticed = new TreeSet<>(supertypes.keySet());
        noticed.removeIf(type -> !names.contains(type) && Collections.disjoint(supertypes.get(type), names));
        return noticed;
    }

    private static String type(String path) {
        return path.replaceAll(".*/|\\.java", "");
    }

    /** Sources without their comments. */
    private static Map<String, String> code(Map<String, String> sources) {
        Map<String, String> code = new TreeMap<>();
        sources.forEach((path, text) -> code.put(path, COMMENT.matcher(text).replaceAll("")));
        return code;
    }

    /** The sources that differ from the old ones, and those that mention a type of which that is true. */
    private Set<String> changed(Map<String, String> sources) {
        Set<String> names = new TreeSet<>();
        Set<String> paths = new TreeSet<>(sources.keySet());
        paths.addAll(oldSources.keySet());
        paths.removeIf(path -> Objects.equals(sources.get(path), oldSources.get(path)));
        paths.forEach(path -> names.add(type(path)));
        Pattern mention = Pattern.compile("\\b(" + String.join("|", names) + ")\\b");
        sources.forEach((path, text) -> {
            if (mention.matcher(text).find()) {
                paths.add(path);
            }
        });
        paths.retainAll(sources.keySet());
        return paths;
    }

    /** Takes the classes of all other sources as they are. */
    private void takeOver(Map<String, String> sources, List<Path> changed, Path classes) throws IOException {
        Set<String> kept = new TreeSet<>();
        sources.keySet().stream()
                .filter(path -> !changed.contains(classes.resolve(path)))
                .forEach(path -> kept.add(path.replace(".java", "")));
        for (Path file : classes(old)) {
            String path = old.relativize(file).toString().replace(File.separatorChar, '/');
            if (kept.contains(path.replaceAll("(\\$.*)?\\.class$", ""))) {
                Files.copy(file, classes.resolve(path), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Whether the code of an edit is that of the document, so that there is nothing to ask about. */
    boolean isSame(String name) {
        return same.contains(name);
    }

    /** Asks a newer Java about all that was prepared. */
    void ask(Path jdk, Path program, List<String> names) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(jdk.resolve("bin/java").toString());
        command.addAll(Tools.SHORT_LIVED);
        command.add(program.toAbsolutePath().toString());
        command.add(kit + File.pathSeparator + classPath());
        command.add(old.toString());
        command.add(callers.toString());
        names.forEach(name -> command.add(folder.resolve(name).toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError(output);
        }
        for (String line : output.lines().toList()) {
            String[] parts = line.split(" ", -1);
            newerJava.put(parts[0], new boolean[] {
                Boolean.parseBoolean(parts[1]), Boolean.parseBoolean(parts[2]), Boolean.parseBoolean(parts[3])
            });
        }
    }

    /**
     * What the compiler and the JVM said.
     *
     * @param why what they complained of, for the message of a failing test
     */
    record Finding(Verdict source, Verdict binary, List<String> why) {}

    Finding find(String name) throws IOException, ReflectiveOperationException {
        if (isSame(name)) {
            return new Finding(Verdict.COMPATIBLE, Verdict.COMPATIBLE, List.of("the code is the same"));
        }
        Path classes = folder.resolve(name);
        boolean[] newer = newerJava.get(name);
        if (newer == null) {
            throw new AssertionError("nothing is known of " + name);
        }
        Path scratch = folder.resolve("scratch-" + name);
        List<String> why = new ArrayList<>();
        List<Complaint> complaints = compile(
                callers(affected.get(name), Kind.PROMISED, Kind.DEPRECATED, Kind.CONSTRUCTORS), scratch, path(classes));
        boolean compiles = newer[0];
        List<String> strict = new ArrayList<>();
        for (Complaint each : complaints) {
            boolean constructor = each.source().startsWith("Constructors_");
            compiles &= constructor || !each.error();
            if (!each.source().startsWith("Deprecated_")) {
                strict.add(each.text());
            }
            why.add(each.text());
        }
        why.add("switches compile: " + newer[0] + ", patterns: " + newer[1] + ", switches run: " + newer[2]);
        List<String> promised = run(name, compiled, Kind.PROMISED, Kind.DEPRECATED);
        List<String> constructors = run(name, compiled, Kind.CONSTRUCTORS);
        why.addAll(promised);
        why.addAll(constructors);
        List<String> quiet = quiet(name);
        why.addAll(quiet);
        boolean means = promised.stream().noneMatch(f -> f.startsWith("means"));
        boolean swapped = constructors.stream().anyMatch(f -> f.startsWith("means")) && !isConstant(constructors, name);
        Verdict source = !compiles || !means
                ? Verdict.BREAKING
                : strict.isEmpty() && newer[1] && !swapped && quiet.isEmpty() ? Verdict.COMPATIBLE : Verdict.LIMITED;
        Verdict binary = !promised.isEmpty()
                ? Verdict.BREAKING
                : constructors.isEmpty() && newer[2] && quiet.isEmpty() ? Verdict.COMPATIBLE : Verdict.LIMITED;
        return new Finding(source, binary, why);
    }

    /** What neither compiler nor linker says: constants of enums in another order, and results that may be null now. */
    private List<String> quiet(String name) throws IOException {
        List<String> found = new ArrayList<>();
        Path classes = folder.resolve(name);
        try (URLClassLoader before = loader(old);
                URLClassLoader after = loader(classes)) {
            for (Path file : classes(old)) {
                String path = old.relativize(file).toString().replace(File.separatorChar, '.');
                String type = path.substring(0, path.length() - ".class".length());
                if (affected.get(name)
                                .contains(type(type.replaceAll("\\$.*", "").replace('.', '/')))
                        && Files.exists(classes.resolve(old.relativize(file)))) {
                    quiet(Class.forName(type, false, before), Class.forName(type, false, after), found);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private static void quiet(Class<?> before, Class<?> after, List<String> found) {
        if (before.isEnum() && after.isEnum()) {
            List<String> then = names(before);
            List<String> today = names(after);
            if (!then.stream()
                    .filter(today::contains)
                    .toList()
                    .equals(today.stream().filter(then::contains).toList())) {
                found.add("another order of " + before.getName());
            }
        }
        if (Modifier.isPublic(before.getModifiers()) && before.isRecord() == after.isRecord()) {
            for (Method method : before.getMethods()) {
                for (Method same : after.getMethods()) {
                    boolean isSame = same.getName().equals(method.getName())
                            && Arrays.toString(same.getParameterTypes())
                                    .equals(Arrays.toString(method.getParameterTypes()));
                    if (isSame && isNullable(same) && !isNullable(method)) {
                        found.add("may be null: " + same);
                    }
                }
            }
        }
    }

    private static List<String> names(Class<?> type) {
        return Stream.of(type.getFields())
                .filter(Field::isEnumConstant)
                .map(Field::getName)
                .toList();
    }

    private static boolean isNullable(Method method) {
        return Stream.of(method.getAnnotatedReturnType().getAnnotations())
                .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
    }

    /** Whether it is a constant, not a constructor, that means something else: recompiling mends that. */
    private boolean isConstant(List<String> failures, String name) throws IOException, ReflectiveOperationException {
        Path scratch = folder.resolve("scratch-" + name);
        boolean compiles = callers(affected.get(name), Kind.CONSTRUCTORS).stream()
                .map(file -> file.getFileName().toString().replace(".java", ".class"))
                .allMatch(file -> Files.exists(scratch.resolve(file)));
        return compiles
                && run(name, scratch, Kind.CONSTRUCTORS).stream().noneMatch(f -> f.startsWith("means"))
                && !failures.isEmpty();
    }

    /** What those callers of an edit's classes complain of that were compiled to a folder. */
    private List<String> run(String name, Path compiled, Kind... kinds)
            throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = loader(folder.resolve(name), compiled)) {
            List<String> failures = new ArrayList<>();
            for (Path caller : callers(affected.get(name), kinds)) {
                try {
                    loader.loadClass(caller.getFileName().toString().replace(".java", ""))
                            .getMethod("uses")
                            .invoke(null);
                } catch (InvocationTargetException e) {
                    failures.add(String.valueOf(e.getCause()));
                } catch (LinkageError e) {
                    failures.add(e.toString());
                }
            }
            ((List<?>) loader.loadClass("prove.Prove").getField("FAILURES").get(null))
                    .forEach(failure -> failures.add((String) failure));
            return failures;
        }
    }
}
