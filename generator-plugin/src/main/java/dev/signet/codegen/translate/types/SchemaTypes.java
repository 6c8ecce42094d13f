package dev.signet.codegen.translate.types;

import dev.signet.codegen.javamodel.SchemaType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.resolve.SchemaIndex;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each named schema of a document is in Java. */
public final class SchemaTypes {
    private SchemaTypes() {}

    /**
     * By {@link NamedSchema#id}, in document order; without those inside of a schema that a type stands for which exists already. The document must have gone through the passes.
     */
    public static Map<String, SchemaType> of(ApiModel resolved, TypeMappings mappings) {
        // What is doubtful was told when the model was built.
        TypeTable table = new TypeTable(resolved, SchemaIndex.of(resolved), mappings, new Problems());
        Map<String, SchemaType> types = new LinkedHashMap<>();
        for (NamedSchema named : resolved.schemas()) {
            if (!table.isBuried(named)) {
                TypeRef own = table.find(named.id());
                TypeRef type = own != null ? own : table.typeOf(new Schema.Ref(Meta.at(named.id()), named.id()));
                types.put(named.id(), new SchemaType(type, own != null));
            }
        }
        return types;
    }
}
