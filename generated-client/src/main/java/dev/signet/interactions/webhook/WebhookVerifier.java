package dev.signet.interactions.webhook;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the delivery of a webhook comes from the service and is new, by the Standard Webhooks specification, version
 * 1: an HMAC with SHA-256 over id, timestamp and body. Immutable and thread-safe.
 *
 * <p>Verify the bytes of the body as they came, before anything parses them, and remember the {@code webhook-id} of what was
 * handled: a delivery may come more than once.
 */
public final class WebhookVerifier {
    /** How far the clocks of service and receiver may differ: 5 minutes. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    private final List<SecretKeySpec> keys;
    private final Duration tolerance;
    private final Clock clock;

    private WebhookVerifier(List<SecretKeySpec> keys, Duration tolerance, Clock clock) {
        this.keys = keys;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /**
     * {@return a verifier with the given secrets, any of which suffices: while a secret is being replaced, the old
     * one and the new}
     *
     * @param secrets as the service gave them, such as {@code whsec_…}
     * @throws IllegalArgumentException if there is none, or one is empty
     */
    public static WebhookVerifier of(String... secrets) {
        List<SecretKeySpec> keys = new ArrayList<>();
        for (String secret : secrets) {
            keys.addAll(keys(secret.strip()));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("At least one secret is required");
        }
        return new WebhookVerifier(List.copyOf(keys), TOLERANCE, Clock.systemUTC());
    }

    /**
     * {@return the same with another tolerance}
     *
     * @param other the new one
     */
    public WebhookVerifier withTolerance(Duration other) {
        return new WebhookVerifier(keys, requireNonNull(other, "other"), clock);
    }

    WebhookVerifier withClock(Clock other) {
        return new WebhookVerifier(keys, tolerance, other);
    }

    /** The specification has Base64 after the prefix; a secret without the prefix may be text or Base64. */
    private static List<SecretKeySpec> keys(String secret) {
        if (secret.isEmpty() || secret.equals(PREFIX)) {
            throw new IllegalArgumentException("A secret is empty");
        }
        List<SecretKeySpec> keys = new ArrayList<>();
        String encoded = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
        try {
            keys.add(new SecretKeySpec(Base64.getDecoder().decode(encoded), ALGORITHM));
        } catch (IllegalArgumentException e) {
            // Not Base64, so it is text.
        }
        keys.add(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        return keys;
    }

    /**
     * Verifies a delivery by its headers.
     *
     * @param headers of the request, their names in any case
     * @param body the bytes of the request's body
     * @throws WebhookVerificationException if a header is missing, the delivery is too old or too new, or no signature fits
     */
    public void verify(Map<String, List<String>> headers, byte[] body) {
        verify(
                header(headers, "webhook-id"),
                header(headers, "webhook-timestamp"),
                header(headers, "webhook-signature"),
                body);
    }

    /**
     * Verifies a delivery.
     *
     * @param id value of {@code webhook-id}
     * @param timestamp value of {@code webhook-timestamp}: seconds since 1970
     * @param signatures value of {@code webhook-signature}: {@code v1,<Base64>}, several separated by spaces
     * @param body the bytes of the request's body
     * @throws WebhookVerificationException if the delivery is too old or too new, or no signature fits
     */
    public void verify(String id, String timestamp, String signatures, byte[] body) {
        checkTime(timestamp);
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        boolean fits = false;
        for (String signature : signatures.strip().split("\\s+")) {
            if (signature.startsWith(VERSION)) {
                byte[] given = decode(signature.substring(VERSION.length()));
                for (SecretKeySpec key : keys) {
                    // No early return: how long it takes must not tell which secret or signature fits.
                    fits |= MessageDigest.isEqual(sign(key, head, body), given);
                }
            }
        }
        if (!fits) {
            throw new WebhookVerificationException("No signature matches the delivery");
        }
    }

    private void checkTime(String timestamp) {
        Instant sent;
        try {
            sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        } catch (RuntimeException e) {
            throw new WebhookVerificationException("The header webhook-timestamp is not a Unix time in seconds");
        }
        Duration age = Duration.between(sent, clock.instant());
        if (age.abs().compareTo(tolerance) > 0) {
            throw new WebhookVerificationException("The delivery is "
                    + (age.isNegative() ? "from the future" : "too old") + ", by the clock of this machine");
        }
    }

    private static byte[] decode(String signature) {
        try {
            return Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] sign(SecretKeySpec key, byte[] head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(head);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static String header(Map<String, List<String>> headers, String name) {
        String found = null;
        for (Map.Entry<@Nullable String, List<String>> header : headers.entrySet()) {
            String key = header.getKey();
            if (key != null
                    && key.toLowerCase(Locale.ROOT).equals(name)
                    && !header.getValue().isEmpty()) {
                found = header.getValue().get(0);
            }
        }
        if (found == null) {
            throw new WebhookVerificationException("The header " + name + " is missing");
        }
        return found;
    }

    /** Shows no secrets. */
    @Override
    public String toString() {
        return "WebhookVerifier[tolerance=" + tolerance + "]";
    }
}
