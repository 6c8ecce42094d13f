package dev.signet.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Documents that say the same in another way are the same on the wire, and no edit of a document ends in an internal error. More edits,
 * and edits of other documents, are made with {@code -Dsignet.edits=300}, {@code -Dsignet.edits.seed=1000} and
 * {@code -Dsignet.edits.documents=a.json,b.json}.
 */
@Tag("integration")
class DocumentEditsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EDITS = Integer.getInteger("signet.edits", 24);
    private static final int SEED = Integer.getInteger("signet.edits.seed", 0);

    @TempDir
    static Path folder;

    /** By default the document of a large API, and those that together have every keyword. */
    static Stream<Path> documents() throws IOException {
        String named = System.getProperty("signet.edits.documents", "");
        return named.isEmpty()
                ? Stream.of(
                                Stream.of(Path.of("../spec/2026-05-20/openapi.yaml")),
                                files(Path.of("src/test/meaning")),
                                files(Path.of("src/test/documents")))
                        .flatMap(each -> each)
                : Stream.of(named.split(",", -1)).map(Path::of);
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.(yaml|json)")).sorted().toList().stream();
        }
    }

    private static ObjectNode read(Path document) throws IOException {
        String text = Files.readString(document);
        if (text.stripLeading().startsWith("{")) {
            return (ObjectNode) JSON.readTree(text);
        }
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(50_000_000).build();
        return JSON.valueToTree(new Load(settings).loadFromString(text));
    }

    private static ApiDiff diff(JsonNode before, JsonNode after) throws IOException {
        // Schemas that are documents of their own are called what their files are.
        Path old = Files.createDirectories(folder.resolve("old")).resolve("document.json");
        Path now = Files.createDirectories(folder.resolve("new")).resolve("document.json");
        Files.writeString(old, before.toString());
        Files.writeString(now, after.toString());
        return DocumentDiff.of(
                new Subject("old", old, List.of(), Access.STRICT), new Subject("new", now, List.of(), Access.STRICT));
    }

    private static void assertSameOnWire(JsonNode before, JsonNode after) throws IOException {
        assertThat(diff(before, after).changes())
                .filteredOn(change -> !change.impact().wire().isCompatible())
                .extracting(Change::title)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentIsTheSameAsItself(Path document) throws IOException {
        ObjectNode tree = read(document);
        assertThat(diff(tree, tree.deepCopy()).changes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void reorderedKeysAreTheSameOnTheWire(Path document) throws IOException {
        ObjectNode tree = read(document);
        assertSameOnWire(tree, reordered(tree, new Random(SEED + 1)));
    }

    private static JsonNode reordered(JsonNode node, Random random) {
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> copy.add(reordered(each, random)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        Collections.shuffle(keys, random);
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        keys.forEach(key -> copy.set(key, reordered(node.get(key), random)));
        return copy;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void changedDescriptionsAreTheSameOnTheWire(Path document) throws IOException {
        ObjectNode tree = read(document);
        ObjectNode copy = tree.deepCopy();
        describe(copy);
        assertSameOnWire(tree, copy);
    }

    private static void describe(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("description").isTextual()) {
            object.put("description", "Other words.");
        }
        node.forEach(DocumentEditsTest::describe);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void inlinedReferencesAreTheSameOnTheWire(Path document) throws IOException {
        ObjectNode tree = read(document);
        ObjectNode copy = tree.deepCopy();
        inline(copy, tree, new Random(SEED + 2));
        assertSameOnWire(tree, copy);
    }

    /** Members of unions keep their references: discriminators mean the names of schemas. */
    private static void inline(JsonNode node, ObjectNode root, Random random) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                String reference = member.getValue().path("$ref").asText("");
                if (reference.startsWith("#/components/") && member.getValue().size() == 1 && random.nextBoolean()) {
                    JsonNode target = root.at(reference.substring(1));
                    if (target.isObject() && !target.has("discriminator") && !target.has("$ref")) {
                        object.set(member.getKey(), target.deepCopy());
                    }
                } else {
                    inline(member.getValue(), root, random);
                }
            }
        } else {
            node.forEach(each -> inline(each, root, random));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void referencesInAnAllOfOfTheirOwnAreTheSameOnTheWire(Path document) throws IOException {
        ObjectNode tree = read(document);
        ObjectNode copy = tree.deepCopy();
        wrap(copy);
        assertSameOnWire(tree, copy);
    }

    /** References of properties and elements; pointers lead through those of messages, and named schemas would become heirs. */
    private static void wrap(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String key : List.of("items", "additionalProperties")) {
                wrap(object, key);
            }
            if (object.get("properties") instanceof ObjectNode properties) {
                properties.properties().stream().map(Map.Entry::getKey).toList().forEach(key -> wrap(properties, key));
            }
        }
        node.forEach(DocumentEditsTest::wrap);
    }

    private static void wrap(ObjectNode object, String key) {
        JsonNode value = object.path(key);
        if (value.size() == 1 && value.path("$ref").asText("").startsWith("#/components/schemas/")) {
            object.putObject(key).putArray("allOf").add(value);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void randomEditsEndInVerdictsOrInProblemsOfTheDocument(Path document) throws IOException {
        ObjectNode tree = read(document);
        List<String> failures = new ArrayList<>();
        for (int seed : IntStream.range(SEED, SEED + EDITS).toArray()) {
            ObjectNode copy = tree.deepCopy();
            Random random = new Random(seed);
            int edits = 1 + random.nextInt(4);
            for (int i = 0; i < edits; i++) {
                edit(copy, random);
            }
            try {
                if (seed % 2 == 0) {
                    diff(tree, copy);
                } else {
                    diff(copy, tree);
                }
            } catch (ProblemsException e) {
                // The edit has made the document invalid.
            } catch (RuntimeException | StackOverflowError e) {
                failures.add(seed + ": " + e);
            }
        }
        assertThat(failures).isEmpty();
    }

    private static void edit(ObjectNode root, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(root, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        String key = keys.isEmpty() ? "type" : keys.get(random.nextInt(keys.size()));
        JsonNode other = objects.get(random.nextInt(objects.size()));
        switch (random.nextInt(7)) {
            case 0 -> object.remove(key);
            case 1 -> object.set(key + "_2", object.path(key).deepCopy());
            case 2 ->
                object.put(
                        "type",
                        List.of("string", "integer", "object", "array", "null").get(random.nextInt(5)));
            case 3 -> object.set(key, new TextNode("x"));
            case 4 -> object.set(key, other.deepCopy());
            case 5 -> {
                JsonNode value = object.remove(key);
                object.set(key.replaceAll("[_a-z]", "b"), value == null ? new TextNode("y") : value);
            }
            default ->
                object.set(
                        "oneOf",
                        JsonNodeFactory.instance
                                .arrayNode()
                                .add(other.deepCopy())
                                .add(object.deepCopy()));
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(each -> collect(each, objects));
    }
}
