package dev.signet.benchmarks.handwritten;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.benchmarks.model.Content;
import dev.signet.benchmarks.model.Content.Annotation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads contents. */
final class ContentReader {
    private final Objects objects;
    private final JsonParser in;

    ContentReader(Objects objects) {
        this.objects = objects;
        this.in = objects.in;
    }

    /** {@return the array that is the next value} */
    List<Content> list() throws IOException {
        List<Content> contents = new ArrayList<>();
        in.nextToken();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            contents.add(read());
        }
        return contents;
    }

    private Content read() throws IOException {
        String type = objects.type("type");
        return switch (type) {
            case "text" -> text();
            case "image" -> image();
            default -> throw new IOException("unknown content " + type);
        };
    }

    private Content text() throws IOException {
        String text = null;
        List<Annotation> annotations = null;
        for (String name = objects.firstName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "text" -> text = in.nextTextValue();
                case "annotations" -> annotations = objects.list(this::annotation);
                default -> objects.skip();
            }
        }
        return new Content.Text(requireNonNull(text), annotations);
    }

    private Content image() throws IOException {
        String data = null;
        String mimeType = null;
        for (String name = objects.firstName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "data" -> data = in.nextTextValue();
                case "mime_type" -> mimeType = in.nextTextValue();
                default -> objects.skip();
            }
        }
        return new Content.Image(data, mimeType);
    }

    private Annotation annotation() throws IOException {
        String type = objects.type("type");
        if (!type.equals("url_citation")) {
            throw new IOException("unknown annotation " + type);
        }
        String url = null;
        String title = null;
        Integer start = null;
        Integer end = null;
        for (String name = objects.firstName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "url" -> url = in.nextTextValue();
                case "title" -> title = in.nextTextValue();
                case "start_index" -> start = in.nextIntValue(0);
                case "end_index" -> end = in.nextIntValue(0);
                default -> objects.skip();
            }
        }
        return new Content.UrlCitation(url, title, start, end);
    }
}
