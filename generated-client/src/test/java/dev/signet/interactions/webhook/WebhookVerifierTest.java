package dev.signet.interactions.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vector is that of the specification's own libraries. */
class WebhookVerifierTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIMESTAMP = "1614265330";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static WebhookVerifier verifier(String... secrets) {
        return at(0, secrets);
    }

    private static WebhookVerifier at(long secondsLater, String... secrets) {
        Instant now = Instant.ofEpochSecond(Long.parseLong(TIMESTAMP) + secondsLater);
        return WebhookVerifier.of(secrets).withClock(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void refused(Runnable call, String why) {
        assertThatExceptionOfType(WebhookVerificationException.class)
                .isThrownBy(call::run)
                .withMessageContaining(why)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("whsec", "g0hM9SsE"));
    }

    @Test
    void aDeliveryThatIsGenuineIsTaken() {
        assertThatCode(() -> verifier(SECRET).verify(ID, TIMESTAMP, SIGNATURE, BODY))
                .doesNotThrowAnyException();
        Map<String, List<String>> headers = Map.of(
                "Webhook-Id",
                List.of(ID),
                "WEBHOOK-TIMESTAMP",
                List.of(TIMESTAMP),
                "webhook-signature",
                List.of(SIGNATURE));
        assertThatCode(() -> verifier(SECRET).verify(headers, BODY)).doesNotThrowAnyException();
    }

    @Test
    void anyOfSeveralSecretsAndSignaturesSuffices() {
        assertThatCode(() ->
                        verifier("whsec_b3RoZXI=", SECRET).verify(ID, TIMESTAMP, "v1,AAAA v1a,zzz " + SIGNATURE, BODY))
                .doesNotThrowAnyException();
        assertThatCode(() -> verifier(SECRET.substring("whsec_".length())).verify(ID, TIMESTAMP, SIGNATURE, BODY))
                .doesNotThrowAnyException();
    }

    @Test
    void aDeliveryInWhichAnythingWasChangedIsRefused() {
        WebhookVerifier verifier = verifier(SECRET);
        byte[] other = BODY.clone();
        other[3]++;
        refused(() -> verifier.verify(ID, TIMESTAMP, SIGNATURE, other), "No signature matches");
        refused(() -> verifier.verify(ID + "x", TIMESTAMP, SIGNATURE, BODY), "No signature matches");
        refused(() -> verifier.verify(ID, "1614265331", SIGNATURE, BODY), "No signature matches");
        refused(() -> verifier.verify(ID, TIMESTAMP, SIGNATURE.replace("v1,", "v2,"), BODY), "No signature matches");
        refused(() -> verifier.verify(ID, TIMESTAMP, "v1,not base64 at all!", BODY), "No signature matches");
        refused(() -> verifier.verify(ID, TIMESTAMP, "", BODY), "No signature matches");
        refused(() -> verifier("whsec_b3RoZXI=").verify(ID, TIMESTAMP, SIGNATURE, BODY), "No signature matches");
    }

    @Test
    void aDeliveryFromAnotherTimeIsRefused() {
        assertThatCode(() -> at(300, SECRET).verify(ID, TIMESTAMP, SIGNATURE, BODY))
                .doesNotThrowAnyException();
        refused(() -> at(301, SECRET).verify(ID, TIMESTAMP, SIGNATURE, BODY), "too old");
        refused(() -> at(-301, SECRET).verify(ID, TIMESTAMP, SIGNATURE, BODY), "from the future");
        refused(() -> verifier(SECRET).verify(ID, "yesterday", SIGNATURE, BODY), "webhook-timestamp");
        refused(() -> verifier(SECRET).verify(ID, "99999999999999999999", SIGNATURE, BODY), "webhook-timestamp");
        assertThatCode(() -> at(900, SECRET).withTolerance(Duration.ofHours(1)).verify(ID, TIMESTAMP, SIGNATURE, BODY))
                .doesNotThrowAnyException();
    }

    @Test
    void anHmacIsComputedOnceForEachKeyWhateverTheHeaderHolds() {
        CountingHmac.during(count -> {
            String forged = "v1," + Base64.getEncoder().encodeToString(new byte[32]) + " ";
            WebhookVerifier verifier = verifier(SECRET);
            refused(() -> verifier.verify(ID, TIMESTAMP, forged.repeat(80), BODY), "No signature matches");
            assertThat(count.getAndSet(0)).as("of two readings of one secret").isEqualTo(2);
            refused(() -> verifier.verify(ID, TIMESTAMP, "v1,A ".repeat(800), BODY), "No signature matches");
            refused(() -> verifier.verify(ID, TIMESTAMP, "v2 ".repeat(1000), BODY), "No signature matches");
            refused(() -> verifier.verify(ID, TIMESTAMP, forged.repeat(10_000), BODY), "too long");
            refused(() -> verifier.verify("x".repeat(2000), TIMESTAMP, SIGNATURE, BODY), "too long");
            refused(
                    () -> verifier.verify(ID, TIMESTAMP, SIGNATURE, new byte[WebhookVerifier.MAX_BODY_BYTES + 1]),
                    "larger than");
            assertThat(count.get()).as("for what can't be genuine").isZero();
        });
    }

    @Test
    void theLimitOfTheBodyIsASetting() {
        refused(
                () -> verifier(SECRET).verify(ID, TIMESTAMP, SIGNATURE, new byte[(4 << 20) + 1]),
                "larger than 4194304 bytes");
        WebhookVerifier verifier = verifier(SECRET).withMaxBodyBytes(BODY.length);
        assertThatCode(() -> verifier.verify(ID, TIMESTAMP, SIGNATURE, BODY)).doesNotThrowAnyException();
        refused(() -> verifier.withMaxBodyBytes(3).verify(ID, TIMESTAMP, SIGNATURE, BODY), "larger than 3 bytes");
        assertThatIllegalArgumentException().isThrownBy(() -> verifier.withMaxBodyBytes(0));
    }

    @Test
    void severalSignatureHeadersCountAsOneAndOtherHeadersMayNotDiffer() {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("webhook-id", List.of(ID, ID));
        headers.put("webhook-timestamp", List.of(TIMESTAMP));
        headers.put("webhook-signature", List.of("v1,AAAA", "v2,BBBB"));
        headers.put("Webhook-Signature", List.of(SIGNATURE));
        assertThatCode(() -> verifier(SECRET).verify(headers, BODY)).doesNotThrowAnyException();
        headers.put("Webhook-Id", List.of("another"));
        refused(() -> verifier(SECRET).verify(headers, BODY), "webhook-id has several values");
    }

    @Test
    void whatIsMissingIsNamed() {
        refused(() -> verifier(SECRET).verify(Map.of("webhook-id", List.of(ID)), BODY), "webhook-timestamp is missing");
        assertThatIllegalArgumentException().isThrownBy(WebhookVerifier::of);
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookVerifier.of("whsec_"));
        assertThat(verifier(SECRET).toString()).doesNotContain("MfKQ9r8");
    }
}
