package dev.signet.codegen.parse.swagger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.parse.reference.OpenApi30Upgrade;
import dev.signet.codegen.parse.structure.StructureCheck;
import dev.signet.codegen.parse.structure.StructureReport;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.JsonPointers;
import dev.signet.codegen.parse.tree.SourceDocument;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.timing.Timings;
import dev.signet.codegen.timing.Timings.Phase;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document as Swagger Parser reads it: what it says of the API, of operations and of security schemes. The parser is handed the
 * tree, with all that overlays have changed, and neither resolves references nor opens files or addresses. What a reference
 * of the document stands for is parsed when it is asked for.
 *
 * <p>Schemas and what holds them are read from the tree: the parser's model has no pointers, orders operations by method, sorts
 * {@code required} and drops what names no property of the same schema, and loses {@code oneOf} beside {@code items}.
 */
public final class ParsedDocument {
    /** Stands for the name of a value that is parsed by itself. */
    private static final String ALONE = "/alone";

    private static final Set<String> BODIES = Set.of("requestBody", "responses");

    private final StructureReport structure;
    private final Problems problems;
    private final Timings timings;
    private OpenAPI api = new OpenAPI();

    private ParsedDocument(StructureReport structure, Problems problems, Timings timings) {
        this.structure = structure;
        this.problems = problems;
        this.timings = timings;
    }

    /**
     * Parses an OpenAPI document; one that the parser can't read is an error.
     *
     * @param structure tells which of its values have a wrong type
     * @param timings takes the parser's share
     */
    public static ParsedDocument of(
            SourceDocument source, StructureReport structure, Problems problems, Timings timings) {
        ParsedDocument parsed = new ParsedDocument(structure, problems, timings);
        parsed.api = parsed.parse(source.root(), source.tree());
        return parsed;
    }

    private OpenAPI parse(DocumentNode at, JsonNode document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        options.setValidateInternalRefs(false);
        options.setValidateExternalRefs(false);
        SwaggerParseResult result = timings.during(
                Phase.PARSING, () -> new OpenAPIV3Parser().parseJsonNode(null, plain(skeleton(document)), options));
        List<String> messages = result.getMessages() == null ? List.of() : result.getMessages();
        if (result.getOpenAPI() == null) {
            refuse(at, messages);
            return new OpenAPI();
        }
        ParserMessages.report(messages, at, problems);
        return result.getOpenAPI();
    }

    /**
     * The document without what is read from the tree alone: schemas, bodies and responses are most of it, and reading them again takes
     * longer than all else. If a value has a wrong type the parser gets everything, since it says whether it can be read.
     */
    private JsonNode skeleton(JsonNode document) {
        if (!structure.errors().isEmpty()) {
            return document;
        }
        return changed(document, (key, value) -> switch (key) {
            case "components" -> changed(value, (name, part) -> name.equals("schemas") ? null : part);
            case "paths" -> changed(value, (path, item) -> changed(item, (method, operation) -> bare(operation)));
            default -> value;
        });
    }

    private static JsonNode bare(JsonNode operation) {
        return changed(operation, (name, part) -> BODIES.contains(name) ? null : part);
    }

    /** What is made of the value of a key; null if it is left out. */
    private interface Change {
        @Nullable
        JsonNode of(String key, JsonNode value);
    }

    /** A copy of an object with its values changed, without those of which null is made; anything else as it is. */
    private static JsonNode changed(JsonNode node, Change change) {
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(each -> {
            JsonNode value = change.of(each.getKey(), each.getValue());
            if (value != null) {
                copy.set(each.getKey(), value);
            }
        });
        return copy;
    }

    /** The document without the references that OpenAPI does not allow, at which the parser would stop; Signet follows them itself. */
    private static JsonNode plain(JsonNode document) {
        List<List<String>> misplaced = StructureCheck.misplacedReferences(document);
        if (misplaced.isEmpty()) {
            return document;
        }
        JsonNode copy = document.deepCopy();
        // from the end, so that the elements before keep their places
        for (int i = misplaced.size() - 1; i >= 0; i--) {
            List<String> keys = misplaced.get(i);
            int last = keys.size() - 1;
            JsonNode owner = last < 0 ? null : JsonPointers.find(copy, keys.subList(0, last));
            if (owner instanceof ObjectNode object) {
                object.remove(keys.get(last));
            } else if (owner instanceof ArrayNode array) {
                array.remove(Integer.parseInt(keys.get(last)));
            }
        }
        return copy;
    }

    /** It can't read what is not of the type that it should be. */
    private void refuse(DocumentNode at, List<String> messages) {
        List<Problem> errors = structure.errors();
        errors.forEach(problems::add);
        if (errors.isEmpty()) {
            problems.error(
                    at.place(),
                    "Swagger Parser can't read this: "
                            + String.join("; ", messages).replaceAll("\\s+", " "),
                    "compare it with the OpenAPI Specification");
        }
    }

    public Info info() {
        return api.getInfo() == null ? new Info() : api.getInfo();
    }

    /**
     * The operations of a path item.
     *
     * @param use where the document has it under {@code paths}
     * @param at the same, or what it refers to
     */
    public Map<HttpMethod, Operation> operations(DocumentNode use, DocumentNode at) {
        PathItem own = isElsewhere(use, at) ? null : orEmpty(api.getPaths()).get(use.key());
        PathItem item = own != null ? own : pathItem(alone(at, "paths"));
        return item.readOperationsMap();
    }

    /** An operation that a reference leads to. */
    public Operation operation(HttpMethod method, DocumentNode at) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.set(method.name().toLowerCase(Locale.ROOT), at.node());
        DocumentNode alone = new DocumentNode(at.source(), at.pointer(), item);
        Operation parsed = pathItem(alone(alone, "paths")).readOperationsMap().get(method);
        return parsed == null ? new Operation() : parsed;
    }

    /** A security scheme, likewise. */
    public SecurityScheme securityScheme(DocumentNode use, DocumentNode at) {
        SecurityScheme own = isElsewhere(use, at) ? null : schemes(api).get(use.key());
        SecurityScheme scheme = own != null
                ? own
                : schemes(alone(at, "components", "securitySchemes")).get(ALONE);
        // The parser makes null of an empty one.
        return scheme == null ? new SecurityScheme() : scheme;
    }

    private static PathItem pathItem(OpenAPI alone) {
        PathItem item = orEmpty(alone.getPaths()).get(ALONE);
        return item == null ? new PathItem() : item;
    }

    private static boolean isElsewhere(DocumentNode use, DocumentNode at) {
        return !use.place().equals(at.place());
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }

    private static Map<String, SecurityScheme> schemes(OpenAPI parsed) {
        return parsed.getComponents() == null
                ? Map.of()
                : orEmpty(parsed.getComponents().getSecuritySchemes());
    }

    /** A value by itself in a document, under these keys and {@link #ALONE}. */
    private OpenAPI alone(DocumentNode at, String... keys) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", OpenApi30Upgrade.READ_AS);
        ObjectNode owner = document;
        for (String key : keys) {
            owner = owner.putObject(key);
        }
        owner.set(ALONE, at.node());
        return parse(at, document);
    }
}
