package dev.signet.codegen.parse.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.signet.codegen.problem.ProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON (RFC 8259) into a tree: no comments, no duplicate keys, numbers exact. */
final class JsonTree {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(ParserLimits.DEPTH * 2)
                    .maxStringLength((int) ParserLimits.FILE_BYTES)
                    .maxNameLength((int) ParserLimits.FILE_BYTES)
                    .maxNumberLength((int) ParserLimits.FILE_BYTES)
                    .build())
            .build();

    private JsonTree() {}

    static void read(String text, String file, TreeBuilder builder) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            builder.at(() -> line(parser));
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                event(parser, token, builder);
                if (builder.depth() == 0) {
                    break;
                }
            }
            if (parser.nextToken() != null) {
                throw new ProblemsException(
                        file + "#",
                        line(parser),
                        "unexpected content after the JSON value",
                        "keep one JSON value per file");
            }
        } catch (JsonProcessingException e) {
            throw malformed(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void event(JsonParser parser, JsonToken token, TreeBuilder builder) throws IOException {
        switch (token) {
            case START_OBJECT -> builder.start(true);
            case START_ARRAY -> builder.start(false);
            case END_OBJECT, END_ARRAY -> builder.end();
            case FIELD_NAME -> builder.key(parser.currentName());
            default -> builder.value(scalar(parser, token, builder));
        }
    }

    private static JsonNode scalar(JsonParser parser, JsonToken token, TreeBuilder builder) throws IOException {
        if (token.isNumeric()) {
            ParserLimits.requireShort(parser.getTextLength(), builder.placeOfNext(), line(parser));
        }
        return switch (token) {
            case VALUE_TRUE -> TreeBuilder.NODES.booleanNode(true);
            case VALUE_FALSE -> TreeBuilder.NODES.booleanNode(false);
            case VALUE_NULL -> TreeBuilder.NODES.nullNode();
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> TreeBuilder.NODES.numberNode(parser.getIntValue());
                    case LONG -> TreeBuilder.NODES.numberNode(parser.getLongValue());
                    default -> TreeBuilder.NODES.numberNode(parser.getBigIntegerValue());
                };
            case VALUE_NUMBER_FLOAT -> decimal(parser, builder);
            default -> builder.text(parser.getText());
        };
    }

    private static JsonNode decimal(JsonParser parser, TreeBuilder builder) throws IOException {
        try {
            return DecimalNode.valueOf(ParserLimits.inRange(parser.getDecimalValue()));
        } catch (NumberFormatException e) {
            throw ParserLimits.outOfRange(builder.placeOfNext(), line(parser));
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static ProblemsException malformed(String file, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        int line = at == null ? 0 : Math.max(at.getLineNr(), 0);
        String column = at == null ? "" : " at column " + at.getColumnNr();
        String why = e.getOriginalMessage().lines().findFirst().orElse("");
        return new ProblemsException(
                file + "#", line, "not valid JSON" + column + ": " + why, "correct the file's syntax");
    }
}
