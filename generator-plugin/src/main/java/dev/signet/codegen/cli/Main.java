package dev.signet.codegen.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** The program {@code java -jar signet.jar}. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the JVM with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        if (arguments.length > 1) {
            OptionalInt code = QuickJvm.run(List.of(arguments));
            if (code.isPresent()) {
                System.exit(code.getAsInt());
            }
        }
        // Nothing that logs by SLF4J has a say here, so that there is no provider is no news.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
        PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
        System.exit(new CommandLineInterface(Path.of(""), out, err).run(arguments));
    }
}
