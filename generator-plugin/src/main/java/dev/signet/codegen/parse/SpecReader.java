package dev.signet.codegen.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.parse.overlay.OverlayApplier;
import dev.signet.codegen.parse.reference.DocumentSet;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.reference.SchemaFolder;
import dev.signet.codegen.parse.structure.DocumentKind;
import dev.signet.codegen.parse.structure.StructureReport;
import dev.signet.codegen.parse.swagger.ParsedDocument;
import dev.signet.codegen.parse.tree.SourceMap;
import dev.signet.codegen.parse.tree.Syntax;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.timing.Timings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an OpenAPI 3.0, 3.1 or 3.2 document or JSON Schemas, and their overlays. */
public final class SpecReader {
    private SpecReader() {}

    /**
     * Reads a document.
     *
     * @param problems takes every problem found; warnings stay there if the reading succeeds
     * @throws dev.signet.codegen.problem.ProblemsException with every error found, if there is any
     */
    public static Spec read(SpecInput input, Problems problems) {
        return read(input, problems, new Timings());
    }

    /** The same; {@code timings} takes the share of Swagger Parser. */
    public static Spec read(SpecInput input, Problems problems, Timings timings) {
        Path document = input.document().toAbsolutePath().normalize();
        SourceMap sources = new SourceMap(
                String.valueOf(document.getFileName()), new Syntax(input.lenient(), problems::add), input.located());
        problems.locateBy(sources);
        return problems.require(() -> read(document, input, sources, problems, timings));
    }

    private static Spec read(Path document, SpecInput input, SourceMap sources, Problems problems, Timings timings) {
        boolean isFolder = SchemaFolder.is(document);
        List<Path> members = isFolder ? SchemaFolder.files(document) : List.of();
        JsonNode read = isFolder ? SchemaFolder.tree(document, members) : sources.read(document, "");
        boolean schemas = DocumentKind.isSchema(read);
        ObjectNode tree = schemas ? (ObjectNode) read : DocumentKind.openApi(read, problems);
        OverlayApplier overlays = new OverlayApplier(tree, sources, problems);
        List<Path> overlayFiles = new ArrayList<>();
        for (Path overlay : input.overlays()) {
            Path file = overlay.toAbsolutePath().normalize();
            overlayFiles.add(file);
            overlays.apply(file, SourceMap.nameOf(document, file));
        }
        problems.throwIfErrors();
        StructureReport structure = new StructureReport();
        DocumentSet documents = new DocumentSet(document, tree, input.access(), structure, sources);
        ApiModel model;
        try {
            if (schemas) {
                documents.know(members).forEach(problems::add);
                model = schemas(documents, document, input.called(), problems);
            } else {
                String name = String.valueOf(document.getFileName());
                ParsedDocument parsed = ParsedDocument.of(documents.root(), structure, problems, timings);
                problems.throwIfErrors();
                model = new ModelMapper(problems, new ReferenceResolver(documents, problems))
                        .map(documents.root().root(), parsed, name);
            }
        } finally {
            structure.warn(problems);
        }
        problems.throwIfErrors();
        List<Path> files = new ArrayList<>(documents.files());
        if (isFolder) {
            files.set(0, SchemaFolder.folder(document));
        }
        files.addAll(1, overlayFiles);
        ReferenceResolver silent = new ReferenceResolver(documents, new Problems());
        return new Spec(model, files, new DocumentContract(documents.root().root(), silent));
    }

    private static ApiModel schemas(DocumentSet documents, Path document, @Nullable String called, Problems problems) {
        Path named = SchemaFolder.is(document) ? SchemaFolder.folder(document) : document;
        return new ModelMapper(problems, new ReferenceResolver(documents, problems))
                .mapSchemas(documents.root().root(), String.valueOf(named.getFileName()), called);
    }
}
