package dev.signet.interactions.files;

import dev.signet.interactions.support.http.ApiException;
import dev.signet.interactions.support.http.CallTimeoutException;
import dev.signet.interactions.support.http.ConnectionException;
import dev.signet.interactions.support.http.StatusException;
import dev.signet.interactions.support.http.client.ApiRequest;
import dev.signet.interactions.support.http.client.ApiResponse;
import dev.signet.interactions.support.http.client.CallOptions;
import dev.signet.interactions.support.http.client.Decoder;
import dev.signet.interactions.support.http.client.RequestBody;
import dev.signet.interactions.support.http.client.Transport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One upload by Google's resumable protocol: a session is started, and its address is sent one chunk after another. */
final class ResumableUpload {
    private static final int TRIES = 3;
    private static final URI SERVICE = URI.create("https://generativelanguage.googleapis.com");
    private static final String COMMAND = "X-Goog-Upload-Command";
    private static final String STATUS = "X-Goog-Upload-Status";

    private final Transport transport;
    private final ApiRequest start;
    private final UploadSource source;
    private final int chunkBytes;
    private final FileUploads.Progress progress;
    private final CallOptions options;
    private final Duration firstWait;

    /** @param start the request that opens the session; see {@link #session} */
    ResumableUpload(
            Transport transport,
            ApiRequest start,
            UploadSource source,
            int chunkBytes,
            FileUploads.Progress progress,
            CallOptions options,
            Duration firstWait) {
        this.transport = transport;
        this.start = start;
        this.source = source;
        this.chunkBytes = chunkBytes;
        this.progress = progress;
        this.options = options;
        this.firstWait = firstWait;
    }

    /** Gives a request what opens a session for bytes of a MIME type; their number is left out if it is negative. */
    static ApiRequest.Builder session(ApiRequest.Builder request, String mimeType, long length) {
        request.header("X-Goog-Upload-Protocol", "resumable")
                .header(COMMAND, "start")
                .header("X-Goog-Upload-Header-Content-Type", mimeType);
        return length < 0 ? request : request.header("X-Goog-Upload-Header-Content-Length", String.valueOf(length));
    }

    /** {@return what the service says of the whole} */
    String run() {
        URI session = start();
        long offset = 0;
        int failures = 0;
        while (true) {
            byte[] chunk = source.read(offset, chunkBytes);
            boolean last = source.endsAt(offset + chunk.length);
            Outcome outcome = send(session, offset, chunk, last);
            if (outcome.status() == null) {
                failures++;
                if (failures == TRIES) {
                    throw new FileUploadException(
                            "The chunk at byte " + offset + " failed " + TRIES + " times", null, outcome.failure());
                }
                FileUploads.sleep(firstWait.multipliedBy(1L << (failures - 1)));
                outcome = query(session);
                if (outcome.received() >= 0) {
                    offset = outcome.received();
                }
                if (!"final".equals(outcome.status())) {
                    continue;
                }
            } else {
                failures = 0;
                offset += chunk.length;
            }
            progress.sent(offset, source.length());
            if (finished(outcome, last)) {
                return outcome.body();
            }
        }
    }

    /** What came back, as far as something did. */
    private record Outcome(
            @Nullable String status,
            long received,
            String body,
            @Nullable ApiException failure) {}

    private static boolean finished(Outcome outcome, boolean last) {
        if ("final".equals(outcome.status())) {
            return true;
        }
        if (!"active".equals(outcome.status())) {
            throw new FileUploadException("The service cancelled the upload: its status is " + outcome.status());
        }
        if (last) {
            throw new FileUploadException("All bytes are sent, but the service reports the upload as unfinished");
        }
        return false;
    }

    private URI start() {
        ApiResponse<String> answer = transport.exchange(start, Decoder.text(), options);
        String address = answer.headers()
                .firstValue("X-Goog-Upload-URL")
                .orElseThrow(() -> new FileUploadException("The service returned no upload URL"));
        return reachable(URI.create(address));
    }

    /** Behind a proxy, or at a fake service, the session is where the client was told to go, not where the service says. */
    private URI reachable(URI address) {
        URI base = transport.baseUri();
        if (SERVICE.getHost().equals(base.getHost())) {
            return address;
        }
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create(base.getScheme() + "://" + base.getRawAuthority() + address.getRawPath() + query);
    }

    private Outcome send(URI session, long offset, byte[] chunk, boolean last) {
        return exchange(ApiRequest.of("POST", session)
                .header(COMMAND, last ? "upload, finalize" : "upload")
                .header("X-Goog-Upload-Offset", String.valueOf(offset))
                .body(RequestBody.bytes("application/octet-stream", chunk))
                .build());
    }

    private Outcome query(URI session) {
        return exchange(ApiRequest.of("POST", session)
                .header(COMMAND, "query")
                .body(RequestBody.bytes("application/octet-stream", new byte[0]))
                .build());
    }

    /** An answer without a status counts as a failure that a repetition may cure, as do connections that break. */
    private Outcome exchange(ApiRequest request) {
        try {
            ApiResponse<byte[]> answer = transport.exchange(request, Decoder.bytes(), options);
            long received = answer.headers()
                    .firstValueAsLong("X-Goog-Upload-Size-Received")
                    .orElse(-1);
            String body = new String(answer.value(), StandardCharsets.UTF_8);
            return new Outcome(answer.headers().firstValue(STATUS).orElse(null), received, body, null);
        } catch (StatusException e) {
            if (e.status() < 500 && e.status() != 408 && e.status() != 429) {
                throw e;
            }
            return new Outcome(null, -1, "", e);
        } catch (ConnectionException | CallTimeoutException e) {
            return new Outcome(null, -1, "", e);
        }
    }
}
