package dev.signet.codegen.spec;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Fetches an allowed address. Follows no redirect, since it might lead to where no rule allows. */
final class RemoteFile {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RemoteFile() {}

    /** {@code reference} as an absolute address, seen from {@code base}; as it is if that is impossible. */
    static String resolve(String base, String reference) {
        try {
            URI uri = base.startsWith("http") ? URI.create(base).resolve(reference) : URI.create(reference);
            return uri.normalize().toString();
        } catch (IllegalArgumentException e) {
            return reference;
        }
    }

    static byte[] fetch(String address) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("HTTP status " + response.statusCode());
                }
                byte[] bytes = body.readNBytes((int) Limits.FILE_BYTES + 1);
                if (bytes.length > Limits.FILE_BYTES) {
                    throw TreeReader.tooLarge(address);
                }
                return bytes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
