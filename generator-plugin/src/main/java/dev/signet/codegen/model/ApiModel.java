package dev.signet.codegen.model;

import java.util.List;
import java.util.Map;

/**
 * A whole document.
 *
 * @param info what the document says of itself
 * @param schemas every schema that has a name, in document order; a {@link Schema.Ref} points to one by {@link NamedSchema#id}
 * @param operations every operation, in document order
 * @param securitySchemes how calls are authenticated
 * @param security scheme names of which one suffices; empty if calls need none
 */
public record ApiModel(
        Info info,
        List<NamedSchema> schemas,
        List<Operation> operations,
        List<SecurityScheme> securitySchemes,
        List<String> security) {
    public ApiModel {
        schemas = List.copyOf(schemas);
        operations = List.copyOf(operations);
        securitySchemes = List.copyOf(securitySchemes);
        security = List.copyOf(security);
    }

    /** The same document with other schemas and operations: what a pass returns. */
    public ApiModel with(List<NamedSchema> newSchemas, List<Operation> newOperations) {
        return new ApiModel(info, newSchemas, newOperations, securitySchemes, security);
    }

    /**
     * @param source the document's file name, without its folder
     * @param title the document's title; empty if it has none
     * @param version the API's version; empty if it has none
     * @param description prose; empty if there is none
     * @param servers base addresses, in document order
     * @param defaultHeaders headers that every call sends ({@code x-default-headers}), in document order
     */
    public record Info(
            String source,
            String title,
            String version,
            String description,
            List<String> servers,
            Map<String, String> defaultHeaders) {
        public Info {
            servers = List.copyOf(servers);
            defaultHeaders = Ordered.copyOf(defaultHeaders);
        }
    }

    /**
     * @param id what a {@link Schema.Ref} names: {@code #/components/schemas/Step} in the root document, with the file before
     *     the {@code #} elsewhere
     * @param name the schema's own name, as the document spells it
     * @param schema what it is
     */
    public record NamedSchema(String id, String name, Schema schema) {}

    /**
     * @param name its key under {@code components/securitySchemes}
     * @param kind {@code apiKey}, {@code http}, {@code oauth2} or {@code openIdConnect}
     * @param in for {@code apiKey}: {@code header}, {@code query} or {@code cookie}; else empty
     * @param parameter for {@code apiKey}: the header's or parameter's name; for {@code http}: the scheme ({@code bearer},
     *     {@code basic}); for {@code oauth2}: the token URL of the client credentials flow, or empty
     */
    public record SecurityScheme(String name, String kind, String in, String parameter) {}
}
