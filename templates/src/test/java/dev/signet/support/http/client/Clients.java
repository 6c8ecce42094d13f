package dev.signet.support.http.client;

import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.ServiceError;
import dev.signet.support.http.SseEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Clients, requests and protocols as the tests need them. */
final class Clients {

    static final String KEY = "s3cr3t-key-0123456789";

    static final RetryPolicy QUICK = RetryPolicy.DEFAULT.withDelays(Duration.ofMillis(5), Duration.ofMillis(20));

    static final ApiRequest GET = ApiRequest.get("/v1/things").build();

    static final ApiRequest CREATE =
            ApiRequest.post("/v1/things").body(RequestBody.json("{\"a\":1}")).build();

    private Clients() {}

    static Transport client(FaultServer server) {
        return client(server.uri(), builder -> builder);
    }

    static Transport client(URI uri, UnaryOperator<ClientConfig.Builder> change) {
        ClientConfig.Builder builder = ClientConfig.builder(uri)
                .credential(Credential.header("x-api-key", KEY))
                .retries(QUICK);
        return new Transport(change.apply(builder).build());
    }

    static CallOptions within(long callMillis) {
        return CallOptions.builder().callTimeout(Duration.ofMillis(callMillis)).build();
    }

    /** Events are their data as text; {@code end} is the last one, and one that begins with {@code error:} an error. */
    static class TextProtocol implements EventProtocol<String> {

        @Override
        public @Nullable String decode(SseEvent event) {
            String text = new String(event.data(), StandardCharsets.UTF_8);
            if (text.startsWith("malformed")) {
                throw new IllegalArgumentException("expected sense, found " + text);
            }
            return text;
        }

        @Override
        public boolean isLast(String event) {
            return event.equals("end");
        }

        @Override
        public @Nullable ServiceError error(String event) {
            return event.startsWith("error:") ? ServiceError.of("failed", event.substring(6)) : null;
        }

        @Override
        public String sentinel() {
            return "[DONE]";
        }
    }

    /** Resumes with {@code GET /v1/things?after=<id>}. */
    static class Resuming extends TextProtocol {

        @Override
        public ApiRequest resume(String lastEventId) {
            return ApiRequest.get("/v1/things").query("after", lastEventId).build();
        }
    }
}
