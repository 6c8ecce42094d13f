package dev.signet.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.base.ParserBase;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a JSON text, and where. */
final class Failures {

    static final String END = "the end of the text";
    private static final String WELL_FORMED = "well-formed JSON";
    private static final int SNIPPET = 12;

    private Failures() {}

    /** What stopped the parser. Its exception is not the cause: its message may quote the payload at length. */
    static JsonFormatException malformed(Source source, @Nullable ParserBase parser, IOException e) {
        String pointer = parser == null ? "" : pointer(parser.getParsingContext());
        if (e instanceof JsonProcessingException p && p.getOriginalMessage().startsWith("Unexpected end-of-input")) {
            return new JsonFormatException(pointer, WELL_FORMED, END);
        }
        if (e instanceof StreamConstraintsException) {
            boolean deep = parser != null && parser.getParsingContext().getNestingDepth() >= Source.MAX_DEPTH;
            String limit = deep
                    ? "nesting of at most " + Source.MAX_DEPTH + " levels"
                    : "numbers of at most " + Numbers.MAX_DIGITS + " and names of at most " + Source.MAX_NAME
                            + " characters";
            return new JsonFormatException(pointer, limit, deep ? "a deeper one" : "a longer one");
        }
        int at = parser == null ? source.start() : source.start() + parserPosition(parser);
        return new JsonFormatException(pointer, WELL_FORMED, snippet(source, at));
    }

    /** Bytes that are no UTF-8: the place is found by parsing up to them. */
    static JsonFormatException malformedUtf8(Source source, int at) {
        return new JsonFormatException(pointer(source, at), "well-formed UTF-8", "a malformed byte at offset " + at);
    }

    /** The place in the document where a text that is cut off at {@code end} stops. */
    static String pointer(Source source, int end) {
        try (ParserBase parser = source.parser(source.start(), end)) {
            JsonStreamContext context = parser.getParsingContext();
            try {
                while (parser.nextToken() != null) {
                    context = parser.getParsingContext();
                }
            } catch (IOException e) {
                context = parser.getParsingContext();
            }
            return pointer(context);
        } catch (IOException e) {
            return "";
        }
    }

    /** RFC 6901. */
    static String pointer(JsonStreamContext innermost) {
        ArrayDeque<JsonStreamContext> path = new ArrayDeque<>();
        for (JsonStreamContext c = innermost; c != null && !c.inRoot(); c = c.getParent()) {
            path.addFirst(c);
        }
        StringBuilder pointer = new StringBuilder();
        for (JsonStreamContext c : path) {
            if (c.inArray() && c.hasCurrentIndex()) {
                pointer.append('/').append(c.getCurrentIndex());
            } else if (c.inObject() && c.getCurrentName() != null) {
                pointer.append(segment(c.getCurrentName()));
            }
        }
        return pointer.toString();
    }

    /** A property's name as a step of a pointer. */
    static String segment(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The kind of the value that starts at {@code offset}. */
    static String describe(Source source, int offset) {
        JsonReader.Kind kind = JsonReader.Kind.of(source.at(offset));
        return kind == null ? END : kind.toString();
    }

    static String describe(@Nullable JsonToken token) {
        if (token == null) {
            return END;
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> "a bracket";
        };
    }

    private static int parserPosition(ParserBase parser) {
        var place = parser.currentLocation();
        return (int) Math.max(0, Math.max(place.getByteOffset(), place.getCharOffset()) - 1);
    }

    private static String snippet(Source source, int offset) {
        int at = Math.min(offset, source.end());
        if (at == source.end()) {
            return END;
        }
        int end = Math.min(at + SNIPPET, source.end());
        return Quotes.brief(source.text(at, end)) + " at offset " + at;
    }
}
