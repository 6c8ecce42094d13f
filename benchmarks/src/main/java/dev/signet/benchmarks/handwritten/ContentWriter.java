package dev.signet.benchmarks.handwritten;

import static dev.signet.benchmarks.handwritten.Members.name;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import dev.signet.benchmarks.model.Content;
import java.io.IOException;

/** Writes contents. */
final class ContentWriter {
    private static final SerializableString TYPE = name("type");
    private static final SerializableString TEXT = name("text");
    private static final SerializableString ANNOTATIONS = name("annotations");
    private static final SerializableString DATA = name("data");
    private static final SerializableString MIME_TYPE = name("mime_type");
    private static final SerializableString URL = name("url");
    private static final SerializableString TITLE = name("title");
    private static final SerializableString START_INDEX = name("start_index");
    private static final SerializableString END_INDEX = name("end_index");

    private ContentWriter() {}

    static void write(Content content, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (content instanceof Content.Text text) {
            Members.text(TYPE, "text", out);
            Members.text(TEXT, text.text(), out);
            Members.list(ANNOTATIONS, text.annotations(), ContentWriter::write, out);
        } else if (content instanceof Content.Image image) {
            Members.text(TYPE, "image", out);
            Members.text(MIME_TYPE, image.mimeType(), out);
            Members.text(DATA, image.data(), out);
        }
        out.writeEndObject();
    }

    private static void write(Content.Annotation annotation, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (annotation instanceof Content.UrlCitation citation) {
            Members.text(TYPE, "url_citation", out);
            Members.text(URL, citation.url(), out);
            Members.text(TITLE, citation.title(), out);
            Members.number(START_INDEX, citation.startIndex(), out);
            Members.number(END_INDEX, citation.endIndex(), out);
        }
        out.writeEndObject();
    }
}
