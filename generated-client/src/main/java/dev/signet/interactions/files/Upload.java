package dev.signet.interactions.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is to be uploaded: bytes, and what the service is told of them. Immutable. */
public final class Upload {
    private final Opener source;
    private final @Nullable String mimeType;
    private final @Nullable String displayName;
    private final @Nullable String name;
    private final @Nullable String fileName;

    /** Opens the bytes. */
    @FunctionalInterface
    interface Opener {
        UploadSource open() throws IOException;
    }

    private Upload(
            Opener source,
            @Nullable String mimeType,
            @Nullable String displayName,
            @Nullable String name,
            @Nullable String fileName) {
        this.source = source;
        this.mimeType = mimeType;
        this.displayName = displayName;
        this.name = name;
        this.fileName = fileName;
    }

    /**
     * A file of this machine. Its MIME type is guessed from its name, if none is given.
     *
     * @param file read when it is uploaded; must not change meanwhile
     * @return the upload
     */
    public static Upload of(Path file) {
        String fileName = String.valueOf(file.getFileName());
        return new Upload(() -> UploadSource.of(file), MimeTypes.guess(file), null, null, fileName);
    }

    /**
     * Bytes from memory.
     *
     * @param bytes not copied; must not change any more
     * @param mimeType such as {@code image/png}
     * @return the upload
     */
    public static Upload of(byte[] bytes, String mimeType) {
        requireNonNull(bytes, "bytes");
        return new Upload(() -> UploadSource.of(bytes), requireNonNull(mimeType, "mimeType"), null, null, null);
    }

    /**
     * A stream of unknown length. A chunk at a time is kept in memory, so that it can be sent again; what the service lost of
     * earlier chunks can't be.
     *
     * @param in read once, to its end, and closed
     * @param mimeType such as {@code image/png}
     * @return the upload
     */
    public static Upload of(InputStream in, String mimeType) {
        requireNonNull(in, "in");
        return new Upload(() -> UploadSource.of(in, -1), requireNonNull(mimeType, "mimeType"), null, null, null);
    }

    /**
     * A stream of known length.
     *
     * @param in read once, to its end, and closed
     * @param length how many bytes it gives
     * @param mimeType such as {@code image/png}
     * @return the upload
     */
    public static Upload of(InputStream in, long length, String mimeType) {
        requireNonNull(in, "in");
        if (length < 0) {
            throw new IllegalArgumentException("A length can't be negative: " + length);
        }
        return new Upload(() -> UploadSource.of(in, length), requireNonNull(mimeType, "mimeType"), null, null, null);
    }

    /**
     * {@return the same with another MIME type, such as {@code video/mp4}}
     *
     * @param type the MIME type
     */
    public Upload withMimeType(String type) {
        return new Upload(source, requireNonNull(type, "type"), displayName, name, fileName);
    }

    /**
     * {@return the same with a name for people}
     *
     * @param text the text
     */
    public Upload withDisplayName(String text) {
        return new Upload(source, mimeType, requireNonNull(text, "text"), name, fileName);
    }

    /**
     * {@return the same with the name that the service is to use, {@code files/…}; the prefix may be left out}
     *
     * @param wanted the name
     */
    public Upload withName(String wanted) {
        String whole = wanted.startsWith("files/") ? wanted : "files/" + wanted;
        return new Upload(source, mimeType, displayName, whole, fileName);
    }

    UploadSource open() throws IOException {
        return source.open();
    }

    /** @throws IllegalArgumentException if there is none */
    String mimeType() {
        if (mimeType == null) {
            throw new IllegalArgumentException("Unknown MIME type of " + fileName + ": set it by withMimeType(...)");
        }
        return mimeType;
    }

    @Nullable
    String displayName() {
        return displayName;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String fileName() {
        return fileName;
    }
}
