package dev.signet.codegen.emit;

import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.Validation;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import java.util.List;

/** What an emitter makes of a small document. */
public final class Emitted {
    private Emitted() {}

    /** The file of a type. */
    public static JavaText file(Emitter emitter, DocumentBuilder document, String type) {
        return file(emitter, model(document), type);
    }

    public static JavaText file(Emitter emitter, JavaModel model, String type) {
        return file(emitter.emit(model).toList(), type);
    }

    /** One of these files by the name of its type. */
    public static JavaText file(List<SourceFile> files, String type) {
        return files.stream()
                .filter(file -> file.path().endsWith("/" + type + ".java"))
                .map(file -> new JavaText(file.content()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + paths(files)));
    }

    public static List<String> paths(List<SourceFile> files) {
        return files.stream().map(SourceFile::path).toList();
    }

    public static JavaModel model(DocumentBuilder document) {
        return model(document, Validation.NONE);
    }

    public static JavaModel model(DocumentBuilder document, Validation validation) {
        return JavaModels.of(document, validation, new Problems());
    }
}
