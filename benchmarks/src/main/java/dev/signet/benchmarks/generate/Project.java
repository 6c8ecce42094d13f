package dev.signet.benchmarks.generate;

import dev.signet.benchmarks.Settings;
import dev.signet.benchmarks.process.Child;
import dev.signet.benchmarks.process.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A project with one generator and one document, as small as can be. */
final class Project {
    /** The phase that ends with generated sources. */
    static final String GENERATE = "generate-sources";

    /** The phase that ends with what javac made of them. */
    static final String COMPILE = "compile";

    private final Path folder;
    private final List<String> maven;

    private Project(Path folder, List<String> maven) {
        this.folder = folder;
        this.maven = maven;
    }

    /** Makes the project, and builds it once up to this phase with the network at hand, so that nothing is missing later. */
    static Project of(Tool tool, Document document, String phase, LocalRepository repository, Settings settings)
            throws IOException, InterruptedException {
        Path folder = settings.target("projects").resolve(tool.name().toLowerCase(Locale.ROOT) + "-" + document.name());
        Folders.putAside(folder);
        // Maven looks upwards for settings of the project it is started in; here it is to find none of Signet's own.
        Files.createDirectories(folder.resolve(".mvn"));
        String plugins = PomText.plugin(
                        "org.apache.maven.plugins:maven-compiler-plugin:"
                                + settings.plugins().compiler(),
                        "")
                + PomText.plugin(
                        "org.apache.maven.plugins:maven-resources-plugin:"
                                + settings.plugins().resources(),
                        "")
                + tool.plugin(document.file(), settings);
        Files.writeString(folder.resolve("pom.xml"), PomText.of(tool.libraries(), plugins));
        List<String> maven =
                new ArrayList<>(List.of(settings.maven().resolve("bin/mvn").toString(), "-B", "-ntp"));
        maven.addAll(repository.arguments());
        Project project = new Project(folder, maven);
        project.run(List.of(phase));
        return project;
    }

    /** {@return what Maven says with these arguments} */
    Finished run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(maven);
        command.addAll(arguments);
        return Child.watch(command, folder);
    }

    /** Builds up to a phase without looking at the network. */
    Finished build(String phase) throws IOException, InterruptedException {
        return run(List.of("-o", phase));
    }

    /** Takes away what earlier builds made. */
    void clean() throws IOException {
        Folders.putAside(target());
    }

    /** {@return what builds made} */
    Path target() {
        return folder.resolve("target");
    }
}
