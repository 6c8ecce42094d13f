package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonString;
import dev.signet.interactions.support.JsonValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pieces of content in the making: text goes on with text, and sound with sound of the same kind. */
final class ContentAccumulator {
    private static final String TYPE = "type";
    private static final String TEXT = "text";
    private static final String DATA = "data";
    private static final String MIME_TYPE = "mime_type";
    private static final String ANNOTATIONS = "annotations";

    private final List<Piece> pieces = new ArrayList<>();

    /** @param start what is there already, or null */
    ContentAccumulator(@Nullable JsonArray start) {
        for (JsonValue each : start == null ? List.<JsonValue>of() : start.values()) {
            pieces.add(each instanceof JsonObject object ? new Piece(object) : new Piece(each));
        }
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    JsonArray toJson() {
        return new JsonArray(pieces.stream().map(Piece::toJson).toList());
    }

    /** More text. */
    void text(String text, JsonObject extras) {
        Piece last = last(TEXT);
        if (last == null) {
            last = new Piece(JsonObject.of(TYPE, JsonValue.of(TEXT)));
            pieces.add(last);
        }
        last.text.append(text);
        last.take(extras);
    }

    /** More of anything: it goes on with the last piece if it can be a continuation of it. */
    void add(JsonObject more) {
        String type = more.string(TYPE);
        Piece last = type == null ? null : last(type);
        if (last == null || !last.goesOnWith(more)) {
            pieces.add(new Piece(more));
        } else {
            last.append(more);
        }
    }

    /** A citation of the text that came last. */
    void annotate(JsonObject annotation) {
        Piece last = last(TEXT);
        if (last == null) {
            last = new Piece(JsonObject.of(TYPE, JsonValue.of(TEXT)));
            pieces.add(last);
        }
        last.annotations.add(annotation);
    }

    private @Nullable Piece last(String type) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        return last != null && type.equals(last.type) ? last : null;
    }

    private static final class Piece {
        final @Nullable String type;
        final StringBuilder text = new StringBuilder();
        final List<JsonValue> annotations = new ArrayList<>();
        private final @Nullable JsonValue whole;
        private final Map<String, JsonValue> members = new LinkedHashMap<>();
        private final List<String> data = new ArrayList<>();

        /** Something that is no object, and so stays as it is. */
        Piece(JsonValue whole) {
            this.whole = whole;
            this.type = null;
        }

        Piece(JsonObject start) {
            this.whole = null;
            this.type = start.string(TYPE);
            append(start);
        }

        /** Text always; media if a former piece of data may go on: sound of the same kind, or what has no data yet. */
        boolean goesOnWith(JsonObject more) {
            if (TEXT.equals(type)) {
                return true;
            }
            JsonValue kind = more.get(MIME_TYPE);
            boolean sameKind = kind == null || !members.containsKey(MIME_TYPE) || kind.equals(members.get(MIME_TYPE));
            boolean elsewhere = more.has("uri") || members.containsKey("uri");
            boolean flows = "audio".equals(type) || data.isEmpty() || kind == null;
            return sameKind && flows && !elsewhere;
        }

        void append(JsonObject more) {
            if (TEXT.equals(type) && more.string(TEXT) != null) {
                text.append(more.string(TEXT));
            }
            if (more.array(ANNOTATIONS) != null && TEXT.equals(type)) {
                annotations.addAll(more.array(ANNOTATIONS).values());
            }
            if (more.string(DATA) != null) {
                data.add(more.string(DATA));
            }
            take(more);
        }

        /** Members that don't grow: the latest wins. */
        void take(JsonObject more) {
            for (String name : more.names()) {
                JsonValue value = more.get(name);
                boolean grows = (TEXT.equals(type) && (name.equals(TEXT) || name.equals(ANNOTATIONS)))
                        || (name.equals(DATA) && value instanceof JsonString);
                if (value != null && !grows) {
                    members.put(name, value);
                }
            }
        }

        JsonValue toJson() {
            if (whole != null) {
                return whole;
            }
            JsonObject.Builder json = JsonObject.builder();
            members.forEach(json::put);
            if (TEXT.equals(type)) {
                json.put(TEXT, JsonValue.of(text.toString()));
            }
            if (!annotations.isEmpty()) {
                json.put(ANNOTATIONS, new JsonArray(annotations));
            }
            if (!data.isEmpty()) {
                json.put(DATA, JsonValue.of(join(data)));
            }
            return json.build();
        }

        /** Each piece was encoded on its own and may be padded, so the bytes are joined and not the texts. */
        private static String join(List<String> pieces) {
            if (pieces.size() == 1) {
                return pieces.get(0);
            }
            try {
                java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
                pieces.forEach(piece -> bytes.writeBytes(Base64.getDecoder().decode(piece)));
                return Base64.getEncoder().encodeToString(bytes.toByteArray());
            } catch (IllegalArgumentException e) {
                return String.join("", pieces);
            }
        }
    }
}
