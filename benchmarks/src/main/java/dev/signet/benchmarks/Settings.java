package dev.signet.benchmarks;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What to measure, and where things are.
 *
 * @param parts names of parts, or {@code all}
 * @param quick whether to show only that everything works: as few rounds as can be, and nothing large
 * @param filter what is not found in {@code work, payload, contender} is not measured
 * @param version of this project
 * @param openApiGenerator version of the generator to compare with
 * @param plugins versions of Maven's own plugins in measured builds
 * @param maven where Maven is installed
 * @param repository the local repository that measured builds may read
 * @param project this project's folder
 */
public record Settings(
        List<String> parts,
        boolean quick,
        Pattern filter,
        String version,
        String openApiGenerator,
        Plugins plugins,
        Path maven,
        Path repository,
        Path project) {

    /**
     * Versions of Maven's own plugins.
     *
     * @param compiler of the one that calls javac
     * @param resources of the one that copies resources
     */
    public record Plugins(String compiler, String resources) {}

    /** {@return what the system properties say; run in the folder of this module} */
    static Settings ofProperties() {
        return new Settings(
                List.of(property("").split(",")),
                Boolean.parseBoolean(property(".quick")),
                Pattern.compile(property(".filter")),
                property(".version"),
                property(".openapi-generator"),
                new Plugins(property(".compiler-plugin"), property(".resources-plugin")),
                Path.of(property(".maven")),
                Path.of(property(".repository")),
                requireNonNull(Path.of("").toAbsolutePath().getParent()));
    }

    private static String property(String name) {
        String value = System.getProperty("signet.bench" + name);
        if (value == null) {
            throw new IllegalArgumentException("signet.bench" + name + " is not set");
        }
        return value;
    }

    /** {@return whether the filter lets this row be measured} */
    public boolean wants(String work, String payload, String contender) {
        return filter.matcher(work + ", " + payload + ", " + contender).find();
    }

    /** {@return the number of rounds} */
    public int rounds(int full) {
        return quick ? 1 : full;
    }

    /** {@return a folder of the build's for this} */
    public Path target(String name) {
        return project.resolve("benchmarks").resolve("target").resolve(name);
    }

    /** Says on standard error what is going on. */
    public static void progress(String what) {
        System.err.println(what);
    }
}
