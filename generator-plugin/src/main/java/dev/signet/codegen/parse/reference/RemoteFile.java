package dev.signet.codegen.parse.reference;

import dev.signet.codegen.parse.tree.ParserLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a document from an address that was allowed. It follows no redirect, since that might lead to where no rule allows, and
 * takes neither more bytes nor more time than it should.
 */
public final class RemoteFile {
    /** How long to wait for the whole of a document. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private RemoteFile() {}

    /**
     * What a server sent.
     *
     * @param bytes the document; empty if it has not changed
     * @param etag what the server calls this state; null if it doesn't say
     */
    public record Answer(Optional<byte[]> bytes, @Nullable String etag) {}

    static byte[] fetch(String address) throws IOException {
        return fetch(address, null, PATIENCE)
                .bytes()
                .orElseThrow(() -> new IOException("HTTP status 304 for an unconditional request"));
    }

    /**
     * Fetches a document.
     *
     * @param etag the state that is known already; null to get the document in any case
     * @param patience for all of it, from the first connection to the last byte
     * @throws IOException if it can't be had, or what came is no document; the message says why
     */
    public static Answer fetch(String address, @Nullable String etag, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(address)).timeout(patience);
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == 304) {
                    return new Answer(Optional.empty(), etag);
                }
                check(response);
                return new Answer(
                        Optional.of(read(body, deadline)),
                        response.headers().firstValue("ETag").orElse(null));
            }
        } catch (HttpConnectTimeoutException e) {
            throw new IOException("no connection within " + patience.toSeconds() + " s; is there a proxy between?", e);
        } catch (HttpTimeoutException e) {
            throw new IOException("no response within " + patience.toSeconds() + " s", e);
        } catch (TimeoutException e) {
            throw new IOException("incomplete after " + patience.toSeconds() + " s", e);
        } catch (ConnectException e) {
            throw new IOException(reason(request.build().uri(), e), e);
        } catch (SSLException e) {
            throw new IOException("TLS: " + e.getMessage() + "; does the JDK trust the certificate?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Why there is no connection; the exceptions that say so have no messages. */
    private static String reason(URI uri, ConnectException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "unknown host " + uri.getHost() + "; is the name correct, and is there a network?";
            }
        }
        return "no connection to " + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + "; is the server running?";
    }

    private static URI uri(String address) throws IOException {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")) {
                throw new IOException("not an http or https URL");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw new IOException("invalid URL: " + e.getMessage(), e);
        }
    }

    private static void check(HttpResponse<?> response) throws IOException {
        int status = response.statusCode();
        if (status >= 300 && status < 400) {
            String location = response.headers().firstValue("Location").orElse("nowhere");
            throw new IOException(
                    "it redirects to " + location + ", which is not followed; use that URL if you trust it");
        }
        if (status != 200) {
            throw new IOException("HTTP status " + status);
        }
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.matches("(image|audio|video|multipart)/.*")) {
            throw new IOException("unexpected media type " + type.split(";", 2)[0] + ", expected JSON or YAML");
        }
        long length = response.headers().firstValueAsLong("Content-Length").orElse(0);
        if (length > ParserLimits.FILE_BYTES) {
            throw tooLarge();
        }
    }

    /** Reading has a deadline of its own: a server may send a byte a minute. */
    private static byte[] read(InputStream body, long deadline)
            throws IOException, InterruptedException, TimeoutException {
        CompletableFuture<byte[]> bytes = new CompletableFuture<>();
        Thread reader = new Thread(() -> complete(bytes, body), "signet-fetch");
        reader.setDaemon(true);
        reader.start();
        try {
            byte[] all = bytes.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (all.length > ParserLimits.FILE_BYTES) {
                throw tooLarge();
            }
            return all;
        } catch (ExecutionException e) {
            throw new IOException("the connection broke: " + String.valueOf(e.getCause()), e);
        }
    }

    private static void complete(CompletableFuture<byte[]> bytes, InputStream body) {
        try {
            bytes.complete(body.readNBytes((int) ParserLimits.FILE_BYTES + 1));
        } catch (IOException e) {
            bytes.completeExceptionally(e);
        }
    }

    private static IOException tooLarge() {
        return new IOException("it is larger than " + (ParserLimits.FILE_BYTES >> 20) + " MB");
    }
}
