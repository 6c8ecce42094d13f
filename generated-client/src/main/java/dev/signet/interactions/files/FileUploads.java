package dev.signet.interactions.files;

import static java.util.Objects.requireNonNull;

import dev.signet.interactions.files.model.CreateFileRequest;
import dev.signet.interactions.files.model.CreateFileResponse;
import dev.signet.interactions.files.model.FileState;
import dev.signet.interactions.files.model.StoredFile;
import dev.signet.interactions.support.JsonFormatException;
import dev.signet.interactions.support.http.client.ApiRequest;
import dev.signet.interactions.support.http.client.CallOptions;
import dev.signet.interactions.support.http.client.RequestBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends files to the service, in chunks of which one that fails is sent again from where the service has it. Immutable and
 * thread-safe.
 */
public final class FileUploads {
    /** Bytes of a chunk: 8 MiB. */
    public static final int CHUNK_BYTES = 8 << 20;

    /** What the service wants the size of a chunk to be a multiple of: 256 KiB. */
    static final int GRAIN = 256 << 10;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Progress SILENT = (sent, total) -> {};

    /** Is told how an upload goes. */
    @FunctionalInterface
    public interface Progress {
        /**
         * A chunk has arrived.
         *
         * @param sent bytes that the service has
         * @param total bytes that there are; -1 if that is not known yet
         */
        void sent(long sent, long total);
    }

    private final FilesClient client;
    private final int chunkBytes;
    private final Progress progress;
    private final CallOptions options;
    private final Duration firstWait;

    private FileUploads(
            FilesClient client, int chunkBytes, Progress progress, CallOptions options, Duration firstWait) {
        this.client = client;
        this.chunkBytes = chunkBytes;
        this.progress = progress;
        this.options = options;
        this.firstWait = firstWait;
    }

    /**
     * {@return uploads by a client, in chunks of {@link #CHUNK_BYTES}}
     *
     * @param client of the Files API
     */
    public static FileUploads of(FilesClient client) {
        return new FileUploads(requireNonNull(client, "client"), CHUNK_BYTES, SILENT, CallOptions.NONE, FIRST_WAIT);
    }

    /**
     * {@return the same, telling {@code listener} of each chunk, in the thread that uploads}
     *
     * @param listener is told of each chunk
     */
    public FileUploads withProgress(Progress listener) {
        return new FileUploads(client, chunkBytes, requireNonNull(listener, "listener"), options, firstWait);
    }

    /**
     * {@return the same with options for each request}
     *
     * @param others for each call
     */
    public FileUploads withOptions(CallOptions others) {
        return new FileUploads(client, chunkBytes, progress, requireNonNull(others, "others"), firstWait);
    }

    /**
     * Sets how much is sent at a time, and kept in memory.
     *
     * @param bytes a multiple of 256 KiB
     * @return the same with chunks of another size
     */
    public FileUploads withChunkBytes(int bytes) {
        requireGrain(bytes);
        return new FileUploads(client, bytes, progress, options, firstWait);
    }

    static void requireGrain(int bytes) {
        if (bytes <= 0 || bytes % GRAIN != 0) {
            throw new IllegalArgumentException("A chunk's size must be a multiple of 256 KiB: " + bytes);
        }
    }

    /** For tests, which must not wait for seconds. */
    FileUploads withFirstWait(Duration wait) {
        return new FileUploads(client, chunkBytes, progress, options, wait);
    }

    /**
     * {@return the file of that path as the service has it; see {@link #upload(Upload)}}
     *
     * @param file where it lies
     */
    public StoredFile upload(Path file) {
        return upload(Upload.of(file));
    }

    /**
     * Sends a file.
     *
     * @param upload the bytes, and what the service is told of them
     * @return the file as the service has it; it may have to be processed before it can be used: see {@link #awaitActive}
     * @throws FileUploadException if the service does not follow the protocol, or goes on failing
     * @throws dev.signet.interactions.support.http.ApiException if a request fails in a way that a repetition can't cure
     * @throws IllegalArgumentException if the MIME type is not known
     * @throws UncheckedIOException if the bytes can't be read
     * @throws CancellationException if the thread is interrupted between chunks; it stays so
     */
    public StoredFile upload(Upload upload) {
        upload.mimeType();
        try (UploadSource source = upload.open()) {
            ApiRequest start = start(upload, source.length());
            return file(new ResumableUpload(client.transport(), start, source, chunkBytes, progress, options, firstWait)
                    .run());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ApiRequest start(Upload upload, long length) {
        StoredFile.Builder file = StoredFile.builder()
                .mimeType(upload.mimeType())
                .displayName(upload.displayName())
                .name(upload.name());
        if (length >= 0) {
            file.sizeBytes(String.valueOf(length));
        }
        CreateFileRequest body = CreateFileRequest.builder().file(file.build()).build();
        ApiRequest.Builder request = ApiRequest.post("/upload/{version}/files").path("version", client.apiVersion());
        return ResumableUpload.session(request, upload.mimeType(), length)
                .header("X-Goog-Upload-File-Name", ascii(upload.fileName()))
                .body(RequestBody.json(body.toJson()))
                .build();
    }

    /** Headers can't hold other characters; the name is for people only, and the display name can say it in full. */
    private static @Nullable String ascii(@Nullable String name) {
        return name == null ? null : name.replaceAll("[^\\x20-\\x7e]", "_");
    }

    private static StoredFile file(String answer) {
        StoredFile file;
        try {
            file = CreateFileResponse.fromJson(answer).file();
        } catch (JsonFormatException e) {
            throw new FileUploadException("The service has the file, but did not return its name", null, e);
        }
        if (file == null) {
            throw new FileUploadException("The service has the file, but did not return its name");
        }
        return file;
    }

    /**
     * Waits until a file can be used: looks after 1 second first, every 10 seconds at last.
     *
     * @param file as an upload gave it
     * @param limit how long to wait at most
     * @return the file, active
     * @throws FileUploadException if its processing failed, or does not end in time
     * @throws CancellationException if the thread is interrupted; it stays so
     */
    public StoredFile awaitActive(StoredFile file, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        String id = requireNonNull(file.name(), "the file has no name").replaceFirst("^files/", "");
        StoredFile seen = file;
        for (Duration wait = firstWait; ; wait = min(wait.multipliedBy(2), LONGEST_WAIT)) {
            if (FileState.ACTIVE.equals(seen.state())) {
                return seen;
            }
            if (FileState.FAILED.equals(seen.state())) {
                String why = seen.error() == null ? null : seen.error().message();
                throw new FileUploadException(
                        "The service could not process " + seen.name() + (why == null ? "" : ": " + why), seen, null);
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new FileUploadException(seen.name() + " was not ready within " + limit, seen, null);
            }
            sleep(Duration.ofNanos(Math.min(left, wait.toNanos())));
            seen = client.files().get(id, options);
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    static void sleep(Duration wait) {
        try {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("The thread that waited was interrupted");
            cancelled.initCause(e);
            throw cancelled;
        }
    }
}
