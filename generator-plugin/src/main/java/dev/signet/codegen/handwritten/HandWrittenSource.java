package dev.signet.codegen.handwritten;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A source file that is written by hand.
 *
 * @param name the qualified name of its type without the package of the revision, such as {@code mixin.AwaitCompletion}
 * @param text its text
 */
record HandWrittenSource(String name, String text) {
    private static final String ENDING = ".java";

    /** The sources of a package and those inside it, in order of their names; none if there is no such folder. */
    static List<HandWrittenSource> read(Path sourceFolder, String javaPackage) {
        List<HandWrittenSource> sources = new ArrayList<>();
        for (Path file : files(folder(sourceFolder, javaPackage))) {
            try {
                sources.add(
                        new HandWrittenSource(name(folder(sourceFolder, javaPackage), file), Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException("can't read " + file, e);
            }
        }
        return sources;
    }

    /** The names of the sources of a package and those inside it; none if there is no such folder. */
    static List<String> names(Path sourceFolder, String javaPackage) {
        Path folder = folder(sourceFolder, javaPackage);
        return files(folder).stream().map(file -> name(folder, file)).toList();
    }

    /** The folder of a package and the files of its sources; none if there is no such folder. */
    static List<Path> paths(Path sourceFolder, String javaPackage) {
        Path folder = folder(sourceFolder, javaPackage);
        List<Path> paths = new ArrayList<>(Files.isDirectory(folder) ? List.of(folder) : List.of());
        paths.addAll(files(folder));
        return paths;
    }

    private static Path folder(Path sourceFolder, String javaPackage) {
        return sourceFolder.resolve(javaPackage.replace('.', '/'));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + folder, e);
        }
    }

    private static String name(Path folder, Path file) {
        String path = folder.relativize(file).toString().replace(File.separatorChar, '.');
        return path.substring(0, path.length() - ENDING.length());
    }

    /** The path below the folder of the package, with {@code /} between its segments. */
    String path() {
        return name.replace('.', '/') + ENDING;
    }
}
