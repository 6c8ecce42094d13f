package dev.signet.codegen.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Loads the classes in a jar. */
public final class PackedClasses extends URLClassLoader {
    private final Path jar;

    /** @param parent loads what they need */
    public PackedClasses(Path jar, ClassLoader parent) throws MalformedURLException {
        super(new URL[] {jar.toUri().toURL()}, parent);
        this.jar = jar;
    }

    /** The names of the classes. */
    public List<String> names() {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
