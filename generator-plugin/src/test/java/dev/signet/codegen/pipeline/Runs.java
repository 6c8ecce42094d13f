package dev.signet.codegen.pipeline;

import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.GenerationResult;
import dev.signet.codegen.compiler.IncrementalGenerator;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.timing.Timings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whole runs from document to folder, in this JVM or as a program of its own. */
final class Runs {
    private Runs() {}

    /** Arguments: document, output, model package, overlays. */
    public static void main(String[] args) {
        List<Path> overlays = new ArrayList<>();
        for (int i = 3; i < args.length; i++) {
            overlays.add(Path.of(args[i]));
        }
        generate(Path.of(args[0]), Path.of(args[1]), args[2], overlays);
    }

    static GenerationResult generate(Path document, Path output, String modelPackage, List<Path> overlays) {
        Configuration config = Configuration.of(document, output, Configuration.Packages.around(modelPackage))
                .with(Options.OVERLAYS, overlays);
        return new IncrementalGenerator(new Compiler()::compile, "test", new Timings()).generate(config);
    }

    /** Path → text of every file below a folder but the state of the run. */
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".signet")) {
                    files.put(path, Files.readString(file));
                }
            }
        }
        return files;
    }

    /** The specification folder of this project. */
    static Path spec() {
        return Path.of("../spec/2026-05-20").toAbsolutePath().normalize();
    }
}
