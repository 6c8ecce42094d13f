package dev.signet.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Verifies that a request, such as that of a webhook, comes from the service and is unchanged. Each service signs in its own way. */
@FunctionalInterface
public interface SignatureVerifier {

    /**
     * Verifies a request. Compare signatures in constant time, as {@link java.security.MessageDigest#isEqual} does.
     *
     * @param headers its headers; {@link #verifyRequest} finds their names in any case
     * @param body its body, byte for byte as it arrived
     * @throws RuntimeException of any kind if the signature is missing, is not that of the body, or is too old
     */
    void verify(Map<String, List<String>> headers, byte[] body);

    /**
     * Verifies a request as its server has it. Servers differ in how they spell the names of headers: {@link #verify} gets a map that
     * finds them in any case.
     *
     * @param headers its headers
     * @param body its body, byte for byte as it arrived
     * @throws RuntimeException as {@link #verify} does
     */
    default void verifyRequest(Map<String, List<String>> headers, byte[] body) {
        Map<String, List<String>> inAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            List<String> values = new ArrayList<>(header.getValue());
            // the JDK's server has the first line of a message under null
            List<String> before = header.getKey() == null ? null : inAnyCase.put(header.getKey(), values);
            if (before != null) {
                values.addAll(0, before);
            }
        }
        verify(inAnyCase, body);
    }
}
