package dev.signet.codegen.parse;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.parse.reference.AccessRules;
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
public record ReadDocument(SpecInput input, List<Spec> spec, List<Problem> problems) {
    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: Test, version: '1'}\n";

    public static ReadDocument of(SpecInput input) {
        Problems problems = new Problems();
        try {
            return new ReadDocument(input, List.of(SpecReader.read(input, problems)), problems.all());
        } catch (ProblemsException e) {
            return new ReadDocument(input, List.of(), e.problems());
        }
    }

    public static ReadDocument file(Path document, Path... overlays) {
        return of(new SpecInput(document, List.of(overlays), AccessRules.STRICT));
    }

    /** Reads {@code openapi.yaml} with this text. */
    public static ReadDocument document(Path folder, String text) {
        return file(write(folder, "openapi.yaml", text));
    }

    /** Reads a document with these component schemas, written as YAML without indentation. */
    public static ReadDocument schemas(Path folder, String schemas) {
        return document(folder, HEAD + "components:\n  schemas:\n" + schemas.indent(4));
    }

    /** Reads a document with these paths, and whatever follows them. */
    public static ReadDocument paths(Path folder, String paths, String rest) {
        return document(folder, HEAD + "paths:\n" + paths.indent(2) + rest);
    }

    public static Path write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ApiModel model() {
        if (spec.isEmpty()) {
            throw new AssertionError("not read: " + problems);
        }
        return spec.get(0).model();
    }

    public Schema schema(String name) {
        return model().schemas().stream()
                .filter(schema -> schema.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no schema " + name))
                .schema();
    }

    public Schema property(String name, String property) {
        return ((Schema.Obj) schema(name))
                .properties().stream()
                        .filter(each -> each.name().equals(property))
                        .findFirst()
                        .orElseThrow()
                        .schema();
    }

    public Operation operation(int index) {
        return model().operations().get(index);
    }

    public List<String> errors() {
        return texts(Severity.ERROR);
    }

    public List<String> warnings() {
        return texts(Severity.WARNING);
    }

    public List<String> notes() {
        return texts(Severity.NOTE);
    }

    private List<String> texts(Severity severity) {
        return problems.stream()
                .filter(p -> p.severity() == severity)
                .map(Problem::toString)
                .toList();
    }
}
