package dev.signet.codegen.translate.union;

import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.object;

import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaNotation;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.util.List;

/** How the union {@code U} of a document is told apart, in the notation of {@link JavaNotation#dispatch}. */
abstract class DispatchFixture {
    static final String AMBIGUOUS = "WARNING #/components/schemas/U";

    final Problems problems = new Problems();

    List<String> dispatch(DocumentBuilder document, Schema union) {
        JavaModel model = JavaModels.of(document.schema("U", union), problems);
        return JavaNotation.dispatch(JavaModels.union(model, "U"));
    }

    static DocumentBuilder catAndDog(Schema.Property cat, Schema.Property dog) {
        return document().schema("Cat", object(cat)).schema("Dog", object(dog));
    }
}
