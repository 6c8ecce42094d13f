package dev.signet.codegen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.codegen.output.Scratch;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Restricts the JVM to its quick compiler (C1). A run is over in seconds, and the optimizing compiler (C2) uses up to half of its CPU
 * time for code that has almost done its work by then. The option {@code -XX:TieredStopAtLevel=1} would do the same, but a JAR file
 * can't state options of the JVM.
 */
final class QuickCompilation {
    private static final String DIRECTIVE = "[{match: \"%s\", c2: {Exclude: true}}]";

    /** What a JVM of the default options begins with in {@code java.vm.info}; others have one compiler, or none. */
    private static final String TIERED = "mixed mode";

    /** What it says as well if the optimizing compiler is off. */
    private static final String QUICK_ONLY = "emulated-client";

    private QuickCompilation() {}

    /** Excludes all methods from the optimizing compiler, for as long as the JVM runs. Does nothing where that isn't supported. */
    static void prefer() {
        if (isTiered(System.getProperty("java.vm.info", ""))) {
            exclude("*.*");
        }
    }

    /** Whether a JVM of that {@code java.vm.info} has both compilers. */
    static boolean isTiered(String info) {
        return info.startsWith(TIERED) && !info.contains(QUICK_ONLY);
    }

    /**
     * Excludes methods from the optimizing compiler.
     *
     * @param methods a pattern of compiler directives (JEP 165), such as {@code java/lang/String.*}
     * @return whether the JVM accepted it
     */
    static boolean exclude(String methods) {
        try (Scratch file =
                Scratch.of("compiler.json", DIRECTIVE.formatted(methods).getBytes(UTF_8))) {
            Object answer = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "compilerDirectivesAdd",
                            new Object[] {new String[] {file.file().toString()}},
                            new String[] {String[].class.getName()});
            return String.valueOf(answer).contains("added");
        } catch (JMException | RuntimeException | LinkageError e) {
            // A JVM without these commands, or a folder that can't be written to: it is only slower then.
            return false;
        }
    }
}
