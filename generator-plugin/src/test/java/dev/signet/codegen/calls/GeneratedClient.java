package dev.signet.codegen.calls;

import com.google.testing.compile.JavaFileObjects;
import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** A client that is generated from a document with the title {@code Calls} and the tag {@code c}, compiled and called by reflection. */
final class GeneratedClient implements AutoCloseable {
    private final ClassLoader classes;
    private final List<Problem> problems;
    private final Object client;
    private final Object calls;

    private GeneratedClient(ClassLoader classes, List<Problem> problems, @Nullable URI base) {
        this.classes = classes;
        this.problems = problems;
        Class<?> type = load("shop.CallsClient");
        this.client = invoke(base == null ? call(type, "builder") : call(type, "builder", base), "build");
        this.calls = invoke(client, "c");
    }

    /**
     * Generates from a document and compiles.
     *
     * @param base the address of a document that has no servers; null for one that has
     * @param sources further sources in the package {@code shop}, which the class loader finds too
     */
    static GeneratedClient of(String document, Path folder, @Nullable URI base, String... sources) throws IOException {
        Path file = Files.writeString(folder.resolve("calls.yaml"), document);
        Problems problems = new Problems();
        Configuration configuration =
                Configuration.of(file, folder.resolve("out"), Configuration.Packages.around("shop.model"));
        List<JavaFileObject> more = new ArrayList<>();
        for (String source : sources) {
            String name = source.replaceFirst("(?s).*?\\bclass (\\w+).*", "$1");
            more.add(JavaFileObjects.forSourceString("shop." + name, source));
        }
        ClassLoader classes = CompiledKit.get()
                .load(new Compiler().compile(configuration, problems).files(), more.toArray(JavaFileObject[]::new));
        return new GeneratedClient(classes, problems.all(), base);
    }

    List<Problem> problems() {
        return problems;
    }

    /** The client itself. */
    Object client() {
        return client;
    }

    Class<?> load(String name) {
        try {
            return classes.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The value of a type of the model that JSON holds. */
    Object read(String type, String json) {
        return call(load("shop.model." + type), "fromJson", json);
    }

    /** Makes a call with default options. */
    Object call(String method, Object... arguments) {
        return invoke(calls, method, arguments);
    }

    /** Calls a static method. */
    static Object call(Class<?> type, String method, Object... arguments) {
        return invoke(type, null, method, arguments);
    }

    static Object invoke(Object target, String method, Object... arguments) {
        return invoke(target.getClass(), target, method, arguments);
    }

    private static Object invoke(Class<?> type, Object target, String name, Object... arguments) {
        Method found = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && takes(method, arguments))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(type + " has no " + name + " for " + Arrays.toString(arguments) + " but has "
                                + Arrays.stream(type.getMethods())
                                        .filter(method -> method.getName().equals(name))
                                        .toList()));
        try {
            found.setAccessible(true);
            return found.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean takes(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        boolean takes = types.length == arguments.length;
        for (int i = 0; takes && i < types.length; i++) {
            takes = arguments[i] == null
                    ? !types[i].isPrimitive()
                    : boxed(types[i]).isInstance(arguments[i]);
        }
        return takes;
    }

    private static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }

    @Override
    public void close() {
        invoke(client, "close");
    }
}
