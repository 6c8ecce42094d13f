package dev.signet.support.http.client;

import dev.signet.support.JsonNull;
import dev.signet.support.JsonValue;
import dev.signet.support.codec.JsonCodec;
import dev.signet.support.codec.JsonCodecs;
import dev.signet.support.http.body.MediaTypes;
import dev.signet.support.http.request.ChunkedBuffer;
import dev.signet.support.http.request.Percent;
import dev.signet.support.http.request.RequestContent;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The body of a request and its media type. Repeatable, so that calls can be retried. */
public final class RequestBody {

    /** What each JSON text of a sequence begins with (RFC 7464). */
    private static final int RECORD_SEPARATOR = 0x1E;

    private final RequestContent content;

    private RequestBody(String contentType, Supplier<BodyPublisher> publisher) {
        this(new RequestContent(contentType, publisher, null));
    }

    private RequestBody(RequestContent content) {
        this.content = content;
    }

    /**
     * JSON text.
     *
     * @param json JSON text
     * @return the body
     */
    public static RequestBody json(String json) {
        return bytes(MediaTypes.JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * JSON in UTF-8. The array is not copied and must not be modified.
     *
     * @param json JSON text
     * @return the body
     */
    public static RequestBody json(byte[] json) {
        return bytes(MediaTypes.JSON, json);
    }

    /**
     * A value as JSON. It is serialized immediately, into chunks of bytes.
     *
     * @param codec writes the value
     * @param value the value
     * @param <T> its type
     * @return the body
     * @throws IllegalArgumentException if the value holds what JSON can't represent
     */
    public static <T> RequestBody json(JsonCodec<T> codec, T value) {
        return of(MediaTypes.JSON, codec, value);
    }

    /**
     * A value as JSON, with a media type other than {@code application/json}.
     *
     * @param contentType its media type
     * @param codec writes the value
     * @param value the value
     * @param <T> its type
     * @return the body
     * @throws IllegalArgumentException if the value holds what JSON can't represent
     */
    public static <T> RequestBody of(String contentType, JsonCodec<T> codec, T value) {
        Objects.requireNonNull(value, "the body of the request");
        ChunkedBuffer pieces = new ChunkedBuffer();
        codec.writeTo(value, pieces);
        return new RequestBody(new RequestContent(contentType, pieces::publisher, value));
    }

    /**
     * {@return items as JSON, one after the other: each on a line of its own, or, in a {@code +json-seq}, as a record (RFC 7464)} They
     * are asked for anew for each attempt, each when it is about to be sent, by a thread that other calls need too: an iterator must not
     * wait for long. What it throws ends the call.
     *
     * @param contentType the media type, such as {@code application/jsonl}
     * @param codec writes an item
     * @param items the items
     * @param <T> their type
     */
    public static <T> RequestBody lines(String contentType, JsonCodec<T> codec, Iterable<? extends T> items) {
        return lines(contentType, items, (item, out) -> codec.writeTo(Objects.requireNonNull(item, "item"), out));
    }

    /**
     * {@return items as JSON, as {@link #lines} sends them, of which some may be null}
     *
     * @param contentType the media type, such as {@code application/jsonl}
     * @param codec writes an item that is not null
     * @param items the items
     * @param <T> their type
     */
    public static <T> RequestBody linesWithNulls(
            String contentType, JsonCodec<T> codec, Iterable<? extends @Nullable T> items) {
        return lines(contentType, items, (item, out) -> {
            if (item == null) {
                JsonCodecs.JSON.writeTo(JsonNull.NULL, out);
            } else {
                codec.writeTo(item, out);
            }
        });
    }

    private static <T extends @Nullable Object> RequestBody lines(
            String contentType, Iterable<? extends T> items, BiConsumer<T, OutputStream> writer) {
        Objects.requireNonNull(items, "items");
        boolean sequence = MediaTypes.isJsonSequence(MediaTypes.bare(contentType));
        Iterable<byte[]> lines = () -> {
            Iterator<? extends T> each = items.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public byte[] next() {
                    return line(each.next(), writer, sequence);
                }
            };
        };
        return new RequestBody(contentType, () -> BodyPublishers.ofByteArrays(lines));
    }

    private static <T extends @Nullable Object> byte[] line(
            T item, BiConsumer<T, OutputStream> writer, boolean sequence) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        if (sequence) {
            line.write(RECORD_SEPARATOR);
        }
        writer.accept(item, line);
        line.write('\n');
        return line.toByteArray();
    }

    /**
     * Bytes of any media type. The array is not copied and must not be modified.
     *
     * @param contentType its media type
     * @param content its content
     * @return the body
     */
    public static RequestBody bytes(String contentType, byte[] content) {
        Objects.requireNonNull(content, "content");
        return new RequestBody(contentType, () -> BodyPublishers.ofByteArray(content));
    }

    /**
     * {@return a form, {@code application/x-www-form-urlencoded} in UTF-8 (WHATWG URL, section 5)}
     *
     * @param fields names and values
     */
    public static RequestBody form(Map<String, String> fields) {
        StringJoiner form = new StringJoiner("&");
        fields.forEach((name, value) -> form.add(Percent.formEncode(name) + "=" + Percent.formEncode(value)));
        return bytes(MediaTypes.FORM, form.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * {@return a form from a JSON object: scalars are text, objects are JSON text, and a list repeats its name (OpenAPI 3.2, "Encoding
     * the {@code x-www-form-urlencoded} Media Type")} {@link FormBody} has other ways to write a field.
     *
     * @param object a JSON object
     * @throws IllegalArgumentException if it is not an object
     */
    public static RequestBody form(JsonValue object) {
        return FormBody.of(object).build();
    }

    /**
     * Text of any media type, in the charset that it names, or else in UTF-8.
     *
     * @param contentType its media type
     * @param text the text
     * @return the body
     * @throws IllegalArgumentException if the text has characters that the charset has not, or if it is not known
     */
    public static RequestBody text(String contentType, String text) {
        Objects.requireNonNull(text, "the body of the request");
        Charset charset = MediaTypes.charset(contentType);
        if (!charset.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("The text has characters that " + charset + " does not have");
        }
        return bytes(contentType, text.getBytes(charset));
    }

    /**
     * {@return the content of a file}
     *
     * @param contentType its media type
     * @param file the path
     * @throws UncheckedIOException if the file does not exist
     */
    public static RequestBody file(String contentType, Path file) {
        filePublisher(file);
        return new RequestBody(contentType, () -> filePublisher(file));
    }

    /**
     * {@return a stream of unknown length, sent in chunks}
     *
     * @param contentType its media type
     * @param source opens the content for each attempt; its stream is closed after use
     */
    public static RequestBody stream(String contentType, Supplier<? extends InputStream> source) {
        Objects.requireNonNull(source, "source");
        return new RequestBody(contentType, () -> BodyPublishers.ofInputStream(source));
    }

    /**
     * {@return a stream of {@code length} bytes}
     *
     * @param contentType its media type
     * @param length the number of bytes
     * @param source opens the content
     * @throws IllegalArgumentException if the length is negative
     */
    public static RequestBody stream(String contentType, long length, Supplier<? extends InputStream> source) {
        Objects.requireNonNull(source, "source");
        if (length < 0) {
            throw new IllegalArgumentException("length: expected at least 0, found " + length);
        }
        if (length == 0) {
            return bytes(contentType, new byte[0]);
        }
        return new RequestBody(
                contentType, () -> BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(source), length));
    }

    /** Several parts; see {@link MultipartBody}. */
    static RequestBody of(String contentType, Supplier<BodyPublisher> publisher) {
        return new RequestBody(contentType, publisher);
    }

    static BodyPublisher filePublisher(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the media type} */
    public String contentType() {
        return content.contentType();
    }

    /**
     * {@return the same content with another media type}
     *
     * @param contentType a media type
     */
    public RequestBody contentType(String contentType) {
        return new RequestBody(new RequestContent(contentType, content.publisher(), content.value()));
    }

    RequestContent content() {
        return content;
    }

    /** The media type; never the content. */
    @Override
    public String toString() {
        return "RequestBody[" + content.contentType() + "]";
    }
}
