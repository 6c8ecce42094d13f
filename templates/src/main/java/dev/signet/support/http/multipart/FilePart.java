package dev.signet.support.http.multipart;

import dev.signet.support.http.client.MultipartBody;
import dev.signet.support.http.client.RequestBody;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A file as a part of a multipart body (RFC 7578 for {@code multipart/form-data}): its name, its media type and its bytes, which are read when
 * they are sent and never all at once, unless they are an array. Immutable.
 */
public final class FilePart {

    private static final String BYTES = "application/octet-stream";

    private final String fileName;
    private final RequestBody content;
    private final boolean typed;
    private final Map<String, String> headers;

    private FilePart(String fileName, RequestBody content, boolean typed, Map<String, String> headers) {
        this.fileName = Objects.requireNonNull(fileName, "fileName");
        this.content = content;
        this.typed = typed;
        this.headers = headers;
    }

    /**
     * A file on disk, with its own name.
     *
     * @param file the path
     * @return the part
     * @throws UncheckedIOException if the file does not exist
     */
    public static FilePart of(Path file) {
        return of(String.valueOf(file.getFileName()), file);
    }

    /**
     * A file on disk, with another name.
     *
     * @param fileName the name to send
     * @param file the path
     * @return the part
     * @throws UncheckedIOException if the file does not exist
     */
    public static FilePart of(String fileName, Path file) {
        return new FilePart(fileName, RequestBody.file(BYTES, file), false, Map.of());
    }

    /**
     * Bytes as a file. The array is not copied and must not be modified.
     *
     * @param fileName the name to send
     * @param content the bytes
     * @return the part
     */
    public static FilePart of(String fileName, byte[] content) {
        return new FilePart(fileName, RequestBody.bytes(BYTES, content), false, Map.of());
    }

    /**
     * A stream of unknown length as a file.
     *
     * @param fileName the name to send
     * @param source opens the content for each attempt; its stream is closed after use
     * @return the part
     */
    public static FilePart of(String fileName, Supplier<? extends InputStream> source) {
        return new FilePart(fileName, RequestBody.stream(BYTES, source), false, Map.of());
    }

    /**
     * A stream of known length as a file.
     *
     * @param fileName the name to send
     * @param length the number of bytes
     * @param source opens the content for each attempt; its stream is closed after use
     * @return the part
     */
    public static FilePart of(String fileName, long length, Supplier<? extends InputStream> source) {
        return new FilePart(fileName, RequestBody.stream(BYTES, length, source), false, Map.of());
    }

    /**
     * Any content as a file, with its media type.
     *
     * @param fileName the name to send
     * @param content the content
     * @return the part
     */
    public static FilePart of(String fileName, RequestBody content) {
        return new FilePart(fileName, Objects.requireNonNull(content, "content"), true, Map.of());
    }

    /**
     * Returns the same file with a media type. Without one it has the first that the document names, else
     * {@code application/octet-stream}.
     *
     * @param mediaType such as {@code image/png}
     * @return a part with this media type
     */
    public FilePart contentType(String mediaType) {
        return new FilePart(fileName, content.contentType(mediaType), true, headers);
    }

    /**
     * Returns the same file with a media type unless it has one.
     *
     * @param mediaType such as {@code image/png}
     * @return this, or a part with this media type
     */
    public FilePart orContentType(String mediaType) {
        return typed ? this : contentType(mediaType);
    }

    /**
     * Returns the same file with a header beside {@code Content-Disposition} and {@code Content-Type}.
     *
     * @param name its name
     * @param value the value
     * @return a part with this header
     */
    public FilePart header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new FilePart(fileName, content, typed, more);
    }

    /** {@return the name that is sent} */
    public String fileName() {
        return fileName;
    }

    /**
     * Adds the file to a body.
     *
     * @param body the body
     * @param name the name of the part
     * @return the body
     */
    public MultipartBody addTo(MultipartBody body, String name) {
        return addTo(body, name, Map.of());
    }

    /**
     * Adds the file with additional headers to a body.
     *
     * @param body the body
     * @param name the name of the part
     * @param others names and values, unless the file has its own
     * @return the body
     */
    public MultipartBody addTo(MultipartBody body, String name, Map<String, String> others) {
        return body.file(name, fileName, content, with(others));
    }

    /**
     * Adds the file as a part without a name to a body. It is sent with its own name, unless that is empty.
     *
     * @param body the body
     * @return the body
     */
    public MultipartBody addTo(MultipartBody body) {
        return addTo(body, Map.of());
    }

    /**
     * Adds the file as a part without a name, with additional headers, to a body. It is sent with its own name, unless that is empty or
     * a header says it.
     *
     * @param body the body
     * @param others names and values, unless the file has its own
     * @return the body
     */
    public MultipartBody addTo(MultipartBody body, Map<String, String> others) {
        return body.file(fileName, content, with(others));
    }

    private Map<String, String> with(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(others);
        headers.forEach((header, value) -> {
            all.keySet().removeIf(header::equalsIgnoreCase);
            all.put(header, value);
        });
        return all;
    }

    /** Name and media type; never the content. */
    @Override
    public String toString() {
        return "FilePart[" + fileName + ", " + content.contentType() + "]";
    }
}
