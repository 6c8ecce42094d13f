package dev.signet.codegen.compile;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaFileObject;

/** Loads the classes that a compilation made. */
public class CompiledClasses extends ClassLoader {
    private static final String OUTPUT = "/CLASS_OUTPUT/";

    private final Map<String, JavaFileObject> classes = new TreeMap<>();

    /**
     * Classes that need no others but those of the tests.
     *
     * @param compilation one that succeeded
     */
    public CompiledClasses(Compilation compilation) {
        this(compilation, CompiledClasses.class.getClassLoader());
    }

    /**
     * Classes that need others.
     *
     * @param compilation one that succeeded
     * @param parent loads what they need
     */
    public CompiledClasses(Compilation compilation, ClassLoader parent) {
        super(parent);
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                classes.put(path(file).replace(".class", "").replace('/', '.'), file);
            }
        }
    }

    /** Writes the class files of a compilation. */
    public static void write(Compilation compilation, Path folder) throws IOException {
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                Path target = folder.resolve(path(file));
                Files.createDirectories(target.getParent());
                try (InputStream in = file.openInputStream()) {
                    Files.copy(in, target);
                }
            }
        }
    }

    /** The same in a jar, which takes no time to compress. */
    static void pack(Compilation compilation, Path jar) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (JavaFileObject file : compilation.generatedFiles()) {
                if (file.getKind() == JavaFileObject.Kind.CLASS) {
                    zip.putNextEntry(new ZipEntry(path(file)));
                    try (InputStream in = file.openInputStream()) {
                        in.transferTo(zip);
                    }
                }
            }
        }
    }

    /** Where a class file stands in the output folder. */
    private static String path(JavaFileObject file) {
        return file.toUri().getPath().substring(OUTPUT.length());
    }

    /** The names of the classes. */
    public Set<String> names() {
        return classes.keySet();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        JavaFileObject file = classes.get(name);
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = file.openInputStream()) {
            byte[] code = in.readAllBytes();
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
