package dev.signet.codegen.spec;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What came of reading a small document: a spec or problems. */
record Reading(SpecInput input, List<Spec> spec, List<Problem> problems) {
    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: Test, version: '1'}\n";

    static Reading of(SpecInput input) {
        Problems problems = new Problems();
        try {
            return new Reading(input, List.of(SpecReader.read(input, problems)), problems.all());
        } catch (ProblemsException e) {
            return new Reading(input, List.of(), e.problems());
        }
    }

    static Reading file(Path document, Path... overlays) {
        return of(new SpecInput(document, List.of(overlays), AccessRules.STRICT));
    }

    /** Reads {@code openapi.yaml} with this text. */
    static Reading document(Path folder, String text) {
        return file(write(folder, "openapi.yaml", text));
    }

    /** Reads a document with these component schemas, written as YAML without indentation. */
    static Reading schemas(Path folder, String schemas) {
        return document(folder, HEAD + "components:\n  schemas:\n" + schemas.indent(4));
    }

    /** Reads a document with these paths, and whatever follows them. */
    static Reading paths(Path folder, String paths, String rest) {
        return document(folder, HEAD + "paths:\n" + paths.indent(2) + rest);
    }

    static Path write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ApiModel model() {
        if (spec.isEmpty()) {
            throw new AssertionError("not read: " + problems);
        }
        return spec.get(0).model();
    }

    Schema schema(String name) {
        return model().schemas().stream()
                .filter(schema -> schema.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no schema " + name))
                .schema();
    }

    Schema property(String name, String property) {
        return ((Schema.Obj) schema(name))
                .properties().stream()
                        .filter(each -> each.name().equals(property))
                        .findFirst()
                        .orElseThrow()
                        .schema();
    }

    Operation operation(int index) {
        return model().operations().get(index);
    }

    List<String> errors() {
        return texts(Severity.ERROR);
    }

    List<String> warnings() {
        return texts(Severity.WARNING);
    }

    private List<String> texts(Severity severity) {
        return problems.stream()
                .filter(p -> p.severity() == severity)
                .map(Problem::toString)
                .toList();
    }
}
