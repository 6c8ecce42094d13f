package dev.signet.interactions.r2026_05_20.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.interactions.support.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real requests, answers and events of the revision come back as they were read. */
class PayloadTest {
    private static final Path PAYLOADS = payloads();

    private static Path payloads() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/payloads"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("shared/payloads") : folder.resolve("shared/payloads");
    }

    /** The payloads of the revision, and the examples of an older one's tutorial. */
    private static final int REVISION = 98;

    private static final int VALID = 70;
    private static final int TUTORIAL = 23;
    private static final String ABSENT = "the folder shared/payloads is not beside this project";

    private record Payload(String file, String schema, String json, boolean valid) {}

    private static List<Payload> all() throws IOException {
        List<Payload> payloads = new ArrayList<>();
        for (JsonNode entry : Json.parse(text("index.json")).get("files")) {
            JsonNode schema = entry.path("schema");
            String file = entry.get("file").asText();
            boolean valid = entry.at("/conformance/2026-05-20/result").asText().equals("valid");
            if (!entry.path("revision").asText().equals("2026-05-20")) {
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

    /** Requests of the revision before, which reads some things otherwise. */
    private static List<Payload> tutorial() throws IOException {
        List<Payload> payloads = new ArrayList<>();
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
        assertThat(all()).hasSizeGreaterThanOrEqualTo(REVISION);
        assertThat(all().stream().filter(Payload::valid)).hasSizeGreaterThanOrEqualTo(VALID);
        assertThat(tutorial()).hasSizeGreaterThanOrEqualTo(TUTORIAL);
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

    private static Class<?> type(String schema) {
        return Model.named(schema.equals("Error") ? "ApiError" : schema);
    }

    private static void lossless(Payload payload) {
        if (payload.schema.isEmpty()) {
            Json.assertSame(payload.json, JsonObject.fromJson(payload.json).toJson());
            return;
        }
        Class<?> named = type(payload.schema);
        // An event without event_type is no event of its schema, but one that the union of events still keeps.
        boolean stray = InteractionSseEvent.class.isAssignableFrom(named) && !payload.json.contains("\"event_type\"");
        Class<?> type = stray ? InteractionSseEvent.class : named;
        Json.assertSame(payload.json, Model.toJson(Model.fromJson(type, payload.json)));
        byte[] bytes = payload.json.getBytes(StandardCharsets.UTF_8);
        Json.assertSame(payload.json, Model.toJson(Model.fromJson(type, bytes)));
        Json.assertSame(payload.json, Model.toJson(Model.fromStream(type, payload.json)));
    }
}
