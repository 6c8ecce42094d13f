package dev.signet.support.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;

/** An answer that is there before the call that asked for it has returned. */
class QuickAnswerTest {
    /** Returns from sending only when the answer and its body have come. */
    private static final class Late extends HttpClient {
        private final HttpClient client = HttpClient.newHttpClient();

        @Override
        public <T> CompletableFuture<HttpResponse<T>> sendAsync(
                HttpRequest request, HttpResponse.BodyHandler<T> handler) {
            CompletableFuture<HttpResponse<T>> sent = client.sendAsync(request, handler);
            try {
                sent.join();
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return sent;
        }

        @Override
        public <T> CompletableFuture<HttpResponse<T>> sendAsync(
                HttpRequest request, HttpResponse.BodyHandler<T> handler, HttpResponse.PushPromiseHandler<T> pushed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
                throws IOException, InterruptedException {
            return client.send(request, handler);
        }

        @Override
        public Optional<CookieHandler> cookieHandler() {
            return client.cookieHandler();
        }

        @Override
        public Optional<Duration> connectTimeout() {
            return client.connectTimeout();
        }

        @Override
        public Redirect followRedirects() {
            return client.followRedirects();
        }

        @Override
        public Optional<ProxySelector> proxy() {
            return client.proxy();
        }

        @Override
        public SSLContext sslContext() {
            return client.sslContext();
        }

        @Override
        public SSLParameters sslParameters() {
            return client.sslParameters();
        }

        @Override
        public Optional<Authenticator> authenticator() {
            return client.authenticator();
        }

        @Override
        public Version version() {
            return client.version();
        }

        @Override
        public Optional<Executor> executor() {
            return client.executor();
        }
    }

    @Test
    void isReadWholeAndAsAStream() throws Exception {
        try (FaultServer server = FaultServer.playing(
                        answer -> answer.text(200, "text/event-stream", "data: one\n\ndata: end\n\n"),
                        answer -> answer.json(200, "{}"));
                Transport transport = new Transport(ClientConfig.builder(server.uri())
                        .httpClient(new Late())
                        .build())) {
            List<String> seen = new ArrayList<>();
            ApiRequest request = ApiRequest.get("/v1/things").build();
            try (EventStream<String> stream = transport.stream(request, new Clients.TextProtocol(), CallOptions.NONE)) {
                stream.forEach(seen::add);
            }
            assertThat(seen).containsExactly("one", "end");
            assertThat(transport.call(request, Decoder.text(), CallOptions.NONE))
                    .isEqualTo("{}");
        }
    }
}
