package dev.signet.codegen.parse.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {
    private static final AccessRules RULES = new AccessRules(List.of(), List.of("https://example.com/api"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/api",
                "https://example.com/api/a.yaml",
                "https://example.com/api/b/../a.yaml",
                "https://example.com/api/a%20b.yaml",
                "https://example.com/api/a;v=1/b.yaml"
            })
    void addressBelowThePrefixIsAllowed(String address) {
        assertThat(RULES.allowsUrl(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/apix",
                "https://example.com/api/../a.yaml",
                "https://example.com/api/%2e%2e/a.yaml",
                "https://example.com/api/.%2E/a.yaml",
                "https://example.com/api/%252e%252e/a.yaml",
                "https://example.com/api/..;/a.yaml",
                "https://example.com/api/..;a=b/a.yaml",
                "https://example.com/api/%2e%2e%2fa.yaml",
                "https://example.com/api/..%5ca.yaml",
                "https://example.com/api/..%2fa.yaml",
                "https://user@example.com/api/a.yaml",
                "https://example.com.evil.example/api/a.yaml",
                "https://example.com/api/a b"
            })
    void whatAServerMayTakeForAStepUpIsNot(String address) {
        assertThat(RULES.allowsUrl(address)).isFalse();
    }
}
