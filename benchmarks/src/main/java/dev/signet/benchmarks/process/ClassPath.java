package dev.signet.benchmarks.process;

import static java.util.Objects.requireNonNull;

import dev.signet.benchmarks.Benchmarks;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Where the classes of a program are. These benchmarks come first. */
public final class ClassPath {
    private final List<Path> entries;

    private ClassPath(List<Path> libraries) {
        this.entries = new ArrayList<>(List.of(home(Benchmarks.class)));
        entries.addAll(libraries);
    }

    /** {@return a class path of the libraries that hold these classes} */
    public static ClassPath of(Class<?>... inLibraries) {
        return new ClassPath(
                Arrays.stream(inLibraries).map(ClassPath::home).distinct().toList());
    }

    /** {@return a class path of these libraries} */
    public static ClassPath of(List<Path> libraries) {
        return new ClassPath(libraries);
    }

    /** {@return the class path of this very process, which has all that the peers bring} */
    public static ClassPath whole() {
        return new ClassPath(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList());
    }

    /** {@return the jar or folder that holds this class} */
    public static Path home(Class<?> type) {
        try {
            return Path.of(requireNonNull(type.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the command line takes it. */
    @Override
    public String toString() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
