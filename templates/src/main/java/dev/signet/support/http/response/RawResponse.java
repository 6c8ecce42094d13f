package dev.signet.support.http.response;

import dev.signet.support.http.body.MediaTypes;
import dev.signet.support.value.Quotes;
import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A response as it came, with its whole body, decompressed. */
public final class RawResponse {

    private final int status;
    private final HttpHeaders headers;
    private final byte[] bytes;

    /**
     * A response, for tests too.
     *
     * @param status the HTTP status
     * @param headers the headers
     * @param bytes the body; not copied
     */
    public RawResponse(int status, HttpHeaders headers, byte[] bytes) {
        this.status = status;
        this.headers = Objects.requireNonNull(headers, "headers");
        this.bytes = Objects.requireNonNull(bytes, "bytes");
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return all headers} */
    public HttpHeaders headers() {
        return headers;
    }

    /** {@return the media type with its parameters, as the service names it; null if it doesn't} */
    public @Nullable String contentType() {
        return headers.firstValue("content-type").orElse(null);
    }

    /** {@return the body; empty if there is none} The array belongs to the caller. */
    public byte[] bytes() {
        return bytes;
    }

    /** {@return the body as text, in the charset that the media type names, or UTF-8 if it names none that is known} */
    public String text() {
        return new String(bytes, MediaTypes.charset(headers, StandardCharsets.UTF_8));
    }

    /**
     * {@return the body as text, in the charset that the media type names; UTF-8 if it names none}
     *
     * @throws IllegalStateException if it names one that this JVM does not know
     */
    public String textInCharset() {
        try {
            Charset charset = MediaTypes.charset(headers, null);
            return new String(bytes, charset == null ? StandardCharsets.UTF_8 : charset);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("unknown charset in " + contentType(), e);
        }
    }

    /** Status, media type and size; not the body. */
    @Override
    public String toString() {
        return Quotes.line("RawResponse[" + status + ", " + contentType() + ", " + bytes.length + " bytes]");
    }
}
