package dev.signet.interactions.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.interactions.r2026_05_20.model.BatchCancelledPayload;
import dev.signet.interactions.r2026_05_20.model.BatchExpiredPayload;
import dev.signet.interactions.r2026_05_20.model.BatchFailedPayload;
import dev.signet.interactions.r2026_05_20.model.BatchSucceededPayload;
import dev.signet.interactions.r2026_05_20.model.InteractionCancelledPayload;
import dev.signet.interactions.r2026_05_20.model.InteractionCompletedPayload;
import dev.signet.interactions.r2026_05_20.model.InteractionFailedPayload;
import dev.signet.interactions.r2026_05_20.model.InteractionRequiresActionPayload;
import dev.signet.interactions.r2026_05_20.model.VideoGeneratedPayload;
import dev.signet.interactions.r2026_05_20.model.WebhookEvent;
import dev.signet.interactions.r2026_05_20.model.WebhookPayload;
import dev.signet.interactions.support.JsonFormatException;
import dev.signet.interactions.support.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What the service posts to a webhook, as a record for each kind of event. */
class WebhookPayloadTest {
    private static final byte[] SECRET = "a secret of the webhook".getBytes(StandardCharsets.UTF_8);

    private final WebhookVerifier verifier =
            WebhookVerifier.of("whsec_" + Base64.getEncoder().encodeToString(SECRET));

    private static Map<String, List<String>> signed(String body) throws GeneralSecurityException {
        String time = String.valueOf(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        byte[] signature = mac.doFinal(("msg-1." + time + "." + body).getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "Webhook-id", List.of("msg-1"),
                "Webhook-timestamp", List.of(time),
                "Webhook-signature", List.of("v1," + Base64.getEncoder().encodeToString(signature)));
    }

    private WebhookPayload received(String body) throws GeneralSecurityException {
        WebhookPayload payload =
                WebhookPayload.fromRequest(signed(body), body.getBytes(StandardCharsets.UTF_8), verifier);
        assertThat(JsonValue.fromJson(payload.toJson())).isEqualTo(JsonValue.fromJson(body));
        return payload;
    }

    private static String body(String type, String data) {
        return "{\"type\":\"" + type + "\",\"version\":\"v1\",\"timestamp\":\"2026-01-22T12:00:00Z\",\"data\":{" + data
                + "}}";
    }

    @Test
    void eachKindOfEventIsARecord() throws Exception {
        Map<String, Class<? extends WebhookPayload>> kinds = Map.of(
                "batch.succeeded", BatchSucceededPayload.class,
                "batch.cancelled", BatchCancelledPayload.class,
                "batch.expired", BatchExpiredPayload.class,
                "batch.failed", BatchFailedPayload.class,
                "interaction.requires_action", InteractionRequiresActionPayload.class,
                "interaction.completed", InteractionCompletedPayload.class,
                "interaction.failed", InteractionFailedPayload.class,
                "interaction.cancelled", InteractionCancelledPayload.class,
                "video.generated", VideoGeneratedPayload.class);
        for (Map.Entry<String, Class<? extends WebhookPayload>> kind : kinds.entrySet()) {
            assertThat(received(body(kind.getKey(), "\"id\":\"x-1\",\"later\":true")))
                    .isInstanceOf(kind.getValue());
        }
        assertThat(kinds.keySet())
                .containsAll(Arrays.stream(WebhookEvent.Known.values())
                        .map(WebhookEvent::value)
                        .toList());
    }

    @Test
    void whatHasHappenedIsTyped() throws Exception {
        BatchSucceededPayload done = (BatchSucceededPayload) received(
                body("batch.succeeded", "\"id\":\"batch-1\",\"output_file_uri\":\"gs://bucket/results.jsonl\""));
        assertThat(done.timestamp()).isEqualTo("2026-01-22T12:00:00Z");
        assertThat(done.data().id()).isEqualTo("batch-1");
        assertThat(done.data().outputFileUri()).isEqualTo("gs://bucket/results.jsonl");
        for (String code : List.of("\"quota\"", "8")) {
            InteractionFailedPayload failed = (InteractionFailedPayload) received(body(
                    "interaction.failed", "\"id\":\"i-1\",\"error_code\":" + code + ",\"error_message\":\"Enough\""));
            assertThat(failed.data().errorCode()).isEqualTo(JsonValue.fromJson(code));
            assertThat(failed.data().errorMessage()).isEqualTo("Enough");
        }
    }

    @Test
    void whatIsNewIsKept() throws Exception {
        assertThat(received(body("interaction.paused", "\"id\":\"i-1\"")).type())
                .isEqualTo("interaction.paused");
        assertThat(received("{\"type\":\"interaction.completed\"}")).isInstanceOf(WebhookPayload.Unknown.class);
        assertThat(received("{\"type\":\"interaction.completed\",\"data\":{\"id\":\"i\"},\"user_metadata\":{\"a\":1}}"))
                .isInstanceOf(InteractionCompletedPayload.class);
    }

    @Test
    void nothingIsReadThatIsNotGenuine() throws Exception {
        byte[] forged = body("interaction.completed", "\"id\":\"i-2\"").getBytes(StandardCharsets.UTF_8);
        Map<String, List<String>> headers = signed(body("interaction.completed", "\"id\":\"i-1\""));
        assertThatExceptionOfType(WebhookVerificationException.class)
                .isThrownBy(() -> WebhookPayload.fromRequest(headers, forged, verifier));
        assertThatExceptionOfType(JsonFormatException.class).isThrownBy(() -> received("no JSON"));
    }
}
