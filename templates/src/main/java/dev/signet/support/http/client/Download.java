package dev.signet.support.http.client;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallCancelledException;
import dev.signet.support.http.body.MediaTypes;
import dev.signet.support.http.call.DownloadSession;
import dev.signet.support.value.Quotes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A response of bytes whose body is streamed. It is read from the connection on demand, once, and decompressed; it may
 * have any size and is not buffered. A slow reader applies back-pressure.
 *
 * <p>The timeouts of the call apply until the last byte; the idle timeout counts only while a reader waits. A truncated
 * download is never taken for complete.
 *
 * <p>Close it, best in a try statement: a download that is neither read to its end nor closed keeps its connection
 * until the call timeout. Any thread may close it; a waiting reader then fails with a {@link CallCancelledException},
 * as it does when it is interrupted.
 */
public final class Download implements AutoCloseable {

    private static final int BLOCK = 16 * 1024;

    private final int status;
    private final HttpHeaders headers;
    private final DownloadSession reader;
    private final AtomicBoolean taken = new AtomicBoolean();

    Download(int status, HttpHeaders headers, DownloadSession reader) {
        this.status = status;
        this.headers = headers;
        this.reader = reader;
    }

    /** {@return the HTTP status, 2xx} */
    public int status() {
        return status;
    }

    /** {@return the headers of the response} */
    public HttpHeaders headers() {
        return headers;
    }

    /** {@return the media type with its parameters, as the service names it; null if it doesn't} */
    public @Nullable String contentType() {
        return headers.firstValue("content-type").orElse(null);
    }

    /** {@return the number of bytes, if the service declares it and does not compress them} */
    public OptionalLong length() {
        return MediaTypes.isGzip(headers) ? OptionalLong.empty() : headers.firstValueAsLong("content-length");
    }

    /**
     * {@return the bytes as a blocking stream} Closing it closes this download. Failures are thrown as an
     * {@link IOException}, whose cause is the {@link ApiException}.
     *
     * @throws IllegalStateException if the bytes were requested before
     */
    public InputStream inputStream() {
        take();
        return new Bytes();
    }

    /**
     * Writes the bytes to a file, atomically: they are written to a temporary file in the same folder, which then replaces the
     * target. If the download fails, the target is unchanged and the temporary file is deleted.
     *
     * @param file the target; an existing file is replaced
     * @return the number of bytes
     * @throws ApiException if the download fails
     * @throws UncheckedIOException if the file can't be written; the download is then cancelled
     * @throws IllegalStateException if the bytes were requested before
     */
    public long transferTo(Path file) {
        take();
        Path beside = file.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            long count = write(beside);
            move(beside, file);
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close();
            discard(beside);
        }
    }

    /** Gives the rest up and frees the connection. Does nothing at the end of the bytes. */
    @Override
    public void close() {
        reader.close();
    }

    /** Status and media type. */
    @Override
    public String toString() {
        return Quotes.line("Download[" + status + ", " + contentType() + "]");
    }

    private long write(Path file) throws IOException {
        long count = 0;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] block = new byte[BLOCK];
            for (int read = reader.read(block, 0, BLOCK); read >= 0; read = reader.read(block, 0, BLOCK)) {
                out.write(block, 0, read);
                count += read;
            }
        }
        return count;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // What went wrong before is worth more telling.
        }
    }

    private void take() {
        if (!taken.compareAndSet(false, true)) {
            throw new IllegalStateException("The bytes of a download can be read only once");
        }
    }

    private final class Bytes extends InputStream {

        private final byte[] one = new byte[1];

        @Override
        public int read() throws IOException {
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            try {
                return length == 0 ? 0 : reader.read(target, offset, length);
            } catch (ApiException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            Download.this.close();
        }
    }
}
