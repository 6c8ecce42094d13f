package dev.signet.codegen.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What a project needs to compile generated code. The compiler's own messages are about that code, hundreds of them. */
record CompilePrerequisites(MavenProject project) {
    private static final int RELEASE = 17;
    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final String CORE = "com.fasterxml.jackson.core:jackson-core";
    private static final String JSPECIFY = "org.jspecify:jspecify";

    /** Phases after that in which sources are compiled. */
    private static final Set<String> TOO_LATE = Set.of(
            "compile",
            "process-classes",
            "generate-test-sources",
            "process-test-sources",
            "generate-test-resources",
            "process-test-resources",
            "test-compile",
            "process-test-classes",
            "test",
            "prepare-package",
            "package",
            "pre-integration-test",
            "integration-test",
            "post-integration-test",
            "verify",
            "install",
            "deploy");

    /** What it lacks, and what to do about it, each on a line. */
    List<String> faults(@Nullable String phase) {
        List<String> faults = new ArrayList<>();
        if (phase != null && TOO_LATE.contains(phase)) {
            faults.add("the execution is bound to the phase " + phase
                    + ", when sources have been compiled → remove <phase>");
        }
        release(faults);
        for (String library : List.of(CORE, JSPECIFY)) {
            if (project.getArtifacts().stream().noneMatch(artifact -> isCompiledAgainst(artifact, library))) {
                faults.add("generated code needs " + library
                        + ", which is no dependency of the project → add it to <dependencies>"
                        + (isOfTests(library) ? ", without <scope>" : ""));
            }
        }
        module(faults);
        return faults;
    }

    private static boolean isCompiledAgainst(Artifact artifact, String library) {
        return library.equals(artifact.getGroupId() + ":" + artifact.getArtifactId())
                && !Artifact.SCOPE_TEST.equals(artifact.getScope())
                && !Artifact.SCOPE_RUNTIME.equals(artifact.getScope());
    }

    private boolean isOfTests(String library) {
        return project.getDependencies().stream()
                .anyMatch(dependency -> library.equals(dependency.getGroupId() + ":" + dependency.getArtifactId()));
    }

    private void release(List<String> faults) {
        Plugin compiler = project.getBuildPlugins().stream()
                .filter(plugin -> plugin.getKey().equals(COMPILER))
                .findFirst()
                .orElse(null);
        // From 4 on, the compiler plugin's default is the release of the JDK.
        if (compiler == null || String.valueOf(compiler.getVersion()).startsWith("4.")) {
            return;
        }
        List<String> stated = Stream.of("release", "source", "target")
                .flatMap(name -> Stream.concat(
                        configured(compiler, name),
                        Stream.ofNullable(project.getProperties().getProperty("maven.compiler." + name))))
                .toList();
        if (stated.stream().noneMatch(release -> number(release) >= RELEASE)) {
            faults.add("generated code needs Java " + RELEASE + ", and the project "
                    + (stated.isEmpty()
                            ? "does not say for which release it is compiled"
                            : "is compiled for " + stated.get(0))
                    + " → set <maven.compiler.release>" + RELEASE + "</maven.compiler.release> in <properties>");
        }
    }

    private static Stream<String> configured(Plugin compiler, String name) {
        Stream<@Nullable Object> all = Stream.concat(
                Stream.ofNullable(compiler.getConfiguration()),
                compiler.getExecutions().stream().map(PluginExecution::getConfiguration));
        return all.flatMap(configuration ->
                Stream.ofNullable(PomConfiguration.elements(configuration).get(name)));
    }

    /** The release that a text such as {@code 1.8} or {@code 17} means; a large one if it can't be told. */
    private static int number(String release) {
        String digits = release.strip().replaceFirst("^1\\.", "");
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }

    private void module(List<String> faults) {
        for (String root : project.getCompileSourceRoots()) {
            Path file = Path.of(root, "module-info.java");
            if (!Files.isRegularFile(file)) {
                continue;
            }
            try {
                String text = Files.readString(file);
                Stream.of("com.fasterxml.jackson.core", "org.jspecify", "java.net.http")
                        .filter(module -> !text.contains(module))
                        .forEach(module -> faults.add(file + " does not require " + module + " → add `requires "
                                + (module.equals("org.jspecify") ? "static " : "") + module + ";`"));
            } catch (IOException e) {
                // the compiler will say more about a file that can't be read
            }
        }
    }
}
