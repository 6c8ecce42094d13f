package dev.signet.interactions.files;

import dev.signet.interactions.files.model.StoredFile;
import dev.signet.interactions.support.value.Quotes;
import org.jspecify.annotations.Nullable;

/** A file that could not be uploaded, or not be made ready. */
public final class FileUploadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable StoredFile file;

    FileUploadException(String message) {
        this(message, null, null);
    }

    FileUploadException(String message, @Nullable StoredFile file, @Nullable Throwable cause) {
        super(Quotes.line(message), cause);
        this.file = file;
    }

    /** {@return the file as it was last seen, or null if the service has none} */
    public @Nullable StoredFile file() {
        return file;
    }
}
