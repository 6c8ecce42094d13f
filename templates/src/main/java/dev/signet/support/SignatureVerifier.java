package dev.signet.support;

import java.util.List;
import java.util.Map;

/** Verifies that a request, such as that of a webhook, comes from the service and is unchanged. Each service signs in its own way. */
@FunctionalInterface
public interface SignatureVerifier {

    /**
     * Verifies a request. Compare signatures in constant time, as {@link java.security.MessageDigest#isEqual} does.
     *
     * @param headers its headers; servers differ in how they spell the names, so compare these without regard to case
     * @param body its body, byte for byte as it arrived
     * @throws RuntimeException of any kind if the signature is missing, is not that of the body, or is too old
     */
    void verify(Map<String, List<String>> headers, byte[] body);
}
