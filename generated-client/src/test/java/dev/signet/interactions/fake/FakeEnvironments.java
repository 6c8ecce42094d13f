package dev.signet.interactions.fake;

import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files in environments: they are uploaded in sessions, listed and fetched. */
final class FakeEnvironments {
    private static final String SESSION = "/upload-session/";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, ByteArrayOutputStream> sessions = new LinkedHashMap<>();

    static boolean isUpload(Received request) {
        return request.path().startsWith("/upload/") || request.path().startsWith(SESSION);
    }

    /** The start of a session, or a chunk of it. */
    Reply upload(Received request) {
        if (request.path().startsWith("/upload/")) {
            String file = request.path().replaceFirst("^/upload/v1/environments/", "");
            sessions.put(file, new ByteArrayOutputStream());
            return Reply.json(200, "{}").with("X-Goog-Upload-URL", "https://elsewhere.example" + SESSION + file);
        }
        String file = request.path().substring(SESSION.length());
        ByteArrayOutputStream session = sessions.get(file);
        if (session == null) {
            return FakeModel.error(404, "not_found", "There is no session");
        }
        session.writeBytes(request.body());
        boolean last = String.valueOf(request.header("X-Goog-Upload-Command")).contains("finalize");
        if (last) {
            files.put(file, session.toByteArray());
        }
        return Reply.json(200, "{}").with("X-Goog-Upload-Status", last ? "final" : "active");
    }

    Reply files(Received request, String environment) {
        String path = request.path().replaceFirst("^/v1/environments/" + environment + "/files/?", "");
        String key = environment + "/files/" + path;
        if ("alt=media".equals(request.query())) {
            byte[] content = files.get(key);
            return content == null
                    ? FakeModel.error(404, "not_found", "There is no file " + path)
                    : new Reply(200, Map.of("Content-Type", "application/octet-stream"), content);
        }
        List<JsonValue> found = new ArrayList<>();
        files.forEach((name, content) -> {
            if (name.startsWith(key)) {
                String own = name.substring(environment.length() + "/files/".length());
                found.add(JsonObject.of(
                        "path",
                        JsonValue.of(own),
                        "type",
                        JsonValue.of("file"),
                        "size_bytes",
                        JsonValue.of(String.valueOf(content.length))));
            }
        });
        return Reply.json(JsonObject.of("files", JsonArray.of(found)));
    }
}
