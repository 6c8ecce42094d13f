package dev.signet.support.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteCapability;
import dev.signet.support.JsonNumber;
import dev.signet.support.codec.JsonReader;
import java.io.IOException;
import java.math.BigInteger;

/** Turns JSON text into calls of a generator, whatever that makes of them: text of any layout or format, or a tree. */
final class JsonToTokens {
    private JsonToTokens() {}

    /** Writes the value that the reader is on. */
    static void value(JsonReader in, JsonGenerator out) throws IOException {
        switch (in.kind()) {
            case OBJECT -> {
                out.writeStartObject();
                content(in, out);
                out.writeEndObject();
            }
            case ARRAY -> {
                out.writeStartArray();
                content(in, out);
                out.writeEndArray();
            }
            default -> content(in, out);
        }
    }

    /** The same without the brackets of an object or array. */
    static void content(JsonReader in, JsonGenerator out) throws IOException {
        switch (in.kind()) {
            case OBJECT -> {
                in.beginObject();
                for (String name = in.nextName(); name != null; name = in.nextName()) {
                    out.writeFieldName(name);
                    value(in, out);
                }
            }
            case ARRAY -> {
                in.beginArray();
                while (in.nextElement()) {
                    value(in, out);
                }
            }
            case STRING -> out.writeString(in.string());
            case NUMBER -> number((JsonNumber) in.json(), out);
            case BOOLEAN -> out.writeBoolean(in.bool());
            case NULL -> {
                in.json();
                out.writeNull();
            }
        }
    }

    /** Where numbers are text they are written as they are; a buffer or a binary format needs to know what kind they are of. */
    private static void number(JsonNumber number, JsonGenerator out) throws IOException {
        String literal = number.text();
        if (out.getWriteCapabilities().isEnabled(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
            out.writeNumber(literal);
        } else if (literal.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
            integer(new BigInteger(literal), out);
        } else {
            out.writeNumber(number.bigDecimal());
        }
    }

    private static void integer(BigInteger value, JsonGenerator out) throws IOException {
        if (value.bitLength() < Integer.SIZE) {
            out.writeNumber(value.intValue());
        } else if (value.bitLength() < Long.SIZE) {
            out.writeNumber(value.longValue());
        } else {
            out.writeNumber(value);
        }
    }
}
