package dev.signet.codegen.pipeline;

import com.google.testing.compile.JavaFileObjects;
import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compile.PackedClasses;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;

/** What is generated from a document with the packages around {@code shop.model}, compiled without warnings and loaded. */
final class Compiled extends ClassLoader {
    private final PackedClasses classes;
    private final List<Problem> problems;

    private Compiled(PackedClasses classes, List<Problem> problems) {
        super(classes);
        this.classes = classes;
        this.problems = problems;
    }

    /** @param more further sources by the names of their classes */
    static Compiled of(Configuration config, Map<String, String> more) {
        Problems problems = new Problems();
        JavaFileObject[] sources = more.entrySet().stream()
                .map(each -> JavaFileObjects.forSourceString(each.getKey(), each.getValue()))
                .toArray(JavaFileObject[]::new);
        List<SourceFile> files = new Compiler().compile(config, problems).files();
        return new Compiled(CompiledKit.get().load(files, sources), problems.all());
    }

    /** The names of the classes. */
    List<String> names() {
        return classes.names();
    }

    List<Problem> problems() {
        return problems;
    }

    /** Calls a static method of a type of the model. */
    Object call(String type, String method, Class<?> parameter, Object argument) {
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
    Object read(String type, String json) {
        return call(type, "fromJson", String.class, json);
    }

    /** What becomes of JSON that is read and written again. */
    String roundTrip(String type, String json) {
        return (String) get(read(type, json), "toJson");
    }

    /** What does not fit in a value of a type. */
    List<?> deviations(String type, Object value) {
        try {
            Object codec = loadClass("shop.model." + type).getField("CODEC").get(null);
            return (List<?>)
                    codec.getClass().getMethod("deviations", Object.class).invoke(codec, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** What a method without parameters gives. */
    static Object get(Object value, String method) {
        try {
            java.lang.reflect.Method found = value.getClass().getMethod(method);
            found.setAccessible(true);
            return found.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
