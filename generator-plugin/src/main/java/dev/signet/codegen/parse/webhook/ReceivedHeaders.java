package dev.signet.codegen.parse.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.model.ApiModel.HeaderStyle;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Operation.Header;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.parse.operation.HeaderDeclarations;
import dev.signet.codegen.parse.operation.OperationPlaces;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The headers of requests that the service sends to one place, as an object: what all of them declare, by name. */
final class ReceivedHeaders {
    /** What OpenAPI leaves to media types and security schemes. */
    private static final Set<String> NOT_DECLARED = Set.of("accept", "content-type", "authorization");

    /** What says nothing of the type of a header. */
    private static final List<String> PROSE =
            List.of("description", "title", "example", "examples", "default", "deprecated");

    private final Problems problems;
    private final ReferenceResolver refs;
    private final HeaderDeclarations declarations;
    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private int requests;

    /** A header as the first request declares it, and in how many it is required. */
    private static final class Declared {
        private final DocumentNode at;
        private final Header header;
        private int required;
        private boolean text;

        Declared(DocumentNode at, Header header) {
            this.at = at;
            this.header = header;
        }
    }

    ReceivedHeaders(Problems problems, ReferenceResolver refs, HeaderDeclarations declarations) {
        this.problems = problems;
        this.refs = refs;
        this.declarations = declarations;
    }

    boolean isEmpty() {
        return declared.isEmpty();
    }

    /** Adds those of a request. */
    void add(OperationPlaces.Place place) {
        requests++;
        Map<String, DocumentNode> uses = new LinkedHashMap<>();
        for (DocumentNode owner : List.of(place.item(), place.at())) {
            for (DocumentNode use : refs.children(owner, "parameters")) {
                DocumentNode at = refs.follow(use);
                String name = at == null || !"header".equals(at.text("in")) ? null : at.text("name");
                if (name != null && !NOT_DECLARED.contains(name.toLowerCase(Locale.ROOT))) {
                    uses.put(name.toLowerCase(Locale.ROOT), use);
                }
            }
        }
        uses.forEach((key, use) -> add(key, use, Objects.requireNonNull(refs.follow(use))));
    }

    private void add(String key, DocumentNode use, DocumentNode at) {
        Declared first = declared.get(key);
        if (first == null) {
            first = new Declared(at, declarations.header(Objects.requireNonNull(at.text("name")), use, at));
            first.text = isConstant(at);
            declared.put(key, first);
        } else if (!first.at.place().equals(at.place()) && !written(first.at).equals(written(at))) {
            first.text = true;
            if (!type(first.at).equals("string") || !type(at).equals("string")) {
                problems.warn(
                        use.place(),
                        "the header `" + at.text("name") + "` has another type than in " + first.at.place()
                                + "; it is read as text",
                        "declare it with one type for all requests of the tag or callback");
            }
        }
        first.required += at.flag("required") ? 1 : 0;
    }

    /** What a header is and how it is written, without prose. */
    private static List<Object> written(DocumentNode at) {
        JsonNode schema = at.node().path("schema").deepCopy();
        if (schema instanceof ObjectNode object) {
            object.remove(PROSE);
        }
        return List.of(schema, at.node().path("content"), at.flag("explode"));
    }

    /** Whether it has one value, which tells requests apart: a later version of the document may have others. */
    private static boolean isConstant(DocumentNode at) {
        JsonNode schema = at.node().path("schema");
        return schema.path("const").isTextual()
                || (schema.path("enum").size() == 1
                        && schema.path("enum").get(0).isTextual());
    }

    private String type(DocumentNode at) {
        DocumentNode schema = refs.followSchema(at.get("schema"));
        return schema == null ? "string" : Objects.requireNonNullElse(schema.text("type"), "");
    }

    /** An object with a property for each. */
    Schema.Obj object(Meta meta) {
        List<Schema.Property> properties = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Declared each : declared.values()) {
            Header header = each.header;
            if (names.add(header.name())) {
                Schema schema =
                        each.text ? new Schema.Scalar(Meta.at(header.pointer()), ScalarKind.STRING) : header.schema();
                Meta own = schema.meta();
                String prose = header.description() != null
                        ? header.description()
                        : own.description() != null ? own.description() : "The header `" + header.name() + "`.";
                Meta told = own.withDescription(prose).withDeprecated(own.deprecated() || header.deprecated());
                properties.add(new Schema.Property(header.name(), each.required == requests, schema.withMeta(told)));
            }
        }
        return new Schema.Obj(meta, properties, null, null);
    }

    /** How they are written, by their names. */
    Map<String, HeaderStyle> styles() {
        Map<String, HeaderStyle> styles = new LinkedHashMap<>();
        declared.values()
                .forEach(each -> styles.put(
                        each.header.name(), new HeaderStyle(each.header.explode(), each.header.json() && !each.text)));
        return styles;
    }
}
