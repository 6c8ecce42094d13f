package dev.signet.benchmarks.call;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The JDK's client alone, which hands out bytes: the measure of the others. */
final class JdkPeer {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;

    JdkPeer(URI address) {
        this.request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
    }

    byte[] call() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return response.body();
    }
}
