package dev.signet.codegen.limits;

import dev.signet.codegen.compile.Compiled;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Generated code, compiled and loaded, so that tests can try it on values. */
final class Limited {
    private final Compiled code;

    /** @param document as YAML or JSON */
    Limited(Path folder, String document, Validation where) {
        code = Compiled.of(folder, document, where, Map.of());
    }

    List<Problem> problems() {
        return code.problems();
    }

    List<SourceFile> files() {
        return code.files();
    }

    /** The value that JSON is read as; what reading throws is thrown. */
    Object read(String type, String json) {
        return code.read(type, json);
    }

    /** What the builder that starts from a value builds. */
    Object rebuilt(Object value) {
        return call(call(value, "", "toBuilder"), "", "build");
    }

    /** Calls a public method with these arguments. */
    Object call(Object receiver, String type, String name, Object... arguments) {
        try {
            Class<?> owner = receiver == null
                    ? code.loadClass(type.contains(".") ? type : "shop.model." + type)
                    : receiver.getClass();
            Method method = Stream.of(owner.getMethods())
                    .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments.length)
                    .filter(m -> arguments.length == 0
                            || !(arguments[0] instanceof String)
                            || m.getParameterTypes()[0] == String.class)
                    .findFirst()
                    .orElseThrow();
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
