package dev.signet.interactions.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Bytes to upload, a chunk at a time. */
interface UploadSource extends Closeable {
    /** How many bytes there are; -1 if that is not known before the end. */
    long length();

    /**
     * Up to {@code most} bytes from {@code offset} on; fewer only at the end.
     *
     * @throws FileUploadException if these bytes can't be had any more
     */
    byte[] read(long offset, int most);

    /** Whether nothing follows. Known for the end of what was last read. */
    boolean endsAt(long offset);

    static UploadSource of(byte[] bytes) {
        return new UploadSource() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public byte[] read(long offset, int most) {
                int from = Math.toIntExact(offset);
                return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + most));
            }

            @Override
            public boolean endsAt(long offset) {
                return offset >= bytes.length;
            }

            @Override
            public void close() {}
        };
    }

    static UploadSource of(Path file) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        long length = channel.size();
        return new UploadSource() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public byte[] read(long offset, int most) {
                ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(most, length - offset));
                try {
                    channel.position(offset);
                    while (chunk.hasRemaining()) {
                        if (channel.read(chunk) < 0) {
                            throw new FileUploadException("The file became shorter while it was uploaded: " + file);
                        }
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return chunk.array();
            }

            @Override
            public boolean endsAt(long offset) {
                return offset >= length;
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    /** @param length -1 if it is not known */
    static UploadSource of(InputStream in, long length) {
        return new StreamSource(in, length);
    }

    /** Keeps the chunk that was last read, and one byte beyond, which tells whether it is the last. */
    final class StreamSource implements UploadSource {
        private final InputStream in;
        private final long length;
        private long start;
        private byte[] kept = {};
        private boolean ended;

        StreamSource(InputStream in, long length) {
            this.in = in;
            this.length = length;
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public byte[] read(long offset, int most) {
            if (offset < start) {
                throw new FileUploadException("The service lost bytes of a stream, which can't be read again");
            }
            try {
                kept = Arrays.copyOfRange(kept, Math.toIntExact(offset - start), kept.length);
                start = offset;
                if (!ended && kept.length <= most) {
                    byte[] more = in.readNBytes(most + 1 - kept.length);
                    ended = more.length < most + 1 - kept.length;
                    byte[] all = Arrays.copyOf(kept, kept.length + more.length);
                    System.arraycopy(more, 0, all, kept.length, more.length);
                    kept = all;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (ended && length >= 0 && start + kept.length != length) {
                throw new FileUploadException("The stream had " + (start + kept.length) + " bytes, expected " + length);
            }
            return Arrays.copyOf(kept, Math.min(kept.length, most));
        }

        @Override
        public boolean endsAt(long offset) {
            return ended && offset >= start + kept.length;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
