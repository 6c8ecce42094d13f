package dev.signet.codegen.fuzz;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signet.codegen.DefaultPipeline;
import dev.signet.codegen.GeneratorConfig;
import dev.signet.codegen.GeneratorConfig.Kit;
import dev.signet.codegen.GeneratorConfig.Mappings;
import dev.signet.codegen.GeneratorConfig.Packages;
import dev.signet.codegen.GeneratorConfig.Parts;
import dev.signet.codegen.java.Databind;
import dev.signet.codegen.java.Validation;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** From a document in memory to sources in memory. */
final class Workbench {
    /** A lone surrogate can only be written as an escape. */
    static final JsonMapper WRITER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Workbench() {}

    /**
     * What is generated from a document.
     *
     * @param folder where the document is written, to a file for each thread
     */
    static List<SourceFile> generate(JsonNode document, Path folder, Packages packages, Kit kit) {
        return generate(document, folder, packages, kit, Mappings.NONE, Validation.NONE, Databind.NONE);
    }

    /** The same with types that exist already, with the limits of values checked, and with types that databind knows. */
    static List<SourceFile> generate(
            JsonNode document,
            Path folder,
            Packages packages,
            Kit kit,
            Mappings mappings,
            Validation validation,
            Databind databind) {
        Path file = folder.resolve(Thread.currentThread().getId() + ".json");
        try {
            Files.writeString(file, WRITER.writeValueAsString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        GeneratorConfig config = GeneratorConfig.of(file, folder, packages).toBuilder()
                .parts(new Parts(true, true, kit))
                .mappings(mappings)
                .validation(validation)
                .databind(databind)
                .build();
        return new DefaultPipeline().run(config, new Problems()).files();
    }
}
