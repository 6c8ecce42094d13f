package dev.signet.support.http;

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
 * An answer of bytes of which only the head has come. The rest is read from the connection as it is asked for, once, and
 * decompressed: it may be of any size and takes no memory. While nobody reads, the service has to wait.
 *
 * <p>The time limits of the call hold until the last byte; the time between two pieces counts only while a reader waits
 * for one. What broke off is never taken for complete.
 *
 * <p>Close it, best in a try statement: a download that is neither read to its end nor closed holds its connection until
 * the time limit of the call. Any thread may close it; a reader that waits meanwhile fails with a
 * {@link CallCancelledException}, as it does when it is interrupted.
 */
public final class Download implements AutoCloseable {

    private static final int BLOCK = 16 * 1024;

    private final int status;
    private final HttpHeaders headers;
    private final ByteReader reader;
    private final AtomicBoolean taken = new AtomicBoolean();

    Download(int status, HttpHeaders headers, ByteReader reader) {
        this.status = status;
        this.headers = headers;
        this.reader = reader;
    }

    /** {@return the HTTP status, 2xx} */
    public int status() {
        return status;
    }

    /** {@return the headers of the answer} */
    public HttpHeaders headers() {
        return headers;
    }

    /** {@return the media type with its parameters, as the service names it; null if it doesn't} */
    public @Nullable String contentType() {
        return headers.firstValue("content-type").orElse(null);
    }

    /** {@return how many bytes there are, if the service says so and does not compress them} */
    public OptionalLong length() {
        return MediaTypes.isGzip(headers) ? OptionalLong.empty() : headers.firstValueAsLong("content-length");
    }

    /**
     * {@return the bytes, for a thread that waits for them} Closing the stream closes this. What goes wrong is an
     * {@link IOException}, as readers of streams expect, whose cause is the {@link ApiException}.
     *
     * @throws IllegalStateException if the bytes were asked for before
     */
    public InputStream inputStream() {
        take();
        return new Bytes();
    }

    /**
     * Writes the bytes to a file, which is there when all of them are: they are written beside it under another name, and
     * take its place at the end. If anything goes wrong, what was there before stays, and nothing else.
     *
     * @param file where to; a file that is there is replaced
     * @return how many bytes were written
     * @throws ApiException if the bytes can't be had
     * @throws UncheckedIOException if they can't be written; the download is then given up
     * @throws IllegalStateException if the bytes were asked for before
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
        return "Download[" + status + ", " + contentType() + "]";
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
