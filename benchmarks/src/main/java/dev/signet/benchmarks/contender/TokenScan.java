package dev.signet.benchmarks.contender;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The measure of all others: Jackson's parser to the end with every string fetched, its generator with the same tokens. */
final class TokenScan implements Codec {
    private final JsonFactory factory = new JsonFactory();

    /** A token with its text or number; of brackets and the like the content is their text and not used. */
    private record Recorded(JsonToken token, Object content) {}

    private record Recording(List<Recorded> tokens) {}

    @Override
    public Integer read(byte[] message) throws IOException {
        int length = 0;
        try (JsonParser in = factory.createParser(message)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    length += in.currentName().length();
                } else if (token == JsonToken.VALUE_STRING) {
                    length += in.getText().length();
                }
            }
        }
        return length;
    }

    @Override
    public Object value(byte[] message) throws IOException {
        List<Recorded> tokens = new ArrayList<>();
        try (JsonParser in = factory.createParser(message)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                tokens.add(new Recorded(token, token.isNumeric() ? in.getNumberValue() : in.getText()));
            }
        }
        return new Recording(tokens);
    }

    @Override
    public String write(Object value) throws IOException {
        SegmentedStringWriter text = new SegmentedStringWriter(factory._getBufferRecycler());
        try (JsonGenerator out = factory.createGenerator(text)) {
            for (Recorded recorded : ((Recording) value).tokens) {
                write(recorded, out);
            }
        }
        return text.getAndClear();
    }

    private static void write(Recorded recorded, JsonGenerator out) throws IOException {
        Object content = recorded.content;
        switch (recorded.token) {
            case START_OBJECT -> out.writeStartObject();
            case END_OBJECT -> out.writeEndObject();
            case START_ARRAY -> out.writeStartArray();
            case END_ARRAY -> out.writeEndArray();
            case FIELD_NAME -> out.writeFieldName((String) content);
            case VALUE_STRING -> out.writeString((String) content);
            case VALUE_NUMBER_INT -> out.writeNumber(((Number) content).intValue());
            case VALUE_NUMBER_FLOAT -> out.writeNumber((double) content);
            case VALUE_TRUE -> out.writeBoolean(true);
            case VALUE_FALSE -> out.writeBoolean(false);
            case VALUE_NULL -> out.writeNull();
            default -> throw new IllegalStateException("no token of a text: " + recorded);
        }
    }
}
