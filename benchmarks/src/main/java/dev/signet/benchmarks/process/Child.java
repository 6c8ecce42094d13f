package dev.signet.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs a program to its end. */
public final class Child {
    private Child() {}

    /**
     * {@return a command that runs a Java program}
     *
     * @param classPath what it needs beside these benchmarks
     * @param main its class
     * @param arguments its arguments
     */
    public static List<String> java(ClassPath classPath, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-classpath");
        command.add(classPath.toString());
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }

    /** Runs it and takes the time. */
    public static Finished run(List<String> command, Path folder) throws IOException, InterruptedException {
        return run(command, folder, false);
    }

    /** Runs it and looks at its memory all the while, which takes time from it. */
    public static Finished watch(List<String> command, Path folder) throws IOException, InterruptedException {
        return run(command, folder, true);
    }

    private static Finished run(List<String> command, Path folder, boolean watched)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        long start = System.nanoTime();
        Process process = builder.start();
        try (PeakMemory memory = watched ? PeakMemory.of(process) : null) {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            Duration wall = Duration.ofNanos(System.nanoTime() - start);
            if (status != 0) {
                throw new IllegalStateException("status " + status + " of " + command + "\n" + output);
            }
            return new Finished(wall, output, memory == null ? null : memory.bytes());
        } finally {
            process.destroy();
        }
    }
}
