package dev.signet.codegen.parse.operation;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.signet.codegen.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parameters of a path item and of an operation. */
record ParameterReader(Problems problems, ReferenceResolver refs, SchemaMapper schemas, Extensions extensions) {
    private static final Set<String> PLACES = Set.of("path", "query", "header", "cookie");

    /** Headers that OpenAPI leaves to the media types and the security schemes. */
    private static final Set<String> NOT_PARAMETERS = Set.of("accept", "content-type", "authorization");

    /** An operation's own parameters replace those of its path that have the same name and place. */
    List<Operation.Parameter> read(DocumentNode pathItem, DocumentNode operation) {
        Map<String, Operation.Parameter> parameters = new LinkedHashMap<>();
        for (DocumentNode owner : List.of(pathItem, operation)) {
            for (DocumentNode child : refs.children(owner, "parameters")) {
                Operation.Parameter parameter = one(child);
                if (parameter != null) {
                    parameters.put(parameter.in() + " " + parameter.name(), parameter);
                }
            }
        }
        return List.copyOf(parameters.values());
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
                    "set `name`, and set `in` to `path`, `query`, `header` or `cookie`");
            return null;
        }
        if (in.equals("header") && NOT_PARAMETERS.contains(name.toLowerCase(Locale.ROOT))) {
            return null;
        }
        String style = style(at, in);
        JsonNode explode = at.node().path("explode");
        String prose = use.text("description");
        boolean required = in.equals("path") || at.flag("required");
        String constant = required ? constant(at) : null;
        Schema schema =
                constant == null ? schema(at) : new Schema.Scalar(Meta.at(at.place("schema")), ScalarKind.STRING);
        return new Operation.Parameter(
                at.place(),
                name,
                in,
                required,
                at.flag("deprecated"),
                prose != null ? prose : at.scalar("description"),
                schema,
                style,
                explode.isBoolean() ? explode.booleanValue() : style.equals("form"),
                at.flag("allowReserved"),
                defaultValue(at),
                extensions.flag(at, "x-client-option"),
                constant);
    }

    /** The {@code const} of a scalar, which leaves callers nothing to say; an empty one is left to them. */
    private static @Nullable String constant(DocumentNode at) {
        DocumentNode schema = at.get("schema");
        JsonNode value = schema == null ? null : schema.node().get("const");
        return value == null
                        || value.isNull()
                        || value.isContainerNode()
                        || value.asText().isEmpty()
                ? null
                : value.asText();
    }

    private static String style(DocumentNode at, String in) {
        if (at.object("content") != null) {
            return "content";
        }
        String style = at.text("style");
        return style != null ? style : in.equals("query") || in.equals("cookie") ? "form" : "simple";
    }

    private Schema schema(DocumentNode at) {
        DocumentNode schema = at.get("schema");
        if (schema != null) {
            return schemas.map(schema);
        }
        for (DocumentNode use : refs.children(at, "content")) {
            DocumentNode mediaType = refs.follow(use);
            if (mediaType == null) {
                continue;
            }
            DocumentNode carried = mediaType.get("schema");
            return carried == null ? new Schema.Any(Meta.at(mediaType.place("schema"))) : schemas.map(carried);
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
