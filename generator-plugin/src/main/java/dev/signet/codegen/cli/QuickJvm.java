package dev.signet.codegen.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * Runs the program in a second JVM, whose options suit a run of seconds: the quick compiler (C1), and a collector of one thread. With
 * its default options a JVM spends a fifth of its CPU time and more on profiles, on the optimizing compiler (C2) and on the threads
 * of a collector, but a JAR file can't state options. What runs in the first one is kept plain, since each kind of thing that a JVM
 * does for the first time takes it a while.
 */
final class QuickJvm {
    /** A property of the second JVM. */
    private static final String MARK = "-Ddev.signet.quick=true";

    private static final String COMPILER = "-XX:TieredStopAtLevel=1";
    private static final String COLLECTOR = "-XX:+UseSerialGC";

    /** What {@code java.vm.info} begins with where the JVM has both compilers. */
    private static final String TIERED = "mixed mode";

    /** What it says as well if the optimizing compiler is off. */
    private static final String QUICK_ONLY = "emulated-client";

    /** What options start with that mean the same in a second JVM. An agent, a log or an archive of classes is for one JVM alone. */
    private static final List<String> PASSED =
            List.of("-D", "-Xmx", "-Xms", "-Xmn", "-Xss", "-ea", "-da", "--add-", "-XX:Max", "-XX:Min", "-XX:Initial");

    /** How long the second JVM has to end when this one is told to. */
    private static final int GRACE_SECONDS = 5;

    private QuickJvm() {}

    /**
     * Runs the program and waits for its end.
     *
     * @return its exit code; empty if this JVM should run the program itself, since its options are of other kinds, or no second one
     *     can be started
     */
    static OptionalInt run(List<String> arguments) {
        if (!isTiered(System.getProperty("java.vm.info", ""))) {
            return OptionalInt.empty();
        }
        List<String> given = ManagementFactory.getRuntimeMXBean().getInputArguments();
        if (!isForAnother(given)) {
            return OptionalInt.empty();
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options(given));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        return ended(new ProcessBuilder(command));
    }

    /** Whether a JVM of that {@code java.vm.info} has both compilers. */
    static boolean isTiered(String info) {
        return info.startsWith(TIERED) && !info.contains(QUICK_ONLY);
    }

    /** Whether a JVM of these options may hand the program over to another one. */
    static boolean isForAnother(List<String> given) {
        for (String option : given) {
            if (option.equals(MARK) || !(isPassed(option) || isCollector(option))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPassed(String option) {
        for (String start : PASSED) {
            if (option.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCollector(String option) {
        return option.startsWith("-XX:+Use") && option.endsWith("GC");
    }

    /** The options of the second JVM: its own ones first, so that those that were given win. */
    static List<String> options(List<String> given) {
        List<String> options = new ArrayList<>(List.of(MARK, COMPILER, COLLECTOR));
        for (String option : given) {
            if (isCollector(option)) {
                options.remove(COLLECTOR);
            }
            options.add(option);
        }
        return options;
    }

    /** Starts a process that takes the place of this one: with its streams, and for as long as it lives. */
    static OptionalInt ended(ProcessBuilder program) {
        Process process;
        try {
            process = program.inheritIO().start();
        } catch (IOException | RuntimeException e) {
            // No program "java", as in some runtime images, or none may be started: this JVM is only slower.
            return OptionalInt.empty();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        while (true) {
            try {
                return OptionalInt.of(process.waitFor());
            } catch (InterruptedException e) {
                // Nobody interrupts the main thread; the end of this process ends the other one.
            }
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
