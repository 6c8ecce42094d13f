package dev.signet.codegen.model;

import dev.signet.codegen.model.ApiModel.ClientHints;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a document for a test. Every schema without a pointer is given that of its place. */
public final class DocumentBuilder {
    private final List<NamedSchema> schemas = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private final List<ApiModel.SecurityScheme> securitySchemes = new ArrayList<>();
    private final List<ApiModel.Server> servers = new ArrayList<>();
    private final List<ApiModel.Resource> resources = new ArrayList<>();
    private final Map<String, ApiModel.Events> events = new LinkedHashMap<>();
    private String title = "Shop";
    private String clientName;
    private ApiModel.Security security;

    DocumentBuilder() {}

    public DocumentBuilder schema(String name, Schema schema) {
        return schema(Models.id(name), name, schema);
    }

    /** A named schema that stands elsewhere than among the components. */
    public DocumentBuilder schema(String id, String name, Schema schema) {
        schemas.add(new NamedSchema(id, name, placed(schema, id)));
        return this;
    }

    public DocumentBuilder operation(OperationBuilder operation) {
        operations.add(operation.build());
        return this;
    }

    public DocumentBuilder securityScheme(String name, String kind, String in, String parameter) {
        securitySchemes.add(new ApiModel.SecurityScheme(name, kind, in, parameter, null, List.of(), false, List.of()));
        return this;
    }

    public DocumentBuilder server(String address) {
        return server(address, new ApiModel.ServerVariable[0]);
    }

    /** A server whose address has variables. */
    public DocumentBuilder server(String url, ApiModel.ServerVariable... variables) {
        servers.add(new ApiModel.Server("#/servers/" + servers.size(), url, null, null, List.of(variables)));
        return this;
    }

    /** Names of security schemes that operations need together which do not say it themselves. */
    public DocumentBuilder security(String... schemes) {
        security = new ApiModel.Security(List.of(List.of(schemes)));
        return this;
    }

    public DocumentBuilder resource(String name, String description) {
        resources.add(new ApiModel.Resource(name, description, List.of(), List.of()));
        return this;
    }

    public DocumentBuilder resource(ApiModel.Resource resource) {
        resources.add(resource);
        return this;
    }

    /** What the events of the named schema mean. */
    public DocumentBuilder events(String schema, ApiModel.Events meaning) {
        events.put(Models.id(schema), meaning);
        return this;
    }

    public DocumentBuilder title(String text) {
        title = text;
        return this;
    }

    public DocumentBuilder clientName(String name) {
        clientName = name;
        return this;
    }

    public ApiModel build() {
        ClientHints hints = new ClientHints(clientName, null, resources, events);
        ApiModel.Info info = new ApiModel.Info("shop.yaml", title, "1", "", servers, Map.of(), hints);
        return new ApiModel(info, schemas, operations, securitySchemes, ApiModel.Webhooks.NONE, security, List.of());
    }

    /** The schema with the pointers of its place, but for those that it has already. */
    static Schema placed(Schema schema, String pointer) {
        String here =
                schema.meta().pointer().isEmpty() ? pointer : schema.meta().pointer();
        Meta meta = schema.meta().movedTo(here);
        if (schema instanceof Schema.Obj obj) {
            List<Schema.Property> properties = obj.properties().stream()
                    .map(p -> p.with(placed(p.schema(), here + "/properties/" + p.name())))
                    .toList();
            Schema additional =
                    obj.additional() == null ? null : placed(obj.additional(), here + "/additionalProperties");
            return new Schema.Obj(meta, properties, additional, obj.discriminator(), obj.demanded(), obj.closed());
        }
        if (schema instanceof Schema.Array array) {
            return new Schema.Array(meta, placed(array.items(), here + "/items"));
        }
        if (schema instanceof Schema.Union union) {
            return new Schema.Union(meta, placed(union.members(), here + "/oneOf/"), union.discriminator());
        }
        if (schema instanceof Schema.AllOf all) {
            return new Schema.AllOf(meta, placed(all.parts(), here + "/allOf/"));
        }
        return schema.withMeta(meta);
    }

    private static List<Schema> placed(List<Schema> schemas, String pointer) {
        List<Schema> placed = new ArrayList<>();
        for (Schema schema : schemas) {
            placed.add(placed(schema, pointer + placed.size()));
        }
        return placed;
    }
}
