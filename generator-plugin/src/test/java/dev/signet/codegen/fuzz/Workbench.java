package dev.signet.codegen.fuzz;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Kit;
import dev.signet.codegen.compiler.Configuration.Mappings;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.Configuration.Parts;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.javamodel.Validation;
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
        Configuration config = Configuration.of(file, folder, packages)
                .with(new Parts(true, true, kit))
                .with(mappings)
                .with(Options.VALIDATION, validation)
                .with(Options.DATABIND, databind);
        return new Compiler().compile(config, new Problems()).files();
    }
}
