package dev.signet.interactions.files;

import static java.util.Objects.requireNonNull;

import dev.signet.interactions.files.model.FileState;
import dev.signet.interactions.files.model.StoredFile;
import dev.signet.interactions.support.http.client.CallOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

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
        if (bytes <= 0 || bytes % GRAIN != 0) {
            throw new IllegalArgumentException("A chunk's size must be a multiple of 256 KiB: " + bytes);
        }
        return new FileUploads(client, bytes, progress, options, firstWait);
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
            return new ResumableUpload(client, upload, source, chunkBytes, progress, options, firstWait).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
