package dev.signet.benchmarks.generator;

import dev.signet.codegen.DefaultPipeline;
import dev.signet.codegen.Generator;
import dev.signet.codegen.GeneratorConfig;
import dev.signet.codegen.GeneratorConfig.Packages;
import java.nio.file.Path;

/** Signet's generator by itself, each time into a new folder. */
public final class WarmSignet {
    private WarmSignet() {}

    /** @param args the document, a folder, runs to warm up, runs to measure */
    public static void main(String[] args) throws Exception {
        Generator generator = new Generator(new DefaultPipeline(), "benchmark");
        int[] run = {0};
        Repeat.run(Integer.parseInt(args[2]), Integer.parseInt(args[3]), () -> {
            Path output = Path.of(args[1], Integer.toString(run[0]++));
            generator.run(GeneratorConfig.of(Path.of(args[0]), output, Packages.around("bench.model")));
        });
    }
}
