package dev.signet.codegen.javamodel;

import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.Operation.Encoding;
import dev.signet.codegen.model.Ordered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The client: one class to begin with, and one per group of calls.
 *
 * @param name the class's name
 * @param baseUri where the service is; null if the document names no full address, or one whose variables have no values
 * @param servers what there is to choose of; null if the base URI says it all
 * @param security what calls need that don't say it themselves; null if the document does not say it
 * @param headers what every call sends, in document order
 * @param authentications the ways to tell who calls
 * @param options parameters that are given once per client
 * @param apis groups of calls, in document order
 * @param events what the streams consist of
 * @param errors what errors are; null if the document declares none that can be read
 * @param decoders the errors of operations, each once
 * @param deprecated why the client should not be used any more; null if it may
 */
public record ClientType(
        String name,
        Doc doc,
        @Nullable String baseUri,
        @Nullable ServersType servers,
        @Nullable Security security,
        Map<String, String> headers,
        List<Authentication> authentications,
        List<Argument> options,
        List<ApiType> apis,
        List<EventsType> events,
        @Nullable ErrorsType errors,
        List<ErrorsType.Decoder> decoders,
        @Nullable String deprecated) {
    public ClientType {
        decoders = List.copyOf(decoders);
        headers = Ordered.copyOf(headers);
        authentications = List.copyOf(authentications);
        options = List.copyOf(options);
        apis = List.copyOf(apis);
        events = List.copyOf(events);
    }

    /** A client of a document that declares no errors. */
    public ClientType(
            String name,
            Doc doc,
            @Nullable String baseUri,
            @Nullable ServersType servers,
            @Nullable Security security,
            Map<String, String> headers,
            List<Authentication> authentications,
            List<Argument> options,
            List<ApiType> apis,
            List<EventsType> events,
            @Nullable String deprecated) {
        this(
                name,
                doc,
                baseUri,
                servers,
                security,
                headers,
                authentications,
                options,
                apis,
                events,
                null,
                List.of(),
                deprecated);
    }

    /** The address that must be given to begin with, by the name of its parameter; null if the document says where to send. */
    @Nullable
    public String start() {
        if (servers == null) {
            return baseUri == null ? "baseUri" : null;
        }
        return servers.ofDocument().isEmpty() ? "baseUri" : servers.relative() ? "documentUri" : null;
    }

    /** Every call of every group. */
    public List<Call> calls() {
        return apis.stream().flatMap(api -> api.calls().stream()).toList();
    }

    /** Of every group the calls that types belong to: one for each operation. */
    public List<Call> operations() {
        return apis.stream().flatMap(api -> api.operations().stream()).toList();
    }

    /**
     * A group of calls.
     *
     * @param name name of the class whose methods block
     * @param asyncName name of the class whose methods return futures
     * @param accessor the client's method that gives it
     * @param requests name of the class that makes its requests
     * @param mixins qualified names of interfaces that the class implements
     * @param asyncMixins qualified names of interfaces that the asynchronous class implements
     */
    public record ApiType(
            String name,
            String asyncName,
            String accessor,
            String requests,
            Doc doc,
            List<String> mixins,
            List<String> asyncMixins,
            List<Call> calls) {
        public ApiType {
            mixins = List.copyOf(mixins);
            asyncMixins = List.copyOf(asyncMixins);
            calls = List.copyOf(calls);
        }

        /** The class of the calls, or of those that return futures. */
        public String name(boolean async) {
            return async ? asyncName : name;
        }

        /** The calls that types belong to: one for each operation. */
        public List<Call> operations() {
            return calls.stream().filter(call -> !call.further()).toList();
        }

        public ApiType withCalls(List<Call> others) {
            return new ApiType(name, asyncName, accessor, requests, doc, mixins, asyncMixins, others);
        }
    }

    /**
     * One operation.
     *
     * @param name the Java method's name
     * @param operationId the document's id; may be empty
     * @param path as the document spells it
     * @param required what must be told, in the order of the Java parameters; the body follows
     * @param params what may be told; null if there is nothing
     * @param idempotent whether the document says that doing it twice does no harm, though the HTTP method doesn't
     * @param download name of the Java method that gives bytes as they come; null if the result is no bytes
     * @param constants what every call sends, whoever makes it
     * @param servers constants of {@link ServersType}: where it goes; empty if where the client goes
     * @param security what it needs; null if what the client says
     * @param headers the declared headers of its responses; null if there are none
     * @param decoder the constant that knows its errors; null if the document declares none
     * @param further whether it is another call with a body of another media type, whose other types belong to the first one
     */
    public record Call(
            String name,
            Doc doc,
            String operationId,
            String httpMethod,
            String path,
            List<Argument> required,
            @Nullable ParamsType params,
            @Nullable BodyArgument body,
            Result result,
            boolean idempotent,
            @Nullable Paging paging,
            @Nullable Streaming streaming,
            @Nullable String download,
            List<Constant> constants,
            List<String> servers,
            @Nullable Security security,
            @Nullable HeadersType headers,
            @Nullable String decoder,
            boolean further) {
        public Call {
            servers = List.copyOf(servers);
            required = List.copyOf(required);
            constants = List.copyOf(constants);
        }

        public Call withStreaming(Streaming other) {
            return with(other, download, decoder);
        }

        public Call withDownload(String method) {
            return with(streaming, method, decoder);
        }

        public Call withDecoder(@Nullable String constant) {
            return with(streaming, download, constant);
        }

        /** The same operation with a body of another media type. */
        public Call withBody(String method, Doc text, BodyArgument other, @Nullable Streaming streams) {
            return new Call(
                    method,
                    text,
                    operationId,
                    httpMethod,
                    path,
                    required,
                    params,
                    other,
                    result,
                    idempotent,
                    paging,
                    streams,
                    null,
                    constants,
                    servers,
                    security,
                    headers,
                    decoder,
                    true);
        }

        private Call with(@Nullable Streaming streams, @Nullable String saves, @Nullable String errors) {
            return new Call(
                    name,
                    doc,
                    operationId,
                    httpMethod,
                    path,
                    required,
                    params,
                    body,
                    result,
                    idempotent,
                    paging,
                    streams,
                    saves,
                    constants,
                    servers,
                    security,
                    headers,
                    errors,
                    further);
        }
    }

    /**
     * The servers of a document, as constants of a class.
     *
     * @param name the class's name
     * @param ofDocument constants of the servers of calls that have none of their own; empty if the address must be given
     * @param variables what can be set of the servers
     * @param relative whether the servers of the document are relative to its address, which must be given
     * @param someRelative whether only others are, so that it may be given
     */
    public record ServersType(
            String name,
            List<Server> all,
            List<String> ofDocument,
            List<ServerVariable> variables,
            boolean relative,
            boolean someRelative) {
        public ServersType {
            all = List.copyOf(all);
            ofDocument = List.copyOf(ofDocument);
            variables = List.copyOf(variables);
        }
    }

    /**
     * @param constant the constant's name
     * @param doc the description
     * @param server what the document says
     */
    public record Server(String constant, Doc doc, ApiModel.Server server) {}

    /**
     * A variable of servers.
     *
     * @param method the builder's method
     * @param wireName as in the braces
     * @param defaultValue the value that it has by default in all servers; null if there is none such
     * @param allowed the only values; empty if there are no such
     * @param required whether a server has no value for it
     */
    public record ServerVariable(
            String method,
            String wireName,
            String text,
            @Nullable String defaultValue,
            List<String> allowed,
            boolean required) {
        public ServerVariable {
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * What a call needs.
     *
     * @param alternatives methods of the client's builder whose credentials are sent together; one alternative suffices, an empty
     *     one needs nothing. Without any, nothing is sent
     */
    public record Security(List<List<String>> alternatives) {
        public Security {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Parameters of a call, as a record: the optional ones, and required ones that are too many for a method.
     *
     * @param required those that a call needs, among {@code arguments}
     */
    public record ParamsType(String name, List<Argument> arguments, List<Argument> required) {
        public ParamsType {
            arguments = List.copyOf(arguments);
            required = List.copyOf(required);
        }
    }

    /** Where a parameter goes. */
    public enum Place {
        PATH,
        QUERY,
        /** All of the query. */
        QUERYSTRING,
        HEADER,
        COOKIE
    }

    /**
     * A parameter.
     *
     * @param style as OpenAPI names it; {@code content} if it is JSON text, {@code text} if a text that no style applies to
     * @param defaultValue what the service takes if it is not told, or null
     * @param encodings how the fields of a form are written that is the whole query, where it is not as usual
     */
    public record Argument(
            String name,
            String wireName,
            Place place,
            TypeRef type,
            Doc doc,
            String style,
            boolean explode,
            boolean allowReserved,
            @Nullable String defaultValue,
            List<Encoding> encodings) {
        public Argument {
            encodings = List.copyOf(encodings);
        }

        /** Whether it is a header by which a service recognizes a request that it has executed before. */
        public boolean isIdempotencyKey() {
            String name = wireName.toLowerCase(Locale.ROOT);
            return place == Place.HEADER
                    && (name.endsWith("idempotency-key")
                            || name.endsWith("idempotency_key")
                            || name.endsWith("idempotencykey"));
        }
    }

    /**
     * A parameter with the only value that it can have.
     *
     * @param argument how it is written: a string, or JSON
     * @param value the text of a string, or JSON
     */
    public record Constant(Argument argument, String value) {
        /** Whether a parameter is this one. */
        public boolean is(Argument other) {
            return argument.wireName().equals(other.wireName()) && argument.place() == other.place();
        }
    }

    /**
     * The body of a request.
     *
     * @param required whether it must be there
     * @param mediaType what it is sent as
     * @param type of the Java parameter, for {@link BodyKind#JSON} and {@link BodyKind#FORM}; of {@link BodyKind#LINES} a list of the items
     * @param encodings how the fields of a form are written, where it is not as usual
     * @param parts those that the document declares, for {@link BodyKind#MULTIPART}; null if it declares none
     * @param nullable whether it may be JSON null, though it must be there
     */
    public record BodyArgument(
            String name,
            boolean required,
            BodyKind kind,
            String mediaType,
            TypeRef type,
            String text,
            List<Encoding> encodings,
            @Nullable PartsType parts,
            boolean nullable) {
        public BodyArgument {
            encodings = List.copyOf(encodings);
        }

        /** The same with the parts of a multipart body. */
        public BodyArgument with(@Nullable PartsType declared) {
            return new BodyArgument(name, required, kind, mediaType, type, text, encodings, declared, nullable);
        }
    }

    /**
     * The parts of a multipart body in document order, as a record.
     *
     * @param named whether parts are sent with their names
     */
    public record PartsType(String name, Doc doc, List<Part> parts, boolean named) {
        public PartsType {
            parts = List.copyOf(parts);
        }

        /** What each instance has. */
        public List<PartField> fields() {
            List<PartField> fields = new ArrayList<>();
            for (Part part : parts) {
                if (part.constant() == null) {
                    fields.add(part.field());
                }
                part.headers().stream().filter(h -> h.constant() == null).forEach(h -> fields.add(h.field()));
            }
            return fields;
        }
    }

    /**
     * A component of such a record.
     *
     * @param name in Java
     * @param type of a value; of a file, what its kind says
     */
    public record PartField(
            String name, String wireName, PartKind kind, TypeRef type, boolean required, Doc doc, boolean secret) {
        /** Whether an absent value is an empty list or map. */
        public boolean isCollection() {
            return type.isCollection();
        }
    }

    /**
     * A part, or several of one name.
     *
     * @param field its component
     * @param repeated whether each element of a list is a part of its own
     * @param contentTypes what it may be; empty if it is what is usual for its kind
     * @param style for {@link PartKind#STYLED}
     * @param constant its only text; null if callers say it
     */
    public record Part(
            PartField field,
            boolean repeated,
            List<String> contentTypes,
            String style,
            boolean explode,
            List<PartHeader> headers,
            @Nullable String constant) {
        public Part {
            contentTypes = List.copyOf(contentTypes);
            headers = List.copyOf(headers);
        }

        /** The media type that it is sent as if no other is chosen; null if that is what is usual. */
        public @Nullable String contentType() {
            return contentTypes.stream()
                    .filter(type -> !type.contains("*"))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A header of a part.
     *
     * @param constant its only value; null if callers say it
     */
    public record PartHeader(
            String wireName, PartField field, @Nullable String constant) {}

    /** How a part is written. */
    public enum PartKind {
        /** Bytes with a name. */
        FILE,
        TEXT,
        JSON,
        /** As a style of parameters says, without percent-encoding. */
        STYLED,
        /** Each value as its own JSON type says: scalars as text, and one part for each element of a list. */
        VALUE
    }

    /** How a body is written. */
    public enum BodyKind {
        JSON,
        /** JSON texts, one after the other. */
        LINES,
        FORM,
        MULTIPART,
        TEXT,
        BYTES
    }

    /**
     * What a call gives.
     *
     * @param type for {@link ResultKind#JSON}
     * @param accept the media types that are read, as in the {@code Accept} header
     * @param absence which answers read as null
     * @param filled whether a JSON object without any property is no answer
     * @param variants for {@link ResultKind#VARIANTS}, else null
     */
    public record Result(
            ResultKind kind,
            TypeRef type,
            String accept,
            Absence absence,
            boolean filled,
            String text,
            @Nullable ResultType variants) {
        /** Whether an answer may read as null. */
        public boolean nullable() {
            return absence != Absence.NEVER;
        }

        /** All types that answers have. */
        public List<TypeRef> types() {
            return variants == null
                    ? List.of(type)
                    : variants.variants().stream().map(ResultType.Variant::type).toList();
        }

        /** Whether there are answers of bytes. */
        public boolean hasBytes() {
            return kind == ResultKind.BYTES
                    || (variants != null && variants.variants().stream().anyMatch(v -> v.kind() == ResultKind.BYTES));
        }
    }

    /** Which answers read as null. */
    public enum Absence {
        NEVER,
        /** One without a body, although others have one. */
        EMPTY,
        /** JSON null, or an answer without a body. */
        NULL
    }

    /** How an answer is read. */
    public enum ResultKind {
        NOTHING,
        JSON,
        TEXT,
        /** Text, or a string of JSON: the document does not say which. */
        TEXT_OR_JSON,
        BYTES,
        /** Nothing but headers. */
        HEADERS,
        /** By status and media type. */
        VARIANTS,
        /** Only ever a stream of events. */
        EVENTS
    }

    /**
     * How a listing goes on.
     *
     * @param token the optional argument that takes the next page's token
     * @param nextToken the accessor of the response that gives it
     * @param items the accessor of the response that gives the items
     * @param item the type of one
     */
    public record Paging(String token, String nextToken, String items, TypeRef item) {}

    /**
     * How a call streams.
     *
     * @param method the Java method's name
     * @param events the class that knows what the events mean
     * @param mediaType of the stream
     * @param inBody whether the switch is a property of the body
     * @param name the switch: a property's or a parameter's wire name; empty if there is none
     * @param lastEventId the optional argument that resumes this very call, or null
     * @param resume how another call goes on, or null
     */
    public record Streaming(
            String method,
            String events,
            TypeRef event,
            String mediaType,
            boolean inBody,
            String name,
            @Nullable String lastEventId,
            @Nullable Resume resume) {
        /** The same by another method. */
        public Streaming named(String other) {
            return new Streaming(other, events, event, mediaType, inBody, name, lastEventId, resume);
        }

        public Streaming withResume(@Nullable Resume other) {
            return new Streaming(method, events, event, mediaType, inBody, name, lastEventId, other);
        }
    }

    /**
     * @param requests the class that makes the requests of the call that goes on
     * @param method its method
     * @param params the record of that call's optional parameters
     * @param lastEventId the component of that record
     * @param unless the boolean property of the body that, when false, forbids to go on; or null
     */
    public record Resume(
            String requests,
            String method,
            String params,
            String lastEventId,
            @Nullable String unless) {}

    /**
     * What the events of a type mean.
     *
     * @param name the class's name
     * @param event the type of an event
     * @param mediaType of the streams
     * @param last values of the tag that end a stream
     * @param error values of the tag that report an error
     * @param id wire name of the property that identifies an event, or null
     * @param naming wire name of the property that names an event which nothing else names, or null
     * @param objectId where events say which object they belong to: wire names from the outside in
     * @param mayEndQuietly whether the document says nothing of how a stream ends
     * @param form what is read of each event
     */
    public record EventsType(
            String name,
            TypeRef event,
            String mediaType,
            String sentinel,
            List<String> last,
            List<String> error,
            @Nullable String id,
            @Nullable String naming,
            List<List<String>> objectId,
            boolean mayEndQuietly,
            EventForm form) {
        public EventsType {
            last = List.copyOf(last);
            error = List.copyOf(error);
            objectId = objectId.stream().map(List::copyOf).toList();
        }

        /** Events of which the data are JSON. */
        public EventsType(
                String name,
                TypeRef event,
                String mediaType,
                String sentinel,
                List<String> last,
                List<String> error,
                @Nullable String id,
                @Nullable String naming,
                List<List<String>> objectId,
                boolean mayEndQuietly) {
            this(name, event, mediaType, sentinel, last, error, id, naming, objectId, mayEndQuietly, EventForm.DATA);
        }

        /** Whether each event is a JSON text by itself, of whatever type, rather than a server-sent event. */
        public boolean isJsonLines() {
            return !mediaType.equals("text/event-stream");
        }
    }

    /**
     * What is read of each event.
     *
     * @param isText whether the data are text, of which a string of JSON is made
     * @param isWhole whether it is read as an object of its fields, and not only its data
     * @param texts names of events whose data are text, if they are read as objects
     * @param discriminator the property of the data that the name of an event stands in for, if it may be absent from them; or null
     * @param mayBeNull whether the data may be JSON null, which is no event
     */
    public record EventForm(
            boolean isText,
            boolean isWhole,
            List<String> texts,
            @Nullable String discriminator,
            boolean mayBeNull) {
        /** The data are JSON. */
        public static final EventForm DATA = new EventForm(false, false, List.of(), null);

        /** Data that are never null. */
        public EventForm(boolean isText, boolean isWhole, List<String> texts, @Nullable String discriminator) {
            this(isText, isWhole, texts, discriminator, false);
        }

        /** The same of data that may be null. */
        public EventForm orNull() {
            return new EventForm(isText, isWhole, texts, discriminator, true);
        }

        public EventForm {
            texts = List.copyOf(texts);
        }
    }
}
