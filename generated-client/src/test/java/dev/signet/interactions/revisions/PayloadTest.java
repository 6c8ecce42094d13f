package dev.signet.interactions.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.interactions.support.JsonFormatException;
import dev.signet.interactions.support.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Real requests, answers and events of the revision come back as they were read. */
@ParameterizedClass
@MethodSource("dev.signet.interactions.revisions.Revision#all")
class PayloadTest {
    private final Revision revision;

    PayloadTest(Revision revision) {
        this.revision = revision;
    }

    private static final Path PAYLOADS = payloads();

    private static Path payloads() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/payloads"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("shared/payloads") : folder.resolve("shared/payloads");
    }

    /** How many payloads of a revision there are, and how many of them conform to its document. */
    private static final Map<String, List<Integer>> KNOWN =
            Map.of("2026-05-20", List.of(98, 70, 23), "2026-05-06", List.of(83, 50, 0));

    private static final String ABSENT = "the folder shared/payloads is not beside this project";

    private record Payload(String file, String schema, String json, boolean valid) {}

    private List<Payload> all() throws IOException {
        List<Payload> payloads = new ArrayList<>();
        for (JsonNode entry : Json.parse(text("index.json")).get("files")) {
            JsonNode schema = entry.path("schema");
            String file = entry.get("file").asText();
            boolean valid = entry.at("/conformance/" + revision.name() + "/result")
                    .asText()
                    .equals("valid");
            if (!entry.path("revision").asText().equals(revision.name())) {
                continue;
            }
            if (entry.path("direction").asText().equals("sse-stream")) {
                int n = 0;
                for (String data : events(text(file))) {
                    payloads.add(new Payload(file + " #" + n++, "InteractionSseEvent", data, false));
                }
            } else if (schema.isObject()) {
                payloads.add(new Payload(file, "", text(file), false));
            } else if (!schema.asText().isEmpty() && file.endsWith(".json")) {
                payloads.add(new Payload(file, schema.asText(), text(file), valid));
            }
        }
        return payloads;
    }

    private static List<String> events(String stream) {
        return stream.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring("data:".length()).strip())
                .filter(data -> data.startsWith("{"))
                .toList();
    }

    private static String text(String file) throws IOException {
        return Files.readString(PAYLOADS.resolve(file));
    }

    /** Requests of the revision before, which the newest one reads somewhat otherwise. */
    private List<Payload> tutorial() throws IOException {
        List<Payload> payloads = new ArrayList<>();
        if (!revision.equals(Revision.CURRENT)) {
            return payloads;
        }
        for (JsonNode entry : Json.parse(text("index.json")).get("files")) {
            String file = entry.get("file").asText();
            if (file.startsWith("seeds/004/") && file.endsWith(".json")) {
                payloads.add(new Payload(file, "CreateInteractionRequest", text(file), false));
            }
        }
        return payloads;
    }

    @Test
    void noneIsLeftOut() throws IOException {
        assumeTrue(Files.isDirectory(PAYLOADS), ABSENT);
        List<Integer> known = KNOWN.getOrDefault(revision.name(), List.of(0, 0, 0));
        assertThat(all()).hasSizeGreaterThanOrEqualTo(known.get(0));
        assertThat(all().stream().filter(Payload::valid)).hasSizeGreaterThanOrEqualTo(known.get(1));
        assertThat(tutorial()).hasSizeGreaterThanOrEqualTo(known.get(2));
    }

    @TestFactory
    Stream<DynamicTest> everyPayloadIsWrittenBackAsItCame() throws IOException {
        assumeTrue(Files.isDirectory(PAYLOADS), ABSENT);
        return Stream.concat(all().stream(), tutorial().stream())
                .map(p -> DynamicTest.dynamicTest(p.file + " as " + p.schema, () -> lossless(p)));
    }

    /** So that nothing is lossless only because it was not understood. */
    @TestFactory
    Stream<DynamicTest> whatConformsToTheDocumentIsKnownToTheLastLeaf() throws IOException {
        assumeTrue(Files.isDirectory(PAYLOADS), ABSENT);
        return all().stream()
                .filter(Payload::valid)
                .map(p -> DynamicTest.dynamicTest(p.file, () -> {
                    Object value =
                            p.schema.isEmpty() ? JsonObject.fromJson(p.json) : Model.fromJson(type(p.schema), p.json);
                    assertThat(Model.recordsIn(value))
                            .noneMatch(r -> r.getClass().getSimpleName().equals("Unknown"));
                }));
    }

    private Class<?> type(String schema) {
        String name = switch (schema) {
            case "Error" -> "ApiError";
            // What the document of May 2026 had.
            case "CreateModelInteractionParams" -> revision.has(schema) ? schema : "ModelInteraction";
            case "CreateAgentInteractionParams" -> revision.has(schema) ? schema : "AgentInteraction";
            case "ResponseFormatList" -> revision.has(schema) ? schema : "InteractionResponseFormat";
            case "ThoughtContent" -> revision.has(schema) ? schema : "ThoughtStep";
            // One schema for two events, in the document of December 2025.
            case "InteractionEvent" -> revision.has(schema) ? schema : "InteractionSseEvent";
            default -> schema;
        };
        return revision.named(name);
    }

    private void lossless(Payload payload) {
        if (payload.schema.isEmpty()) {
            Json.assertSame(payload.json, JsonObject.fromJson(payload.json).toJson());
            return;
        }
        Class<?> type = reader(payload);
        Json.assertSame(payload.json, Model.toJson(Model.fromJson(type, payload.json)));
        byte[] bytes = payload.json.getBytes(StandardCharsets.UTF_8);
        Json.assertSame(payload.json, Model.toJson(Model.fromJson(type, bytes)));
        Json.assertSame(payload.json, Model.toJson(Model.fromStream(type, payload.json)));
    }

    /** The type named, or the union that it is a member of if the payload lacks what the type demands. */
    private Class<?> reader(Payload payload) {
        Class<?> named = type(payload.schema);
        try {
            Model.fromJson(named, payload.json);
            return named;
        } catch (JsonFormatException e) {
            assertThat(payload.valid).as(e.getMessage()).isFalse();
            assertThat(named.getInterfaces()).as(e.getMessage()).isNotEmpty();
            Object read = Model.fromJson(named.getInterfaces()[0], payload.json);
            assertThat(read.getClass().getSimpleName()).isEqualTo("Unknown");
            return named.getInterfaces()[0];
        }
    }
}
