package dev.signet.codegen.resolve;

import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.required;
import static dev.signet.codegen.model.Models.string;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.SchemaNotation;
import dev.signet.codegen.problem.Problems;

/** What {@link AllOfMerger} makes of a document, in the notation of {@link SchemaNotation}. */
abstract class AllOfFixture {
    static final Schema.Obj PET = object(required("name", string()));

    final Problems problems = new Problems();

    ApiModel merged(DocumentBuilder document) {
        return AllOfMerger.merge(document.build(), problems);
    }

    /** What the schema becomes in a document that has {@link #PET} besides. */
    Schema merged(Schema schema) {
        return SchemaNotation.schema(merged(document().schema("Pet", PET).schema("X", schema)), "X");
    }

    String notation(Schema schema) {
        return SchemaNotation.of(merged(schema));
    }
}
