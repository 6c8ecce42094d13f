package dev.signet.codegen.parse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.parse.reference.Reference;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.schema.SchemaMapper;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.Extensions;
import dev.signet.codegen.parse.tree.ParserLimits;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parameters of a path item and of an operation. */
record ParameterReader(Problems problems, ReferenceResolver refs, SchemaMapper schemas, Extensions extensions) {
    private static final Set<String> PLACES = Set.of("path", "query", "querystring", "header", "cookie");

    private static final String QUERYSTRING = "querystring";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** The styles of each place (OpenAPI 3.1 and 3.2, "Style Values"), the default first. */
    private static final Map<String, List<String>> STYLES = Map.of(
            "path", List.of("simple", "label", "matrix"),
            "query", List.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
            "querystring", List.of("text"),
            "header", List.of("simple"),
            "cookie", List.of("form", "cookie"));

    private static final String CONTENT_TYPE = "content-type";

    /** Headers that the encoding and the name of a part say. */
    private static final Set<String> PART_HEADERS = Set.of(CONTENT_TYPE, "content-disposition");

    /** Headers that OpenAPI leaves to the media types and the security schemes, and what to do for each. */
    private static final Map<String, String> NOT_PARAMETERS = Map.of(
            "accept",
            "callers who want one media type of several set it by `header` of CallOptions",
            CONTENT_TYPE,
            "it is what the body is sent as",
            "authorization",
            "describe it as a security scheme, or pass it to `credential` of the client's builder");

    /** An operation's own parameters replace those of its path that have the same name and place. */
    List<Operation.Parameter> read(DocumentNode pathItem, DocumentNode operation) {
        Map<String, Operation.Parameter> parameters = new LinkedHashMap<>();
        for (DocumentNode owner : List.of(pathItem, operation)) {
            for (DocumentNode child : refs.children(owner, "parameters")) {
                Operation.Parameter parameter = one(child);
                if (parameter != null) {
                    put(parameters, parameter, owner);
                }
            }
        }
        new ParameterCheck(problems, refs).queries(operation, List.copyOf(parameters.values()));
        return List.copyOf(parameters.values());
    }

    /** Names of headers are the same in any case (RFC 9110, section 5.1), those of others are not. */
    private void put(Map<String, Operation.Parameter> parameters, Operation.Parameter parameter, DocumentNode owner) {
        boolean header = parameter.in().equals("header");
        String name = header ? parameter.name().toLowerCase(Locale.ROOT) : parameter.name();
        Operation.Parameter other = parameters.put(parameter.in() + " " + name, parameter);
        boolean beside = other != null && other.pointer().startsWith(owner.place("parameters"));
        if (beside && !other.name().equals(parameter.name())) {
            problems.warn(
                    parameter.pointer(),
                    "`" + parameter.name() + "` is the same header as `" + other.name() + "`; the last one counts",
                    "remove one of the two");
        }
    }

    private Operation.@Nullable Parameter one(DocumentNode use) {
        DocumentNode at = refs.follow(use);
        if (at == null) {
            return null;
        }
        String name = at.text("name");
        String in = at.text("in");
        if (name == null || in == null || !PLACES.contains(in)) {
            problems.error(
                    at.place(),
                    name == null ? "the parameter has no `name`" : "the parameter `" + name + "` has no valid `in`",
                    "body".equals(in) || "formData".equals(in)
                            ? "OpenAPI 3 has `requestBody` in its place"
                            : "set `name`, and set `in` to `path`, `query`, `querystring`, `header` or `cookie`");
            return null;
        }
        String instead = in.equals("header") ? NOT_PARAMETERS.get(name.toLowerCase(Locale.ROOT)) : null;
        if (instead != null) {
            problems.note(
                    at.place(), "the parameter `" + name + "` is ignored, as OpenAPI says of this header", instead);
            return null;
        }
        return described(use, at, name, in);
    }

    /** The headers of a part with a name: those of a request, but for what says what the part is. */
    List<Operation.Parameter> headers(DocumentNode encoding) {
        return headers(encoding, PART_HEADERS);
    }

    /** The headers of a part without a name. */
    List<Operation.Parameter> headersOfPart(DocumentNode encoding) {
        return headers(encoding, Set.of(CONTENT_TYPE));
    }

    private List<Operation.Parameter> headers(DocumentNode encoding, Set<String> omitted) {
        List<Operation.Parameter> headers = new ArrayList<>();
        for (DocumentNode use : refs.children(encoding, "headers")) {
            DocumentNode at = refs.follow(use);
            // the schema `false` forbids a header
            if (at != null
                    && !omitted.contains(use.key().toLowerCase(Locale.ROOT))
                    && !at.node().path("schema").equals(BooleanNode.FALSE)) {
                headers.add(described(use, at, use.key(), "header"));
            }
        }
        return headers;
    }

    private Operation.Parameter described(DocumentNode use, DocumentNode at, String name, String in) {
        Carried content = content(at);
        if (in.equals(QUERYSTRING) && content == null) {
            problems.warn(
                    at.place(),
                    "the parameter `" + name + "` in `querystring` has no `content`; it is sent as text",
                    "describe it by `content`");
        }
        new ParameterCheck(problems, refs).check(at, name, in);
        String style = style(at, in, content);
        JsonNode explode = at.node().path("explode");
        String prose = use.text("description");
        boolean required = in.equals("path") || at.flag("required");
        DocumentNode value =
                content == null ? at.get("schema") : content.mediaType().get("schema");
        JsonNode only = required && value != null ? constant(value, ParserLimits.HOPS) : null;
        boolean asJson = only != null && (only.isContainerNode() || (style.equals("content") && !only.isTextual()));
        // no path can have an empty segment
        Operation.Constant constant = only == null
                        || (in.equals("path")
                                && only.isTextual()
                                && only.textValue().isEmpty())
                ? null
                : new Operation.Constant(asJson ? only.toString() : only.asText(), asJson);
        Schema schema = constant == null
                ? schema(at, content)
                : new Schema.Scalar(Meta.at(at.place("schema")), ScalarKind.STRING);
        return new Operation.Parameter(
                at.place(),
                name,
                in,
                required,
                at.flag("deprecated"),
                prose != null ? prose : at.scalar("description"),
                schema,
                style,
                explode.isBoolean() ? explode.booleanValue() : style.equals("form") || style.equals("cookie"),
                at.flag("allowReserved") || "allowReserved".equals(at.text("x-speakeasy-param-encoding-override")),
                defaultValue(at),
                extensions.flag(at, "x-client-option"),
                constant,
                content == null || !isForm(in, content)
                        ? List.of()
                        : new EncodingReader(problems, refs, this).read(FORM, content.mediaType()));
    }

    /** The only value that a schema allows, which leaves callers nothing to say; null if there are others, or if it is null. */
    private @Nullable JsonNode constant(DocumentNode schema, int hops) {
        JsonNode value = schema.node().get("const");
        JsonNode listed = schema.node().get("enum");
        if (value == null && listed != null && listed.isArray() && listed.size() == 1) {
            value = listed.get(0);
        }
        if (value != null || hops == 0) {
            return value == null || value.isNull() ? null : value;
        }
        Reference reference = Reference.of(schema);
        DocumentNode target = reference == null ? null : refs.target(reference);
        if (target != null) {
            return constant(target, hops - 1);
        }
        for (DocumentNode member : schema.has("allOf") ? refs.children(schema, "allOf") : List.<DocumentNode>of()) {
            JsonNode found = constant(member, hops - 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The media type object of a parameter with {@code content}, and its name. */
    private record Carried(String name, DocumentNode mediaType) {}

    /** Null if a style says how the value is written. JSON is preferred, though there should be no choice. */
    private @Nullable Carried content(DocumentNode at) {
        Carried first = null;
        for (DocumentNode use : at.object("content") == null ? List.<DocumentNode>of() : refs.children(at, "content")) {
            DocumentNode mediaType = refs.follow(use);
            if (mediaType != null && (first == null || (isJson(use.key()) && !isJson(first.name())))) {
                first = new Carried(use.key(), mediaType);
            }
        }
        return first;
    }

    private static boolean isJson(String mediaType) {
        int end = mediaType.indexOf(';');
        String type =
                (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.endsWith("+json") || type.equals("*/*");
    }

    /** Whether it is the whole query, as a form. */
    private static boolean isForm(String in, @Nullable Carried content) {
        return in.equals(QUERYSTRING)
                && content != null
                && content.name().toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    private String style(DocumentNode at, String in, @Nullable Carried content) {
        if (content != null) {
            boolean form = isForm(in, content);
            return form ? "form" : isJson(content.name()) ? "content" : "text";
        }
        List<String> known = STYLES.getOrDefault(in, List.of());
        String style = at.text("style");
        if (style == null || known.contains(style)) {
            return style == null ? known.get(0) : style;
        }
        problems.warn(
                at.place("style"),
                "the style `" + style + "` is not defined for parameters in `" + in + "`; serialized as `"
                        + known.get(0) + "`",
                NearMiss.hint(style, known, "use " + String.join(" or ", known)));
        return known.get(0);
    }

    private Schema schema(DocumentNode at, @Nullable Carried content) {
        if (content != null) {
            DocumentNode carried = content.mediaType().get("schema");
            return carried == null
                    ? new Schema.Any(Meta.at(content.mediaType().place("schema")))
                    : schemas.map(carried);
        }
        DocumentNode schema = at.get("schema");
        if (schema != null) {
            return schemas.map(schema);
        }
        problems.warn(at.place(), "the parameter has no schema; treated as a string", "add a `schema`");
        return new Schema.Scalar(Meta.at(at.place("schema")), ScalarKind.STRING);
    }

    /** The default that the schema states, or else the one of what it refers to. */
    private @Nullable String defaultValue(DocumentNode at) {
        DocumentNode schema = at.get("schema");
        for (int hops = 0; schema != null && schema.node().isObject() && hops < ParserLimits.HOPS; hops++) {
            JsonNode value = schema.node().get("default");
            if (value != null) {
                return value.isNull() ? null : value.isValueNode() ? value.asText() : value.toString();
            }
            Reference reference = Reference.of(schema);
            schema = reference == null ? null : refs.target(reference);
        }
        return null;
    }
}
