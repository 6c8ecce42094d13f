package dev.signet.codegen.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The model of an OpenAPI document.
 *
 * @param info title, version and description of the document
 * @param schemas every schema that has a name, in document order; a {@link Schema.Ref} points to one by {@link NamedSchema#id}
 * @param operations every operation, in document order
 * @param securitySchemes how calls are authenticated
 * @param webhooks what the service sends by itself
 * @param security what operations need that don't say it themselves; null if the document does not say it either
 * @param unchecked keywords that make values invalid which generated code accepts, in document order
 */
public record ApiModel(
        Info info,
        List<NamedSchema> schemas,
        List<Operation> operations,
        List<SecurityScheme> securitySchemes,
        Webhooks webhooks,
        @Nullable Security security,
        List<Unchecked> unchecked) {
    public ApiModel {
        schemas = List.copyOf(schemas);
        operations = List.copyOf(operations);
        securitySchemes = List.copyOf(securitySchemes);
        unchecked = List.copyOf(unchecked);
    }

    /** The same document with other schemas and operations: what a pass returns. */
    public ApiModel with(List<NamedSchema> newSchemas, List<Operation> newOperations) {
        return new ApiModel(info, newSchemas, newOperations, securitySchemes, webhooks, security, unchecked);
    }

    /**
     * @param source the document's file name, without its folder
     * @param title the document's title; empty if it has none
     * @param version the API's version; empty if it has none
     * @param description prose; empty if there is none
     * @param servers what operations are sent to that have no servers of their own, in document order
     * @param defaultHeaders headers that every call sends ({@code x-default-headers}), in document order
     * @param client what the document says of the client that is generated from it
     */
    public record Info(
            String source,
            String title,
            String version,
            String description,
            List<Server> servers,
            Map<String, String> defaultHeaders,
            ClientHints client) {
        public Info {
            servers = List.copyOf(servers);
            defaultHeaders = Ordered.copyOf(defaultHeaders);
        }
    }

    /**
     * @param name {@code x-client}: the name of the client's class, or null
     * @param deprecated {@code x-deprecated}: why the client should not be used any more, or null
     * @param resources {@code tags} and {@code x-resources}: what is told of groups of calls, in document order
     * @param events {@code x-events} of the schemas that have it, by {@link NamedSchema#id}
     */
    public record ClientHints(
            @Nullable String name, @Nullable String deprecated, List<Resource> resources, Map<String, Events> events) {
        public static final ClientHints NONE = new ClientHints(null, null, List.of(), Map.of());

        public ClientHints {
            resources = List.copyOf(resources);
            events = Ordered.copyOf(events);
        }
    }

    /**
     * A group of calls.
     *
     * @param name a tag or an {@code x-resource}
     * @param description prose, or null
     * @param parent {@code parent} (OpenAPI 3.2): the group that it belongs to, or null
     * @param kind {@code kind} (OpenAPI 3.2): such as {@code nav}, {@code badge} or {@code audience}; or null
     * @param mixins qualified names of interfaces that the class of its calls implements ({@code x-implements})
     * @param asyncMixins the same, for the class of its asynchronous calls ({@code x-implements-async})
     */
    public record Resource(
            String name,
            @Nullable String description,
            @Nullable String parent,
            @Nullable String kind,
            List<String> mixins,
            List<String> asyncMixins) {
        /** One of a document before 3.2. */
        public Resource(String name, @Nullable String description, List<String> mixins, List<String> asyncMixins) {
            this(name, description, null, null, mixins, asyncMixins);
        }

        public Resource {
            mixins = List.copyOf(mixins);
            asyncMixins = List.copyOf(asyncMixins);
        }
    }

    /**
     * What the events of a stream mean.
     *
     * @param sentinel data that end a stream without being an event, or null
     * @param last values of the discriminator that end a stream
     * @param error values of the discriminator that report an error
     * @param id the property that identifies an event, or null
     * @param name the property that names an event whose data have no discriminator and that has no name of its own, or null
     */
    public record Events(
            @Nullable String sentinel,
            List<String> last,
            List<String> error,
            @Nullable String id,
            @Nullable String name) {
        public Events {
            last = List.copyOf(last);
            error = List.copyOf(error);
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
     * What the service sends by itself.
     *
     * @param groups by the ids of unions, each of the payloads that arrive at one place: the ids of the payloads' schemas by the names
     *     of the webhooks
     * @param payloads ids of all schemas that are received, these unions included
     * @param headers by the ids of schemas, each of an object whose properties are headers of requests that arrive at one place: how
     *     these are written, by their names
     * @param answers ids of the schemas of what receivers respond with
     */
    public record Webhooks(
            Map<String, Map<String, String>> groups,
            List<String> payloads,
            Map<String, Map<String, HeaderStyle>> headers,
            List<String> answers) {
        public static final Webhooks NONE = new Webhooks(Map.of(), List.of(), Map.of(), List.of());

        public Webhooks {
            groups = Ordered.copyOf(groups);
            payloads = List.copyOf(payloads);
            headers = Ordered.copyOf(headers);
            answers = List.copyOf(answers);
        }
    }

    /**
     * How the value of a header is written.
     *
     * @param explode whether an object is {@code a=1,b=2} instead of {@code a,1,b,2}
     * @param json whether it is JSON text ({@code content})
     */
    public record HeaderStyle(boolean explode, boolean json) {}

    /**
     * @param pointer its location
     * @param url its address, which may be relative and have variables in braces
     * @param name what the document calls it, or null
     * @param description prose, or null
     * @param variables in document order
     */
    public record Server(
            String pointer,
            String url,
            @Nullable String name,
            @Nullable String description,
            List<ServerVariable> variables) {
        public Server {
            variables = List.copyOf(variables);
        }

        /** Whether the two are one server, described in two places. */
        public boolean isSame(Server other) {
            return url.equals(other.url) && Objects.equals(name, other.name) && variables.equals(other.variables);
        }
    }

    /**
     * @param name as in the braces
     * @param defaultValue its value by default, or null
     * @param allowed its only values; empty if it can have any
     * @param description prose, or null
     */
    public record ServerVariable(
            String name,
            @Nullable String defaultValue,
            List<String> allowed,
            @Nullable String description) {
        public ServerVariable {
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * @param alternatives requirements of which one suffices, each with names of security schemes that are needed together; an
     *     empty one needs nothing. Without any, nothing is sent
     */
    public record Security(List<List<String>> alternatives) {
        public Security {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }
    }

    /**
     * @param name its key under {@code components/securitySchemes}
     * @param kind {@code apiKey}, {@code http}, {@code oauth2}, {@code openIdConnect} or {@code mutualTLS}
     * @param in for {@code apiKey}: {@code header}, {@code query} or {@code cookie}; else empty
     * @param parameter for {@code apiKey}: the header's or parameter's name; for {@code http}: the scheme ({@code bearer},
     *     {@code basic}); for {@code oauth2}: the token URL of the client credentials flow, or empty
     * @param description prose, or null
     * @param sources where tokens come from: OAuth flows, OpenID Connect, as sentences
     * @param deprecated whether it is deprecated
     * @param environment {@code x-env}: environment variables that may hold the secret, the first that is set wins
     */
    public record SecurityScheme(
            String name,
            String kind,
            String in,
            String parameter,
            @Nullable String description,
            List<String> sources,
            boolean deprecated,
            List<String> environment) {
        public SecurityScheme {
            sources = List.copyOf(sources);
            environment = List.copyOf(environment);
        }
    }
}
