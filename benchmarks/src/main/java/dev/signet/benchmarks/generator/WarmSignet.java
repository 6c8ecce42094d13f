package dev.signet.benchmarks.generator;

import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.IncrementalGenerator;
import dev.signet.codegen.timing.Timings;
import java.nio.file.Path;

/** Signet's generator by itself, each time into a new folder. */
public final class WarmSignet {
    private WarmSignet() {}

    /** @param args the document, a folder, runs to warm up, runs to measure */
    public static void main(String[] args) throws Exception {
        IncrementalGenerator generator = new IncrementalGenerator(new Compiler()::compile, "benchmark", new Timings());
        int[] run = {0};
        Repeat.run(Integer.parseInt(args[2]), Integer.parseInt(args[3]), () -> {
            Path output = Path.of(args[1], Integer.toString(run[0]++));
            generator.generate(Configuration.of(Path.of(args[0]), output, Packages.around("bench.model")));
        });
    }
}
