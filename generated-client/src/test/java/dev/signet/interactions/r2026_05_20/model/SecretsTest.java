package dev.signet.interactions.r2026_05_20.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.interactions.revisions.Json;
import dev.signet.interactions.revisions.Model;
import dev.signet.interactions.revisions.Revision;
import dev.signet.interactions.revisions.Values;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the overlay calls secret is on the wire, but in no log. */
class SecretsTest {
    private static final Revision REVISION = Revision.of(SecretsTest.class);
    private static final Path OVERLAY = Path.of("../spec", REVISION.name(), "overlay.yaml");
    private static final Pattern SECRET =
            Pattern.compile("target: \\$\\.components\\.schemas\\.(\\w+)\\.properties\\.(\\w+)\\n"
                    + "(?:(?!  - target:).*\\n)*?\\s+x-secret: true");
    private static final String HUSH = "hush-hush";

    private record Secret(Class<?> type, String wire) {
        RecordComponent component() {
            RecordComponent[] components = type.getRecordComponents();
            for (int i = 0; i < components.length - 1; i++) {
                if (Model.wireName(type, i).equals(wire)) {
                    return components[i];
                }
            }
            throw new AssertionError(type + " has no " + wire);
        }
    }

    private static List<Secret> secrets() throws IOException {
        String overlay = Files.readString(OVERLAY);
        List<Secret> secrets = new ArrayList<>();
        SECRET.matcher(overlay)
                .results()
                .forEach((MatchResult m) -> secrets.add(new Secret(named(m.group(1)), m.group(2))));
        assertThat(secrets)
                .hasSize(overlay.split("x-secret: true", -1).length - 1)
                .contains(new Secret(Webhook.class, "new_signing_secret"), new Secret(McpServer.class, "headers"));
        return secrets;
    }

    /** Of the schemas with secrets, one has another name in Java. */
    private static Class<?> named(String schema) {
        return REVISION.named(schema.equals("VoiceOutput") ? "Voice" : schema);
    }

    @Test
    void secretThatDoesNotFitIsMaskedWhereverItIsKept() {
        String headers = "\"headers\":{\"Authorization\":\"" + HUSH + "\",\"X-Retries\":3}";
        McpServer server = McpServer.fromJson("{\"type\":\"mcp_server\"," + headers + "}");
        assertThat(server.headers()).isEmpty();
        assertThat(server.toJson()).contains(HUSH);
        assertThat(server.toString()).doesNotContain(HUSH).contains("extras={\"headers\":\"***\"}");
        Tool unknown = Tool.fromJson("{\"type\":\"mcp_server\",\"name\":7,\"url\":[]," + headers + "}");
        Interaction interaction = Interaction.fromJson("{\"id\":\"i\",\"tools\":{\"one\":" + unknown.toJson() + "}}");
        assertThat(interaction.tools()).isEmpty();
        assertThat(interaction.toString()).doesNotContain(HUSH);
        Interaction mixed = Interaction.fromJson("{\"id\":\"i\",\"tools\":[" + unknown.toJson() + ",7]}");
        assertThat(mixed.tools()).hasSize(2);
        assertThat(mixed.toString()).doesNotContain(HUSH);
        assertThat(Tool.fromJson("{\"type\":\"newer\"," + headers + "}"))
                .isInstanceOf(Tool.Unknown.class)
                .hasToString("Unknown[type=newer, json=***]");
    }

    @TestFactory
    Stream<DynamicTest> everySecretIsMasked() throws IOException {
        return secrets().stream()
                .map(secret -> DynamicTest.dynamicTest(
                        secret.type.getSimpleName() + "." + secret.wire, () -> assertMasked(secret)));
    }

    private static void assertMasked(Secret secret) {
        ObjectNode json = (ObjectNode) Json.parse(Model.toJson(new Values(new Random(1)).of(secret.type)));
        boolean isText = secret.component().getType() == String.class;
        if (isText) {
            json.put(secret.wire, HUSH);
        } else {
            json.putObject(secret.wire).put("Authorization", HUSH).put(HUSH + "-name", "v");
        }
        Object value = Model.fromJson(secret.type, json.toString());
        assertThat(Model.toJson(value)).contains(HUSH);
        assertThat(value.toString())
                .startsWith(secret.type.getSimpleName() + "[")
                .contains(secret.component().getName() + "=***")
                .doesNotContain(HUSH);
        assertThat(List.of(Map.of("value", value)).toString()).doesNotContain(HUSH);
        if (Model.required(secret.type, json.toString()).contains(secret.wire)) {
            return;
        }
        json.remove(secret.wire);
        assertThat(Model.fromJson(secret.type, json.toString()).toString())
                .contains(secret.component().getName() + "=")
                .doesNotContain(HUSH);
    }

    @Test
    void whatHoldsARecordWithASecretDoesNotTellItEither() {
        ModelInteraction request = ModelInteraction.fromJson(
                "{\"model\":\"m\",\"input\":\"i\",\"tools\":[{\"type\":\"mcp_server\",\"headers\":{\"k\":\"%s\"}}]}"
                        .formatted(HUSH));
        assertThat(request.toJson()).contains(HUSH);
        assertThat(request.toString()).contains("headers=***").doesNotContain(HUSH);
    }
}
