package dev.signet.interactions.webhook;

import static java.util.Objects.requireNonNull;

import dev.signet.interactions.support.SignatureVerifier;
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
public final class WebhookVerifier implements SignatureVerifier {
    /** How far the clocks of service and receiver may differ: 5 minutes. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** The largest body that is looked at, unless another size is set: 4 MiB. */
    public static final int MAX_BODY_BYTES = 4 << 20;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int SIGNATURE_BYTES = 32;

    /** Room for some 80 signatures: more than a service has secrets. */
    private static final int LONGEST_SIGNATURES = 4096;

    private static final int LONGEST_ID = 1024;

    private final List<SecretKeySpec> keys;
    private final Duration tolerance;
    private final int maxBodyBytes;
    private final Clock clock;

    private WebhookVerifier(List<SecretKeySpec> keys, Duration tolerance, int maxBodyBytes, Clock clock) {
        this.keys = keys;
        this.tolerance = tolerance;
        this.maxBodyBytes = maxBodyBytes;
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
        return new WebhookVerifier(List.copyOf(keys), TOLERANCE, MAX_BODY_BYTES, Clock.systemUTC());
    }

    /**
     * {@return the same with another tolerance}
     *
     * @param other the new one
     */
    public WebhookVerifier withTolerance(Duration other) {
        return new WebhookVerifier(keys, requireNonNull(other, "other"), maxBodyBytes, clock);
    }

    /**
     * {@return the same with another limit of the body; a larger one is refused before anything is computed from it}
     *
     * @param bytes the size of the largest body, at least 1
     * @throws IllegalArgumentException if it is not positive
     */
    public WebhookVerifier withMaxBodyBytes(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("A limit must be positive: " + bytes);
        }
        return new WebhookVerifier(keys, tolerance, bytes, clock);
    }

    WebhookVerifier withClock(Clock other) {
        return new WebhookVerifier(keys, tolerance, maxBodyBytes, other);
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
     * Verifies a delivery by its headers. Several headers {@code webhook-signature} count as one.
     *
     * @param headers of the request, their names in any case
     * @param body the bytes of the request's body
     * @throws WebhookVerificationException if a header is missing, or there are two that contradict each other, if the delivery
     *     is too old, too new or too large, or if no signature fits
     */
    @Override
    public void verify(Map<String, List<String>> headers, byte[] body) {
        verify(
                single(headers, "webhook-id"),
                single(headers, "webhook-timestamp"),
                String.join(" ", values(headers, "webhook-signature")),
                body);
    }

    /**
     * Verifies a delivery. What it costs depends on the size of the body and the number of secrets alone: the HMAC of each is
     * computed once, however many signatures there are, and not at all if none of them could be one.
     *
     * @param id value of {@code webhook-id}
     * @param timestamp value of {@code webhook-timestamp}: seconds since 1970
     * @param signatures value of {@code webhook-signature}: {@code v1,<Base64>}, several separated by spaces
     * @param body the bytes of the request's body
     * @throws WebhookVerificationException if the delivery is too old, too new or too large, or no signature fits
     */
    public void verify(String id, String timestamp, String signatures, byte[] body) {
        checkTime(timestamp);
        if (body.length > maxBodyBytes) {
            throw new WebhookVerificationException("The body is larger than " + maxBodyBytes + " bytes");
        }
        if (id.length() > LONGEST_ID || signatures.length() > LONGEST_SIGNATURES) {
            throw new WebhookVerificationException("A header is too long");
        }
        List<byte[]> given = given(signatures);
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        boolean fits = false;
        for (SecretKeySpec key : given.isEmpty() ? List.<SecretKeySpec>of() : keys) {
            byte[] own = sign(key, head, body);
            for (byte[] signature : given) {
                // No early return: how long it takes must not tell which secret or signature fits.
                fits |= MessageDigest.isEqual(own, signature);
            }
        }
        if (!fits) {
            throw new WebhookVerificationException("No signature matches the delivery");
        }
    }

    /** What could be a signature: of this version, and as long as one is. */
    private static List<byte[]> given(String signatures) {
        List<byte[]> given = new ArrayList<>();
        for (String signature : signatures.strip().split("\\s+")) {
            byte[] bytes = signature.startsWith(VERSION) ? decode(signature.substring(VERSION.length())) : new byte[0];
            if (bytes.length == SIGNATURE_BYTES) {
                given.add(bytes);
            }
        }
        return given;
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

    /** The value of a header that may stand there once, or several times with one value. */
    private static String single(Map<String, List<String>> headers, String name) {
        List<String> values = values(headers, name).stream().distinct().toList();
        if (values.size() > 1) {
            throw new WebhookVerificationException("The header " + name + " has several values");
        }
        return values.get(0);
    }

    /** All values of a header, of which there is at least one. */
    private static List<String> values(Map<String, List<String>> headers, String name) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<@Nullable String, List<String>> header : headers.entrySet()) {
            String key = header.getKey();
            if (key != null && key.toLowerCase(Locale.ROOT).equals(name)) {
                found.addAll(header.getValue());
            }
        }
        if (found.isEmpty()) {
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
