package dev.signet.interactions.files;

import dev.signet.interactions.fake.Received;
import dev.signet.interactions.fake.Reply;
import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The Files API as its clients know it, keeping bytes; faults are put in a queue, one for each chunk to come. */
final class FakeFiles implements Function<Received, Reply> {
    /** What goes wrong with a chunk. */
    enum Fault {
        NONE,
        /** Refused before a byte was taken. */
        UNAVAILABLE,
        /** Taken whole, but the answer is lost. */
        ANSWER_LOST,
        /** Half of it taken, and the connection breaks. */
        HALF,
        /** An answer without a status. */
        NO_STATUS,
        CANCELLED,
        /** The last chunk is not understood as such. */
        NOT_FINAL,
        /** The service forgets everything but the first 256 KiB. */
        FORGETS
    }

    final Deque<Fault> faults = new ArrayDeque<>();
    final Map<String, JsonObject> files = new LinkedHashMap<>();
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean namesNoAddress;
    JsonObject announced = JsonObject.EMPTY;
    private int looks;

    @Override
    public synchronized Reply apply(Received request) {
        if (request.path().equals("/upload/v1beta/files")) {
            return session(request);
        }
        String id = request.path().replaceFirst("^/v1beta/files/?", "");
        if (id.isEmpty()) {
            return list(String.valueOf(request.query()));
        }
        JsonObject file = files.get(id);
        if (file == null) {
            return Reply.json(404, "{\"error\":{\"code\":404,\"message\":\"no such file\",\"status\":\"NOT_FOUND\"}}");
        }
        if (request.method().equals("DELETE")) {
            files.remove(id);
            return Reply.json(JsonObject.EMPTY);
        }
        return Reply.json(
                ++looks < 3 ? file : file.with("state", JsonValue.of(id.equals("bad") ? "FAILED" : "ACTIVE")));
    }

    private Reply session(Received request) {
        String command = Objects.requireNonNull(request.header("X-Goog-Upload-Command"));
        if (command.equals("start")) {
            announced = Objects.requireNonNull(request.json().object("file"));
            Reply answer = Reply.json(JsonObject.EMPTY);
            return namesNoAddress
                    ? answer
                    : answer.with("x-goog-upload-url", "https://elsewhere.example/upload/v1beta/files?upload_id=7");
        }
        if (command.equals("query")) {
            return Reply.json(JsonObject.EMPTY)
                    .with("X-Goog-Upload-Status", "active")
                    .with("X-Goog-Upload-Size-Received", String.valueOf(bytes.size()));
        }
        return chunk(request, command.equals("upload, finalize"));
    }

    private Reply chunk(Received request, boolean last) {
        Fault fault = faults.isEmpty() ? Fault.NONE : faults.remove();
        int offset = Integer.parseInt(Objects.requireNonNull(request.header("X-Goog-Upload-Offset")));
        if (offset != bytes.size()) {
            return Reply.json(400, "{\"error\":{\"message\":\"offset " + offset + ", not " + bytes.size() + "\"}}");
        }
        switch (fault) {
            case UNAVAILABLE -> {
                return Reply.json(503, "{}");
            }
            case HALF -> {
                bytes.write(request.body(), 0, request.body().length / 2);
                return Reply.NONE;
            }
            case FORGETS -> {
                byte[] first = bytes.toByteArray();
                bytes.reset();
                bytes.write(first, 0, Math.min(first.length, FileUploads.GRAIN));
                return Reply.NONE;
            }
            default -> bytes.writeBytes(request.body());
        }
        return switch (fault) {
            case ANSWER_LOST -> Reply.NONE;
            case NO_STATUS -> Reply.json(JsonObject.EMPTY);
            case CANCELLED -> Reply.json(JsonObject.EMPTY).with("x-goog-upload-status", "cancelled");
            default ->
                last && fault != Fault.NOT_FINAL
                        ? done()
                        : Reply.json(JsonObject.EMPTY).with("x-goog-upload-status", "active");
        };
    }

    private Reply done() {
        String name = announced.string("name") == null ? "files/made-up" : announced.string("name");
        JsonObject file = announced
                .with("name", JsonValue.of(name))
                .with("uri", JsonValue.of("https://files.example/" + name))
                .with("state", JsonValue.of("PROCESSING"));
        files.put(name.replace("files/", ""), file);
        return Reply.json(JsonObject.of("file", file)).with("x-goog-upload-status", "final");
    }

    private Reply list(String query) {
        int start = query.contains("pageToken=") ? Integer.parseInt(query.replaceAll(".*pageToken=(\\d+).*", "$1")) : 0;
        List<JsonObject> all = List.copyOf(files.values());
        int end = Math.min(all.size(), start + 2);
        JsonObject page = JsonObject.of("files", JsonArray.of(all.subList(start, end)));
        return Reply.json(end < all.size() ? page.with("nextPageToken", JsonValue.of(String.valueOf(end))) : page);
    }
}
