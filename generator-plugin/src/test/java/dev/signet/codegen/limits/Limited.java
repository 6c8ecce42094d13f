package dev.signet.codegen.limits;

import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Generated code, compiled and loaded, so that tests can try it on values. */
final class Limited {
    final Problems problems = new Problems();
    final List<SourceFile> files;
    private final ClassLoader classes;

    /** @param document as YAML or JSON */
    Limited(Path folder, String document, Validation where) {
        Path spec = folder.resolve("spec.yaml");
        try {
            Files.writeString(spec, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Configuration config = Configuration.of(spec, folder, Configuration.Packages.around("shop.model"))
                .with(Options.VALIDATION, where);
        this.files = new Compiler().compile(config, problems).files();
        classes = CompiledKit.get().load(files);
    }

    /** The value that JSON is read as; what reading throws is thrown. */
    Object read(String type, String json) {
        return call(null, type, "fromJson", json);
    }

    /** What the builder that starts from a value builds. */
    Object rebuilt(Object value) {
        return call(call(value, "", "toBuilder"), "", "build");
    }

    /** Calls a public method with these arguments. */
    Object call(Object receiver, String type, String name, Object... arguments) {
        try {
            Class<?> owner = receiver == null
                    ? classes.loadClass(type.contains(".") ? type : "shop.model." + type)
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
