package dev.signet.codegen.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the API.
 *
 * @param pointer its location, such as {@code #/paths/~1interactions/post}
 * @param id its {@code operationId}; empty if there is none
 * @param method upper-case HTTP method
 * @param path path template as the document spells it, such as {@code /{api_version}/interactions/{id}}
 * @param summary one line, or null
 * @param description prose, or null
 * @param deprecated whether it is deprecated
 * @param tags in document order
 * @param parameters path-level and own ones, an own one replacing a path-level one of the same name and place
 * @param body the request body, or null
 * @param responses in document order
 * @param servers what it is sent to instead of the document's servers; empty if to these
 * @param security what it needs; null if what the document says
 * @param hints vendor extensions that name and shape the Java method
 */
public record Operation(
        String pointer,
        String id,
        String method,
        String path,
        @Nullable String summary,
        @Nullable String description,
        boolean deprecated,
        List<String> tags,
        List<Parameter> parameters,
        @Nullable Body body,
        List<Response> responses,
        List<ApiModel.Server> servers,
        ApiModel.@Nullable Security security,
        Hints hints) {
    public Operation {
        servers = List.copyOf(servers);
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
    }

    /** What it is called: its id, or method and path if it has none. */
    public String name() {
        return id.isEmpty() ? method.toLowerCase(Locale.ROOT) + " " + path : id;
    }

    /** The same with other parameters. */
    public Operation withParameters(List<Parameter> others) {
        return new Operation(
                pointer,
                id,
                method,
                path,
                summary,
                description,
                deprecated,
                tags,
                others,
                body,
                responses,
                servers,
                security,
                hints);
    }

    /**
     * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
     * @param style OpenAPI style ({@code simple}, {@code form}, {@code spaceDelimited}, {@code pipeDelimited},
     *     {@code deepObject}, {@code label}, {@code matrix}, {@code cookie}; or {@code content} if it is serialised as JSON,
     *     {@code text} if as text); the default of its place if not stated
     * @param defaultValue the schema's default as text, or null
     * @param clientOption {@code x-client-option}: set once per client, no argument of each call
     * @param constant the only value that it can have, which every call sends; null if it is required of the caller, or optional
     * @param encodings how the fields of a form are written that is the whole query, where the document says so
     */
    public record Parameter(
            String pointer,
            String name,
            String in,
            boolean required,
            boolean deprecated,
            @Nullable String description,
            Schema schema,
            String style,
            boolean explode,
            boolean allowReserved,
            @Nullable String defaultValue,
            boolean clientOption,
            @Nullable Constant constant,
            List<Encoding> encodings) {
        public Parameter {
            encodings = List.copyOf(encodings);
        }

        /** A parameter that callers give, and that is no form. */
        public Parameter(
                String pointer,
                String name,
                String in,
                boolean required,
                boolean deprecated,
                @Nullable String description,
                Schema schema,
                String style,
                boolean explode,
                boolean allowReserved,
                @Nullable String defaultValue,
                boolean clientOption) {
            this(
                    pointer,
                    name,
                    in,
                    required,
                    deprecated,
                    description,
                    schema,
                    style,
                    explode,
                    allowReserved,
                    defaultValue,
                    clientOption,
                    null,
                    List.of());
        }
    }

    /**
     * A value.
     *
     * @param value its text
     * @param json whether the text is JSON, of which a style makes another text
     */
    public record Constant(String value, boolean json) {}

    /** @param content media types in document order */
    public record Body(
            String pointer, boolean required, @Nullable String description, List<Content> content) {
        public Body {
            content = List.copyOf(content);
        }

        /** The same with one content. */
        public Body of(Content only) {
            return new Body(pointer, required, description, List.of(only));
        }
    }

    /**
     * @param status {@code 200}, {@code 4XX} or {@code default}
     * @param headers in document order
     */
    public record Response(
            String pointer, String status, @Nullable String description, List<Content> content, List<Header> headers) {
        public Response {
            content = List.copyOf(content);
            headers = List.copyOf(headers);
        }

        /** A response whose headers are not declared. */
        public Response(String pointer, String status, @Nullable String description, List<Content> content) {
            this(pointer, status, description, content, List.of());
        }

        /** Whether it is one of success: 2xx, or {@code default} where {@code hasNamed} says that no 2xx is declared. */
        public boolean isSuccess(boolean hasNamed) {
            return status.startsWith("2") || (!hasNamed && status.equals("default"));
        }
    }

    /** The responses of success: all 2xx, or {@code default} if there is none of them. */
    public List<Response> successes() {
        boolean hasNamed = responses.stream().anyMatch(r -> r.isSuccess(true));
        return responses.stream().filter(r -> r.isSuccess(hasNamed)).toList();
    }

    /** The responses that are thrown: 3xx, 4xx, 5xx, and {@code default} unless it is that of success. */
    public List<Response> failures() {
        List<Response> successes = successes();
        return responses.stream()
                .filter(r -> r.status().matches("[345].*|default") && !successes.contains(r))
                .toList();
    }

    /**
     * A header of a response.
     *
     * @param explode whether an object is {@code a=1,b=2} instead of {@code a,1,b,2}
     * @param json whether its value is JSON text ({@code content})
     */
    public record Header(
            String pointer,
            String name,
            @Nullable String description,
            boolean deprecated,
            Schema schema,
            boolean explode,
            boolean json) {
        /** The same with another description and schema. */
        public Header with(@Nullable String prose, Schema other) {
            return new Header(pointer, name, prose, deprecated, other, explode, json);
        }
    }

    /**
     * @param mediaType such as {@code application/json}
     * @param schema what it carries; {@link Schema.Any} if not stated
     * @param ofItems whether the schema is that of each item of a stream ({@code itemSchema}), not of the whole
     * @param encodings how the properties of a form are written, where the document says so
     * @param events what the document says of server-sent events beyond their data; null if nothing
     * @param byPosition whether it is a multipart body whose parts have no names: its schema is an object with a property for each in
     *     their order, and at last, if there may be more, a list of these
     */
    public record Content(
            String pointer,
            String mediaType,
            Schema schema,
            boolean ofItems,
            List<Encoding> encodings,
            @Nullable Events events,
            boolean byPosition) {
        public Content {
            encodings = List.copyOf(encodings);
        }

        /** Content that is no stream of server-sent events, or one of which only the data are described. */
        public Content(String pointer, String mediaType, Schema schema, boolean ofItems, List<Encoding> encodings) {
            this(pointer, mediaType, schema, ofItems, encodings, null, false);
        }

        private static final Pattern NAME = Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+");

        /** Name and value of a parameter (RFC 9110, section 5.6.6). */
        private static final Pattern PARAMETER = Pattern.compile(";[ \\t]*([A-Za-z0-9!#$%&'*+.^_`|~-]+)[ \\t]*=[ \\t]*"
                + "([A-Za-z0-9!#$%&'*+.^_`|~-]+|\"(?:[\\x20-\\x7e&&[^\"\\\\]]|\\\\[\\x20-\\x7e])*\")[ \\t]*(?=;|$)");

        /** Parameters that say how a content is written or wanted, not what it is. */
        private static final Set<String> WRITTEN = Set.of("charset", "boundary", "q");

        private static final Set<String> JSON_LINES = Set.of(
                "application/jsonl",
                "application/jsonlines",
                "application/x-jsonl",
                "application/x-jsonlines",
                "application/ndjson",
                "application/x-ndjson",
                "application/json-seq");

        /** The same with another schema. */
        public Content with(Schema other, boolean items) {
            return new Content(pointer, mediaType, other, items, encodings, events, byPosition);
        }

        /** The same with what is said of events. */
        public Content with(Events told) {
            return new Content(pointer, mediaType, schema, ofItems, encodings, told, byPosition);
        }

        /** The same with other encodings. */
        public Content with(List<Encoding> others) {
            return new Content(pointer, mediaType, schema, ofItems, others, events, byPosition);
        }

        /** The same with parts that have no names. */
        public Content withParts(Schema.Obj parts, List<Encoding> others) {
            return new Content(pointer, mediaType, parts, false, others, null, true);
        }

        /** The media type in lower case, without parameters. */
        public String type() {
            int end = mediaType.indexOf(';');
            return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        }

        /**
         * The media type with its parameters, such as {@code application/json;version=2}, but for those that say how it is written:
         * {@code charset} and {@code boundary}. Those that no header can carry are left out.
         */
        public String typeWithParameters() {
            return parameters()
                    .filter(parameter -> !WRITTEN.contains(parameter.group(1).toLowerCase(Locale.ROOT)))
                    .map(parameter -> ";" + parameter.group(1) + "=" + parameter.group(2))
                    .collect(Collectors.joining("", type(), ""));
        }

        /** The charset that the media type names; null if it names none. */
        public @Nullable String charset() {
            return parameters()
                    .filter(parameter -> parameter.group(1).equalsIgnoreCase("charset"))
                    .map(parameter -> parameter.group(2).replace("\"", ""))
                    .findFirst()
                    .orElse(null);
        }

        private java.util.stream.Stream<MatchResult> parameters() {
            return PARAMETER.matcher(mediaType).results();
        }

        /** Whether it is a stream of server-sent events. */
        public boolean isEvents() {
            return isEvents(type());
        }

        /** Whether it is one JSON text after another. */
        public boolean isJsonLines() {
            return isJsonLines(type());
        }

        /** Whether it is read event by event. */
        public boolean isStream() {
            return isStream(type());
        }

        /** {@link #isEvents()} of a media type in lower case, without parameters. */
        public static boolean isEvents(String type) {
            return type.equals("text/event-stream");
        }

        /** {@link #isStream()} of a media type in lower case, without parameters. */
        public static boolean isStream(String type) {
            return isEvents(type) || isJsonLines(type);
        }

        private static boolean isJsonLines(String type) {
            return JSON_LINES.contains(type) || (isNamed(type) && type.endsWith("+json-seq"));
        }

        private static boolean isNamed(String type) {
            return NAME.matcher(type).matches();
        }

        /** Whether the media type is one name and not a range, so that it can be asked for. */
        public boolean isNamed() {
            return isNamed(type());
        }
    }

    /**
     * What the document says of server-sent events beyond their data (WHATWG HTML, "Server-sent events").
     *
     * @param sentinel data that end the stream without being an event, or null
     * @param envelope the id of the named schema that describes the fields of an event, the data among them; null if there is none
     * @param whole whether the content's schema describes events as a whole, told apart by their names, and not only their data
     * @param texts names of events whose data are text and no JSON, where the schema describes events as a whole
     */
    public record Events(
            @Nullable String sentinel, @Nullable String envelope, boolean whole, List<String> texts) {
        /** What a schema of an event calls its fields. */
        public static final Set<String> FIELDS = Set.of("data", "event", "id", "retry", "comment");

        public Events {
            texts = List.copyOf(texts);
        }
    }

    /**
     * How a property of a form, or of a multipart body, is written.
     *
     * @param repeated whether it is that of each element of a list; of a part by position only of those that have no place of their own
     * @param style as OpenAPI names it; null if a content type says it
     * @param contentType one or more, separated by commas; null if there is none
     * @param headers of the part, as parameters in a header
     */
    public record Encoding(
            String property,
            @Nullable String style,
            boolean explode,
            boolean allowReserved,
            @Nullable String contentType,
            List<Parameter> headers,
            boolean repeated) {
        public Encoding {
            headers = List.copyOf(headers);
        }

        /** One of a property by its name. */
        public Encoding(
                String property,
                @Nullable String style,
                boolean explode,
                boolean allowReserved,
                @Nullable String contentType,
                List<Parameter> headers) {
            this(property, style, explode, allowReserved, contentType, headers, true);
        }

        /** The same with other headers. */
        public Encoding with(List<Parameter> others) {
            return new Encoding(property, style, explode, allowReserved, contentType, others, repeated);
        }

        /** Whether it is written as JSON. */
        public boolean isJson() {
            return style == null
                    && contentType != null
                    && contentType.toLowerCase(Locale.ROOT).contains("json");
        }
    }

    /**
     * @param resource {@code x-resource}: the group of calls it belongs to, or null
     * @param method {@code x-method}: the Java method's name, or null
     * @param idempotent {@code x-idempotent}: a repeated call is safe though the method says otherwise
     * @param stream {@code x-stream}: what makes the service stream, or null
     * @param paging {@code x-paging}: how further pages are asked for, or null
     */
    public record Hints(
            @Nullable String resource,
            @Nullable String method,
            boolean idempotent,
            @Nullable Stream stream,
            @Nullable Paging paging) {
        public static final Hints NONE = new Hints(null, null, false, null, null);
    }

    /**
     * @param in {@code body} or {@code query}: where the switch stands
     * @param name the boolean property or parameter that switches streaming on
     * @param method the Java method that streams, or null
     * @param lastEventId the query parameter that resumes after an event, or null
     * @param resume how a stream that was cut goes on by another operation, or null
     */
    public record Stream(
            String in,
            String name,
            @Nullable String method,
            @Nullable String lastEventId,
            @Nullable Resume resume) {}

    /**
     * @param operation the {@code operationId} of the operation that goes on; it has a {@code lastEventId}
     * @param id where the events say which object to go on with, as dotted paths of properties; the first that is there wins
     * @param unless a boolean property of the body without which, or with true, the stream can be resumed; or null
     */
    public record Resume(
            String operation, List<String> id, @Nullable String unless) {
        public Resume {
            id = List.copyOf(id);
        }
    }

    /**
     * @param token the query parameter that takes the next page's token
     * @param nextToken the response's property that bears it
     * @param items the response's property that lists the items
     */
    public record Paging(String token, String nextToken, String items) {}
}
