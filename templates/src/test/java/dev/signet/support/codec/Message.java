package dev.signet.support.codec;

import dev.signet.support.JsonObject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record with its codec, written by hand the way generated code is. */
record Message(
        String id,
        @Nullable OffsetDateTime created,
        @Nullable Double score,
        @Nullable Integer turn,
        List<String> tags,
        List<Double> weights,
        Map<String, String> labels,
        List<Part> parts,
        JsonObject extras) {

    private static final JsonName ID = JsonName.of("id");
    private static final JsonName CREATED = JsonName.of("created");
    private static final JsonName SCORE = JsonName.of("score");
    private static final JsonName TURN = JsonName.of("turn");
    private static final JsonName TAGS = JsonName.of("tags");
    private static final JsonName WEIGHTS = JsonName.of("weights");
    private static final JsonName LABELS = JsonName.of("labels");
    private static final JsonName PARTS = JsonName.of("parts");
    private static final JsonName[] NAMES = {ID, CREATED, SCORE, TURN, TAGS, WEIGHTS, LABELS, PARTS};

    Message {
        tags = List.copyOf(tags);
        weights = List.copyOf(weights);
        labels = Immutable.copyOf(labels);
        parts = List.copyOf(parts);
        if (!extras.isEmpty()) {
            extras = Extras.settle(extras, NAMES, id, created, score, turn, tags, weights, labels, parts);
        }
    }

    static Message fromJson(String json) {
        try (JsonReader reader = JsonReader.of(json)) {
            reader.start();
            return reader.end(read(reader));
        }
    }

    static Message fromJson(byte[] json) {
        try (JsonReader reader = JsonReader.of(json)) {
            reader.start();
            return reader.end(read(reader));
        }
    }

    String toJson() {
        try (JsonWriter writer = JsonWriter.create()) {
            write(writer);
            return writer.toString();
        }
    }

    static Message read(JsonReader reader) {
        String id = null;
        OffsetDateTime created = null;
        Double score = null;
        Integer turn = null;
        List<String> tags = List.of();
        List<Double> weights = List.of();
        Map<String, String> labels = Map.of();
        List<Part> parts = List.of();
        JsonObject.Builder extras = null;
        reader.beginObject();
        for (String name = reader.nextName(); name != null; name = reader.nextName()) {
            switch (name) {
                case "id" -> id = reader.string();
                case "created" -> created = reader.optionalDateTime();
                case "score" -> score = reader.optionalFloat64();
                case "turn" -> turn = reader.optionalInt32();
                case "tags" -> tags = JsonCodecs.STRING.readOptionalList(reader);
                case "weights" -> weights = JsonCodecs.FLOAT64.readOptionalList(reader);
                case "labels" -> labels = JsonCodecs.STRING.readOptionalMap(reader);
                case "parts" -> parts = reader.isNull() ? List.of() : reader.optional(parts(reader));
                default -> reader.unknown();
            }
            extras = reader.keep(extras, name);
        }
        if (id == null && reader.lacks("id")) {
            throw reader.missing();
        }
        return new Message(id, created, score, turn, tags, weights, labels, parts, reader.extras(extras));
    }

    private static List<Part> parts(JsonReader reader) {
        List<Part> parts = new ArrayList<>();
        reader.beginArray();
        while (reader.nextElement()) {
            parts.add(Part.read(reader));
        }
        return parts;
    }

    void write(JsonWriter writer) {
        writer.beginObject()
                .member(ID, id)
                .memberUnlessKept(CREATED, created, extras)
                .memberUnlessKept(SCORE, score, extras)
                .member(TURN, turn)
                .memberUnlessEmpty(TAGS, tags);
        if (!weights.isEmpty()) {
            writer.memberUnlessKept(WEIGHTS, weights, extras);
        }
        writer.memberUnlessEmpty(LABELS, labels);
        if (!parts.isEmpty()) {
            writer.name(PARTS).beginArray();
            for (Part part : parts) {
                part.write(writer);
            }
            writer.endArray();
        }
        writer.endObject(extras);
    }

    /** A union: by its {@code type}, else whatever came. */
    sealed interface Part permits Text, Nested, Unknown {

        void write(JsonWriter writer);

        static Part read(JsonReader reader) {
            String type = reader.discriminator("type");
            if (type == null) {
                return new Unknown(reader.object());
            }
            long mark = reader.mark();
            Part part = switch (type) {
                case "text" -> Text.read(reader);
                case "nested" -> Nested.read(reader);
                default -> new Unknown(reader.object());
            };
            return part == null ? new Unknown((JsonObject) reader.reread(mark)) : part;
        }
    }

    record Text(String text, JsonObject extras) implements Part {
        private static final JsonName TYPE = JsonName.of("type");
        private static final JsonName TEXT = JsonName.of("text");

        static @Nullable Text read(JsonReader reader) {
            String text = null;
            JsonObject.Builder extras = null;
            reader.beginObject();
            for (String name = reader.nextName(); name != null; name = reader.nextName()) {
                switch (name) {
                    case "type" -> reader.string();
                    case "text" -> text = reader.string();
                    default -> reader.unknown();
                }
                extras = reader.keep(extras, name);
            }
            if (text == null && reader.lacks("text")) {
                return null;
            }
            return new Text(text, reader.extras(extras));
        }

        @Override
        public void write(JsonWriter writer) {
            writer.beginObject().member(TYPE, "text").member(TEXT, text).endObject(extras);
        }
    }

    record Nested(List<Part> parts) implements Part {
        private static final JsonName TYPE = JsonName.of("type");

        static Nested read(JsonReader reader) {
            List<Part> parts = List.of();
            reader.beginObject();
            for (String name = reader.nextName(); name != null; name = reader.nextName()) {
                if (name.equals("parts")) {
                    parts = Message.parts(reader);
                } else {
                    reader.string();
                }
            }
            return new Nested(List.copyOf(parts));
        }

        @Override
        public void write(JsonWriter writer) {
            writer.beginObject().member(TYPE, "nested").name(PARTS).beginArray();
            for (Part part : parts) {
                part.write(writer);
            }
            writer.endArray().endObject();
        }
    }

    record Unknown(JsonObject json) implements Part {
        @Override
        public void write(JsonWriter writer) {
            writer.value(json);
        }
    }
}
