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

    private record Payload(String file, String schema, String json) {}

    private static List<Payload> all() throws IOException {
        List<Payload> payloads = new ArrayList<>();
        for (JsonNode entry : Json.parse(text("index.json")).get("files")) {
            JsonNode schema = entry.path("schema");
            String file = entry.get("file").asText();
            if (!entry.path("revision").asText().equals("2026-05-20")) {
                continue;
            }
            if (entry.path("direction").asText().equals("sse-stream")) {
                int n = 0;
                for (String data : events(text(file))) {
                    payloads.add(new Payload(file + " #" + n++, "InteractionSseEvent", data));
                }
            } else if (schema.isObject()) {
                payloads.add(new Payload(file, "", text(file)));
            } else if (!schema.asText().isEmpty() && file.endsWith(".json")) {
                payloads.add(new Payload(file, schema.asText(), text(file)));
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

    @Test
    void noneIsLeftOut() throws IOException {
        assumeTrue(Files.isDirectory(PAYLOADS), "the payloads are not beside this project");
        assertThat(all()).hasSizeGreaterThanOrEqualTo(92);
    }

    @TestFactory
    Stream<DynamicTest> everyPayloadIsWrittenBackAsItCame() throws IOException {
        assumeTrue(Files.isDirectory(PAYLOADS), "the payloads are not beside this project");
        return all().stream().map(p -> DynamicTest.dynamicTest(p.file + " as " + p.schema, () -> lossless(p)));
    }

    private static void lossless(Payload payload) {
        if (payload.schema.isEmpty()) {
            Json.assertSame(payload.json, JsonObject.fromJson(payload.json).toJson());
            return;
        }
        String name = payload.schema.equals("Error") ? "ApiError" : payload.schema;
        Class<?> named = Model.named(name);
        // An event without event_type is no event of its schema, but one that the union of events still keeps.
        boolean stray = InteractionSseEvent.class.isAssignableFrom(named) && !payload.json.contains("\"event_type\"");
        Class<?> type = stray ? InteractionSseEvent.class : named;
        Json.assertSame(payload.json, Model.toJson(Model.fromJson(type, payload.json)));
        byte[] bytes = payload.json.getBytes(StandardCharsets.UTF_8);
        Json.assertSame(payload.json, Model.toJson(Model.fromJson(type, bytes)));
        Json.assertSame(payload.json, Model.toJson(Model.fromStream(type, payload.json)));
    }
}
