package dev.signet.interactions.files;

import static java.util.Objects.requireNonNull;

import dev.signet.interactions.support.http.client.ApiRequest;
import dev.signet.interactions.support.http.client.CallOptions;
import dev.signet.interactions.support.http.client.Decoder;
import dev.signet.interactions.support.http.client.Download;
import dev.signet.interactions.support.http.client.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The content of files in environments: sent in chunks, of which one that fails is sent again from where the service has it, and
 * fetched. Immutable and thread-safe.
 */
public final class EnvironmentFiles {
    private static final FileUploads.Progress SILENT = (sent, total) -> {};

    private final Transport transport;
    private final String apiVersion;
    private final int chunkBytes;
    private final boolean overwrite;
    private final boolean extract;
    private final FileUploads.Progress progress;
    private final CallOptions options;

    private EnvironmentFiles(
            Transport transport,
            String apiVersion,
            int chunkBytes,
            boolean overwrite,
            boolean extract,
            FileUploads.Progress progress,
            CallOptions options) {
        this.transport = transport;
        this.apiVersion = apiVersion;
        this.chunkBytes = chunkBytes;
        this.overwrite = overwrite;
        this.extract = extract;
        this.progress = progress;
        this.options = options;
    }

    /**
     * Files by the connection of a client of any revision, in chunks of {@link FileUploads#CHUNK_BYTES}.
     *
     * @param transport {@code client.transport()}
     * @param apiVersion {@code client.apiVersion()}
     * @return the files
     */
    public static EnvironmentFiles of(Transport transport, String apiVersion) {
        return new EnvironmentFiles(
                requireNonNull(transport, "transport"),
                requireNonNull(apiVersion, "apiVersion"),
                FileUploads.CHUNK_BYTES,
                false,
                false,
                SILENT,
                CallOptions.NONE);
    }

    /**
     * {@return the same, calling {@code listener} after each chunk, in the thread that uploads}
     *
     * @param listener notified of each chunk
     */
    public EnvironmentFiles withProgress(FileUploads.Progress listener) {
        return new EnvironmentFiles(
                transport, apiVersion, chunkBytes, overwrite, extract, requireNonNull(listener, "listener"), options);
    }

    /**
     * {@return the same with options for each request}
     *
     * @param others for each call
     */
    public EnvironmentFiles withOptions(CallOptions others) {
        return new EnvironmentFiles(
                transport, apiVersion, chunkBytes, overwrite, extract, progress, requireNonNull(others, "others"));
    }

    /**
     * Sets how much is sent at a time, and kept in memory.
     *
     * @param bytes a multiple of 256 KiB
     * @return the same with chunks of another size
     */
    public EnvironmentFiles withChunkBytes(int bytes) {
        FileUploads.requireGrain(bytes);
        return new EnvironmentFiles(transport, apiVersion, bytes, overwrite, extract, progress, options);
    }

    /** {@return the same, replacing files of the same path} */
    public EnvironmentFiles overwriting() {
        return new EnvironmentFiles(transport, apiVersion, chunkBytes, true, extract, progress, options);
    }

    /** {@return the same, unpacking archives into a folder of that path} */
    public EnvironmentFiles extracting() {
        return new EnvironmentFiles(transport, apiVersion, chunkBytes, overwrite, true, progress, options);
    }

    /**
     * Sends a file.
     *
     * @param environment id of the environment
     * @param path where the file is to lie in it, with slashes between folders
     * @param upload the bytes, whose number must be known
     * @throws FileUploadException if the service does not follow the protocol, or goes on failing
     * @throws dev.signet.interactions.support.http.ApiException if a request fails in a way that a repetition can't cure
     * @throws IllegalArgumentException if the MIME type or the number of bytes is not known, or the path is invalid
     * @throws UncheckedIOException if the bytes can't be read
     */
    public void upload(String environment, String path, Upload upload) {
        try (UploadSource source = upload.open()) {
            if (source.length() < 0) {
                throw new IllegalArgumentException("The number of bytes must be known: give the stream a length");
            }
            ApiRequest.Builder request = at(ApiRequest.put(template("/upload", path)), environment, path)
                    .query("overwrite", overwrite ? Boolean.TRUE : null)
                    .query("extract", extract ? Boolean.TRUE : null);
            ApiRequest start = ResumableUpload.session(request, upload.mimeType(), source.length())
                    .build();
            new ResumableUpload(transport, start, source, chunkBytes, progress, options, Duration.ofSeconds(1)).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the content of a file}
     *
     * @param environment id of the environment
     * @param path of the file
     * @throws dev.signet.interactions.support.http.ApiException if the request fails
     */
    public byte[] read(String environment, String path) {
        return transport.call(content(environment, path), Decoder.bytes(), options);
    }

    /**
     * {@return the content of a file, which is read as it is asked for} Close it after use.
     *
     * @param environment id of the environment
     * @param path of the file
     * @throws dev.signet.interactions.support.http.ApiException if the request fails
     */
    public Download download(String environment, String path) {
        return transport.download(content(environment, path), "*/*", options);
    }

    /**
     * Saves the content of a file.
     *
     * @param environment id of the environment
     * @param path of the file
     * @param target replaced once all has arrived
     * @throws dev.signet.interactions.support.http.ApiException if the request fails
     * @throws UncheckedIOException if the target can't be written
     */
    public void download(String environment, String path, Path target) {
        try (Download download = download(environment, path)) {
            download.transferTo(target);
        }
    }

    private ApiRequest content(String environment, String path) {
        return at(ApiRequest.get(template("", path)), environment, path)
                .query("alt", "media")
                .build();
    }

    /** A variable for each folder: its name is encoded, the slash is not. */
    private static String template(String prefix, String path) {
        StringBuilder template = new StringBuilder(prefix + "/{version}/environments/{environment}/files");
        for (int i = 0; i < segments(path).length; i++) {
            template.append("/{").append(i).append('}');
        }
        return template.toString();
    }

    private ApiRequest.Builder at(ApiRequest.Builder request, String environment, String path) {
        request.path("version", apiVersion).path("environment", environment);
        String[] segments = segments(path);
        for (int i = 0; i < segments.length; i++) {
            request.path(String.valueOf(i), segments[i]);
        }
        return request;
    }

    private static String[] segments(String path) {
        return path.split("/", -1);
    }
}
