package dev.signet.codegen.compile;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaFileObject;

/** The class files that a compilation made. */
final class ClassFiles {
    private static final String OUTPUT = "/CLASS_OUTPUT/";

    private ClassFiles() {}

    /** @param compilation one that succeeded */
    static List<JavaFileObject> of(Compilation compilation) {
        return compilation.generatedFiles().stream()
                .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
                .toList();
    }

    /** Writes the class files of a compilation. */
    static void write(Compilation compilation, Path folder) throws IOException {
        for (JavaFileObject file : of(compilation)) {
            Path target = folder.resolve(path(file));
            Files.createDirectories(target.getParent());
            try (InputStream in = file.openInputStream()) {
                Files.copy(in, target);
            }
        }
    }

    /** The same in a jar, which takes no time to compress. */
    static void pack(Compilation compilation, Path jar) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (JavaFileObject file : of(compilation)) {
                zip.putNextEntry(new ZipEntry(path(file)));
                try (InputStream in = file.openInputStream()) {
                    in.transferTo(zip);
                }
            }
        }
    }

    /** Where a class file stands in the output folder. */
    private static String path(JavaFileObject file) {
        return file.toUri().getPath().substring(OUTPUT.length());
    }
}
