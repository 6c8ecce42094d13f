package dev.signet.codegen.spec;

import static java.util.Objects.requireNonNullElseGet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.timing.Timings;
import dev.signet.codegen.timing.Timings.Phase;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Swagger Parser, read node by node: it remembers which part of the tree each of its values came from. Signet walks the tree,
 * which has the document's order, pointers and references, and asks here what a node says. Nothing is resolved or fetched.
 *
 * <p>The parser alone would not do: its model has no pointers, orders operations by method, sorts {@code required} and drops
 * what names no property of the same schema, and loses {@code oneOf} beside {@code items}.
 */
final class SwaggerReader extends OpenAPIDeserializer {
    private final IdentityHashMap<JsonNode, Object> read = new IdentityHashMap<>();
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private final Notes notes = new Notes();

    private final Timings timings;

    /** @param timings takes the parser's share */
    SwaggerReader(Timings timings) {
        this.timings = timings;
    }

    private record Note(JsonNode node, String key, String expected) {}

    /** Keeps where a wrong type was met; the parser's other remarks are about a document's completeness, which Signet judges itself. */
    private final class Notes extends ParseResult {
        final List<Note> wrongTypes = new ArrayList<>();

        Notes() {
            setOpenapi31(true);
        }

        @Override
        public void invalidType(String location, String key, String expectedType, @Nullable JsonNode value) {
            JsonNode node = open.peek();
            // nothing is made of examples, and a list of items is a tuple as older drafts of JSON Schema write it
            boolean harmless = key.equals("examples")
                    || (key.equals("items") && node != null && node.path(key).isArray());
            if (node != null && node.has(key) && !harmless) {
                wrongTypes.add(new Note(node, key, expectedType));
            }
        }
    }

    /** Reads the document; a structure that the parser can't cope with is an error. */
    OpenAPI document(Source source, Problems problems) {
        open.push(source.tree());
        try {
            OpenAPI api = timings.during(Phase.PARSING, () -> parseRoot(source.tree(), notes, null));
            return api == null ? new OpenAPI() : api;
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            // the parser casts where it should ask; the innermost open node holds what it could not cast
            String place = source.name() + "#" + pointersOf(source, open).getOrDefault(open.peek(), "");
            problems.error(
                    place,
                    "a member of this value is not of the type that OpenAPI prescribes",
                    "compare it with the OpenAPI 3.1 specification");
            return new OpenAPI();
        }
    }

    /** Tells of values of a wrong type: they were ignored. */
    void report(Source source, Problems problems) {
        if (notes.wrongTypes.isEmpty()) {
            return;
        }
        IdentityHashMap<JsonNode, String> pointers =
                pointersOf(source, notes.wrongTypes.stream().map(Note::node).toList());
        for (Note note : notes.wrongTypes) {
            String pointer = pointers.get(note.node);
            if (pointer != null) {
                problems.warn(
                        source.name() + "#" + Pointers.child(pointer, note.key),
                        "`" + note.key + "` must be of type " + note.expected + "; it is ignored",
                        "correct its value");
            }
        }
    }

    private static IdentityHashMap<JsonNode, String> pointersOf(Source source, Iterable<JsonNode> nodes) {
        IdentityHashMap<JsonNode, String> found = new IdentityHashMap<>();
        nodes.forEach(node -> found.put(node, ""));
        Deque<Cursor> todo = new ArrayDeque<>(List.of(source.root()));
        while (!todo.isEmpty()) {
            Cursor cursor = todo.pop();
            found.computeIfPresent(cursor.node(), (node, old) -> cursor.pointer());
            cursor.children().stream()
                    .filter(child -> child.node().isContainerNode())
                    .forEach(todo::push);
        }
        return found;
    }

    /** What the parser makes of a schema object; one outside the document is lifted first. */
    Schema<?> schema(Cursor at) {
        Object known = read.get(at.node());
        if (known == null) {
            Lift30.schema(at);
            known = timings.during(
                    Phase.PARSING, () -> requireNonNullElseGet(getJsonSchema(at.node(), "", notes), Schema::new));
        }
        return known instanceof Schema<?> schema ? schema : new Schema<>();
    }

    Operation operation(ObjectNode node) {
        Object known = read.get(node);
        Operation operation = known instanceof Operation read ? read : getOperation(node, "", notes);
        return operation == null ? new Operation() : operation;
    }

    Parameter parameter(ObjectNode node) {
        Object known = read.get(node);
        Parameter parameter = known instanceof Parameter read ? read : getParameter(node, "", notes);
        return parameter == null ? new Parameter() : parameter;
    }

    SecurityScheme securityScheme(ObjectNode node) {
        Object known = read.get(node);
        SecurityScheme scheme = known instanceof SecurityScheme read ? read : getSecurityScheme(node, "", notes);
        return scheme == null ? new SecurityScheme() : scheme;
    }

    private interface Reading<T> {
        @Nullable
        T get();
    }

    private <T> @Nullable T remember(@Nullable JsonNode node, Reading<T> reading) {
        if (node == null || !node.isObject()) {
            return reading.get();
        }
        open.push(node);
        T value = reading.get();
        // only on success: after a failure the stack tells where it happened
        open.pop();
        if (value != null) {
            read.put(node, value);
        }
        return value;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema getJsonSchema(JsonNode node, String location, ParseResult result) {
        return remember(node, () -> super.getJsonSchema(node, location, result));
    }

    @Override
    public @Nullable Operation getOperation(ObjectNode node, String location, ParseResult result) {
        return remember(node, () -> super.getOperation(node, location, result));
    }

    @Override
    public @Nullable Parameter getParameter(ObjectNode node, String location, ParseResult result) {
        return remember(node, () -> super.getParameter(node, location, result));
    }

    @Override
    public @Nullable SecurityScheme getSecurityScheme(ObjectNode node, String location, ParseResult result) {
        return remember(node, () -> super.getSecurityScheme(node, location, result));
    }

    /** Extensions are read from the tree; the parser would convert each with a mapper. */
    @Override
    public Map<String, Object> getExtensions(ObjectNode node) {
        return new LinkedHashMap<>();
    }
}
