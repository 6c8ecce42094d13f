package dev.signet.benchmarks.generator;

import java.nio.file.Path;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** openapi-generator by itself, each time into a new folder. */
public final class WarmOpenApiGenerator {
    private WarmOpenApiGenerator() {}

    /** @param args the document, a folder, runs to warm up, runs to measure */
    public static void main(String[] args) throws Exception {
        int[] run = {0};
        Repeat.run(Integer.parseInt(args[2]), Integer.parseInt(args[3]), () -> {
            CodegenConfigurator settings = new CodegenConfigurator()
                    .setInputSpec(args[0])
                    .setOutputDir(Path.of(args[1], Integer.toString(run[0]++)).toString())
                    .setGeneratorName("java")
                    .setLibrary("native")
                    .setModelPackage("bench.model")
                    .setApiPackage("bench.api")
                    .setInvokerPackage("bench")
                    .setValidateSpec(false)
                    .addAdditionalProperty("openApiNullable", false);
            new DefaultGenerator().opts(settings.toClientOptInput()).generate();
        });
    }
}
