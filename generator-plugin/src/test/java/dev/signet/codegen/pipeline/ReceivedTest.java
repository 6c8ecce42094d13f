package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.codegen.compile.Compiled;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a receiver of the golden case's webhooks and callbacks makes of requests. */
class ReceivedTest {
    private static Compiled hooks;

    @BeforeAll
    static void compile() {
        hooks = Compiled.ofCase("webhooks-and-callbacks", Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WebhookPayload         |                | {\"event\":\"placed\",\"id\":\"o1\"}       | Order",
                "WebhookPayload         |                | {\"event\":\"returned\",\"id\":\"o1\"}     | Order",
                "WebhookPayload         |                | {\"event\":\"shipped\",\"carrier\":\"c\"}  | OrderShippedPayload",
                "WebhookPayload         |                | {\"event\":\"lost\",\"id\":\"o1\"}         | Unknown",
                "WebhookPayload         |                | {\"event\":\"shipped\",\"carrier\":7}      | Unknown",
                "WebhookPayload         |                | [1]                                        | Unknown",
                "WebhookPayload         | orderReturned  | {\"event\":\"lost\",\"id\":\"o1\"}         | Order",
                "WebhookPayload         | orderShipped   | {\"event\":\"placed\",\"id\":\"o1\"}       | Unknown",
                "WebhookPayload         | ofAnotherName  | {\"event\":\"placed\",\"id\":\"o1\"}       | Order",
                "WatchOnAnyPayload      |                | {\"made\":\"m\"}                           | AnyMadePayload",
                "WatchOnAnyPayload      |                | {\"gone\":\"g\"}                           | AnyGonePayload",
                "WatchOnAnyPayload      |                | {}                                         | Unknown",
                "WatchOnAnyPayload      | anyGone        | {\"gone\":\"g\",\"made\":\"m\"}            | AnyGonePayload",
            })
    void payloadIsReadAsWhatItSaysOrAsWhatItIsCalled(String type, String name, String json, String expected)
            throws ReflectiveOperationException {
        Object payload = name == null
                ? hooks.read(type, json)
                : hooks.loadClass("shop.model." + type)
                        .getMethod("fromJson", String.class, String.class)
                        .invoke(null, name, json);
        assertThat(payload.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(Compiled.get(payload, "toJson")).isEqualTo(json);
    }

    private static Object headers(Map<String, List<String>> headers) throws Throwable {
        try {
            return hooks.loadClass("shop.model.WebhookHeaders")
                    .getMethod("fromHeaders", Map.class)
                    .invoke(null, headers);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void headersAreReadAsTheirTypesWhateverTheirCase() throws Throwable {
        Object headers = headers(Map.of(
                "x-event", List.of("placed"),
                "X-ATTEMPT", List.of("3"),
                "X-Sent", List.of("2026-05-20T12:00:00Z"),
                "X-Rate", List.of("limit=5,per=hour"),
                "Other", List.of("x")));

        assertThat(Compiled.get(headers, "toJson"))
                .isEqualTo("{\"X-Event\":\"placed\",\"X-Attempt\":3,\"X-Sent\":\"2026-05-20T12:00:00Z\","
                        + "\"X-Rate\":{\"limit\":5,\"per\":\"hour\"}}");
    }

    @Test
    void headersThatAreMissingOrDoNotFitAreAbsent() throws Throwable {
        Object headers = headers(Map.of("X-Attempt", List.of("often"), "X-Rate", List.of("limit=x")));

        assertThat(Compiled.get(headers, "xEvent")).isNull();
        assertThat(Compiled.get(headers, "xAttempt")).isNull();
        assertThat(Compiled.get(headers, "xSent")).isNull();
        assertThat(Compiled.get(headers, "toJson"))
                .asString()
                .contains("\"X-Attempt\":\"often\"")
                .contains("\"X-Rate\":{\"limit\":\"x\"}");
    }

    @Test
    void bodyWhoseSignatureIsWrongIsNotRead() throws ReflectiveOperationException {
        Class<?> verifier = hooks.loadClass("shop.support.SignatureVerifier");
        Object refusing = Proxy.newProxyInstance(hooks, new Class<?>[] {verifier}, (p, method, a) -> {
            throw new IllegalStateException("signature");
        });
        assertThatThrownBy(() -> hooks.loadClass("shop.model.WebhookPayload")
                        .getMethod("fromRequest", Map.class, byte[].class, verifier)
                        .invoke(null, Map.of(), new byte[] {'x'}, refusing))
                .rootCause()
                .hasMessage("signature");
    }
}
