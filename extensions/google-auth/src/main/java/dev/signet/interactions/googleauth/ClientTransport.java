package dev.signet.interactions.googleauth;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends what google-http-client asks for by the JDK's {@code HttpClient}. Interrupting the thread that waits cancels a request. */
final class ClientTransport extends HttpTransport {

    /** Headers that the {@code HttpClient} sets itself. */
    private static final Set<String> OWN = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final HttpClient client;

    ClientTransport(HttpClient client) {
        this.client = client;
    }

    @Override
    public boolean supportsMethod(String method) {
        return true;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new Request(method, URI.create(url));
    }

    private final class Request extends LowLevelHttpRequest {
        private final String method;
        private final HttpRequest.Builder request;
        private long limitMillis;

        Request(String method, URI address) {
            this.method = method;
            // Token endpoints, above all that of a machine's metadata, need not understand an upgrade.
            this.request = HttpRequest.newBuilder(address).version(HttpClient.Version.HTTP_1_1);
        }

        @Override
        public void addHeader(String name, String value) {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                request.header(name, value);
            }
        }

        /** Zero stands for no limit. */
        @Override
        public void setTimeout(int connectMillis, int readMillis) {
            limitMillis = connectMillis == 0 || readMillis == 0 ? 0 : (long) connectMillis + readMillis;
        }

        @Override
        public LowLevelHttpResponse execute() throws IOException {
            HttpRequest complete = request.method(method, body()).build();
            CompletableFuture<HttpResponse<byte[]>> sent =
                    client.sendAsync(complete, HttpResponse.BodyHandlers.ofByteArray());
            try {
                return new Response(limitMillis == 0 ? sent.get() : sent.get(limitMillis, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                sent.cancel(true);
                Thread.currentThread().interrupt();
                throw (IOException) new InterruptedIOException("the request was cancelled").initCause(e);
            } catch (TimeoutException e) {
                sent.cancel(true);
                throw (IOException)
                        new SocketTimeoutException("no response within " + limitMillis + " ms").initCause(e);
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                throw cause instanceof IOException broken ? broken : new IOException("the request failed", cause);
            }
        }

        private BodyPublisher body() throws IOException {
            if (getStreamingContent() == null) {
                return BodyPublishers.noBody();
            }
            header("Content-Type", getContentType());
            header("Content-Encoding", getContentEncoding());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            getStreamingContent().writeTo(bytes);
            return BodyPublishers.ofByteArray(bytes.toByteArray());
        }

        private void header(String name, @Nullable String value) {
            if (value != null) {
                request.header(name, value);
            }
        }
    }

    private static final class Response extends LowLevelHttpResponse {
        private final HttpResponse<byte[]> response;
        private final List<Map.Entry<String, String>> headers;

        Response(HttpResponse<byte[]> response) {
            this.response = response;
            this.headers = response.headers().map().entrySet().stream()
                    .flatMap(header -> header.getValue().stream().map(value -> Map.entry(header.getKey(), value)))
                    .toList();
        }

        private @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(response.body());
        }

        @Override
        public @Nullable String getContentEncoding() {
            return header("Content-Encoding");
        }

        @Override
        public long getContentLength() {
            return response.body().length;
        }

        @Override
        public @Nullable String getContentType() {
            return header("Content-Type");
        }

        @Override
        public String getStatusLine() {
            return "HTTP/1.1 " + response.statusCode();
        }

        @Override
        public int getStatusCode() {
            return response.statusCode();
        }

        @Override
        public @Nullable String getReasonPhrase() {
            return null;
        }

        @Override
        public int getHeaderCount() {
            return headers.size();
        }

        @Override
        public String getHeaderName(int index) {
            return headers.get(index).getKey();
        }

        @Override
        public String getHeaderValue(int index) {
            return headers.get(index).getValue();
        }
    }
}
