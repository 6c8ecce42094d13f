package dev.signet.codegen.translate;

import dev.signet.codegen.javamodel.JavaType.Presence;
import dev.signet.codegen.javamodel.JavaType.Setters;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.resolve.SchemaIndex;
import dev.signet.codegen.translate.types.TypeTable;

/** What builders have for the components of records. */
record SetterResolver(TypeTable table, SchemaIndex index) {

    Setters of(Schema.Property property, TypeRef type, Presence presence) {
        if (!presence.isOptional()) {
            return Setters.PLAIN;
        }
        boolean nullable = property.clearable() || table.isNullable(property.schema());
        return new Setters(
                property.demanded() || property.required(),
                type.isCollection() && mayBeEmpty(property.schema(), type),
                // Any JSON says null itself.
                nullable && !type.isAnyJson(),
                isReadOnly(property));
    }

    private boolean isReadOnly(Schema.Property property) {
        return property.otherwise() == Schema.Requirement.OF_RESPONSES || index.says(property.schema(), Meta::readOnly);
    }

    /** An empty list that the document does not allow means none: it is left out. */
    private boolean mayBeEmpty(Schema use, TypeRef type) {
        Constraints constraints = index.constraints(use);
        Integer least = type.isList() ? constraints.minItems() : constraints.minProperties();
        return least == null || least == 0;
    }
}
