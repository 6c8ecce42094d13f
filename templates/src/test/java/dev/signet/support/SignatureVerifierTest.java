package dev.signet.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureVerifierTest {
    @Test
    void verifierFindsNamesOfHeadersInAnyCase() {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("x-signature", List.of("a"));
        headers.put("X-SIGNATURE", List.of("b"));
        headers.put(null, List.of("POST / HTTP/1.1"));
        List<String> found = new ArrayList<>();
        SignatureVerifier verifier = (names, body) -> found.addAll(names.get("X-Signature"));

        verifier.verifyRequest(headers, new byte[0]);

        assertThat(found).containsExactlyInAnyOrder("a", "b");
    }
}
