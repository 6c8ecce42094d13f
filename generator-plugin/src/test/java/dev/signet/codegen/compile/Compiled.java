package dev.signet.codegen.compile;

import com.google.testing.compile.JavaFileObjects;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;

/** What is generated from a document with the packages around {@code shop.model}, compiled without warnings and loaded. */
public final class Compiled extends ClassLoader {
    private final List<SourceFile> files;
    private final PackedClasses classes;
    private final List<Problem> problems;

    private Compiled(List<SourceFile> files, PackedClasses classes, List<Problem> problems) {
        super(classes);
        this.files = files;
        this.classes = classes;
        this.problems = problems;
    }

    /**
     * Of a document that is written out.
     *
     * @param folder for the document, among others
     * @param document as YAML or JSON
     * @param programs further sources by the names of their classes
     */
    public static Compiled of(Path folder, String document, Validation validation, Map<String, String> programs) {
        try {
            Path spec = Files.writeString(folder.resolve("spec.yaml"), document);
            Configuration config = Configuration.of(spec, folder, Packages.around("shop.model"));
            return of(config.with(Options.VALIDATION, validation), programs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Of the document of a golden case.
     *
     * @param programs further sources by the names of their classes
     */
    public static Compiled ofCase(String name, Map<String, String> programs) {
        Path spec = Path.of("src/test/cases", name, "spec.yaml");
        return of(Configuration.of(spec, Path.of("target/cases", name), Packages.around("shop.model")), programs);
    }

    /** @param programs further sources by the names of their classes */
    public static Compiled of(Configuration config, Map<String, String> programs) {
        Problems problems = new Problems();
        JavaFileObject[] sources = programs.entrySet().stream()
                .map(each -> JavaFileObjects.forSourceString(each.getKey(), each.getValue()))
                .toArray(JavaFileObject[]::new);
        List<SourceFile> files = new Compiler().compile(config, problems).files();
        return new Compiled(files, CompiledKit.get().load(files, sources), problems.all());
    }

    public List<SourceFile> files() {
        return files;
    }

    /** The names of the classes. */
    public List<String> names() {
        return classes.names();
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Calls a static method of a type of the model. */
    public Object call(String type, String method, Class<?> parameter, Object argument) {
        try {
            return loadClass("shop.model." + type).getMethod(method, parameter).invoke(null, argument);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The value of a type that JSON holds. */
    public Object read(String type, String json) {
        return call(type, "fromJson", String.class, json);
    }

    /** What becomes of JSON that is read and written again. */
    public String roundTrip(String type, String json) {
        return (String) get(read(type, json), "toJson");
    }

    /** What does not fit in a value of a type. */
    public List<?> deviations(String type, Object value) {
        try {
            Object codec = loadClass("shop.model." + type).getField("CODEC").get(null);
            return (List<?>)
                    codec.getClass().getMethod("deviations", Object.class).invoke(codec, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** What a method without parameters gives. */
    public static Object get(Object value, String method) {
        try {
            java.lang.reflect.Method found = value.getClass().getMethod(method);
            found.setAccessible(true);
            return found.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
