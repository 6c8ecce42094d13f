package dev.signet.support.http.client;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonNull;
import dev.signet.support.JsonObject;
import dev.signet.support.JsonValue;
import dev.signet.support.http.request.HeaderSyntax;
import dev.signet.support.http.request.ParameterText;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds a {@code multipart/form-data} body (RFC 7578). */
public final class MultipartBody {

    private static final String DISPOSITION = "Content-Disposition";

    private record Part(String head, RequestBody content) {}

    private final String boundary = "part-" + UUID.randomUUID();
    private final List<Part> parts = new ArrayList<>();

    private MultipartBody() {}

    /**
     * Creates a builder without parts.
     *
     * @return a builder
     */
    public static MultipartBody builder() {
        return new MultipartBody();
    }

    /**
     * A text field.
     *
     * @param name its name
     * @param value the value
     * @return this
     */
    public MultipartBody field(String name, String value) {
        return add(name, null, RequestBody.bytes("text/plain; charset=utf-8", value.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * A part of any media type, without a file name.
     *
     * @param name its name
     * @param content its content
     * @return this
     */
    public MultipartBody part(String name, RequestBody content) {
        return add(name, null, content);
    }

    /**
     * A file with the given content.
     *
     * @param name its name
     * @param fileName the name of the file
     * @param content its content
     * @return this
     */
    public MultipartBody file(String name, String fileName, RequestBody content) {
        return add(name, fileName, content);
    }

    /**
     * A file on disk, with its own name.
     *
     * @param name its name
     * @param contentType its media type
     * @param file the path
     * @return this
     */
    public MultipartBody file(String name, String contentType, Path file) {
        return add(name, String.valueOf(file.getFileName()), RequestBody.file(contentType, file));
    }

    /**
     * A part without a name, as {@code multipart/mixed} has them.
     *
     * @param content its content
     * @return this
     */
    public MultipartBody part(RequestBody content) {
        return part(content, Map.of());
    }

    /**
     * A part without a name, with additional headers.
     *
     * @param content its content
     * @param headers names and values, in addition to {@code Content-Type}
     * @return this
     */
    public MultipartBody part(RequestBody content, Map<String, String> headers) {
        return add("", content, headers);
    }

    /**
     * A file without a name of its part. It has a {@code Content-Disposition} with its own name (RFC 6266), unless that is empty or
     * {@code headers} have one.
     *
     * @param fileName the name of the file
     * @param content its content
     * @param headers names and values, in addition to {@code Content-Type}
     * @return this
     */
    public MultipartBody file(String fileName, RequestBody content, Map<String, String> headers) {
        boolean described = fileName.isEmpty() || headers.keySet().stream().anyMatch(DISPOSITION::equalsIgnoreCase);
        return add(described ? "" : "attachment; filename=\"" + quote(fileName) + "\"", content, headers);
    }

    /**
     * A part without a name of a value as its JSON type says: text of a scalar, else JSON; null adds nothing.
     *
     * @param value the value
     * @param textType the media type of text
     * @param headers names and values, in addition to {@code Content-Type}
     * @return this
     */
    public MultipartBody value(JsonValue value, String textType, Map<String, String> headers) {
        if (value == JsonNull.NULL) {
            return this;
        }
        boolean json = value instanceof JsonArray || value instanceof JsonObject;
        return part(
                json ? RequestBody.json(value.toJson()) : RequestBody.text(textType, ParameterText.scalar(value)),
                headers);
    }

    /**
     * A part of any media type, with additional headers.
     *
     * @param name its name
     * @param content its content
     * @param headers names and values, in addition to {@code Content-Disposition} and {@code Content-Type}
     * @return this
     */
    public MultipartBody part(String name, RequestBody content, Map<String, String> headers) {
        return add(name, null, content, headers);
    }

    /**
     * A file with additional headers.
     *
     * @param name its name
     * @param fileName the name of the file
     * @param content its content
     * @param headers names and values, in addition to {@code Content-Disposition} and {@code Content-Type}
     * @return this
     */
    public MultipartBody file(String name, String fileName, RequestBody content, Map<String, String> headers) {
        return add(name, fileName, content, headers);
    }

    /**
     * Text fields in the style of a query parameter, without percent-encoding (OpenAPI 3.1, "Encoding Object").
     *
     * @param name its name
     * @param value a scalar, a list or an object; null adds nothing
     * @param style the serialization style of a list or an object
     * @param explode whether each value is a separate field
     * @return this
     */
    public MultipartBody style(String name, JsonValue value, QueryStyle style, boolean explode) {
        style.fields(name, value, explode).forEach(field -> field(field.getKey(), field.getValue()));
        return this;
    }

    /**
     * Parts of a value as its JSON type says: the text of a scalar, JSON of an object, and a part for each element of a list; null adds
     * nothing.
     *
     * @param name its name
     * @param value the value
     * @param textType the media type of text
     * @param headers names and values of each part, in addition to {@code Content-Disposition} and {@code Content-Type}
     * @return this
     */
    public MultipartBody value(String name, JsonValue value, String textType, Map<String, String> headers) {
        if (value instanceof JsonArray list) {
            for (JsonValue each : list.values()) {
                if (each instanceof JsonArray) {
                    part(name, RequestBody.json(each.toJson()), headers);
                } else {
                    value(name, each, textType, headers);
                }
            }
        } else if (value instanceof JsonObject) {
            part(name, RequestBody.json(value.toJson()), headers);
        } else if (value != JsonNull.NULL) {
            part(name, RequestBody.text(textType, ParameterText.scalar(value)), headers);
        }
        return this;
    }

    /** {@return the finished body} */
    public RequestBody build() {
        return build("multipart/form-data");
    }

    /**
     * {@return the finished body as another kind of multipart}
     *
     * @param mediaType such as {@code multipart/mixed}
     */
    public RequestBody build(String mediaType) {
        List<Part> finished = List.copyOf(parts);
        return RequestBody.of(mediaType + "; boundary=" + boundary, () -> publisher(finished));
    }

    private BodyPublisher publisher(List<Part> finished) {
        List<BodyPublisher> pieces = new ArrayList<>();
        String lead = "";
        for (Part part : finished) {
            pieces.add(BodyPublishers.ofString(lead + part.head()));
            pieces.add(part.content().content().publisher().get());
            lead = "\r\n";
        }
        pieces.add(BodyPublishers.ofString(lead + "--" + boundary + "--\r\n"));
        return BodyPublishers.concat(pieces.toArray(BodyPublisher[]::new));
    }

    private MultipartBody add(String name, @Nullable String fileName, RequestBody content) {
        return add(name, fileName, content, Map.of());
    }

    private MultipartBody add(
            String name, @Nullable String fileName, RequestBody content, Map<String, String> headers) {
        return add(
                "form-data; name=\"" + quote(name) + "\""
                        + (fileName == null ? "" : "; filename=\"" + quote(fileName) + "\""),
                content,
                headers);
    }

    /** @param disposition what {@code Content-Disposition} says; empty to have none */
    private MultipartBody add(String disposition, RequestBody content, Map<String, String> headers) {
        Objects.requireNonNull(content, "content");
        StringBuilder more = new StringBuilder();
        headers.forEach((key, value) -> more.append(HeaderSyntax.name(key))
                .append(": ")
                .append(HeaderSyntax.value(key, value))
                .append("\r\n"));
        String head = "--" + boundary
                + (disposition.isEmpty() ? "" : "\r\n" + DISPOSITION + ": " + disposition)
                + "\r\nContent-Type: " + content.content().contentType() + "\r\n" + more + "\r\n";
        parts.add(new Part(head, content));
        return this;
    }

    /** Escapes what would end the quoted name or the header (WHATWG HTML, "Multipart form data"). */
    private static String quote(String name) {
        return name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    }
}
