package dev.signet.interactions.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Guesses what kind of content a file has. What the platform knows varies, so the kinds that models take stand here. */
final class MimeTypes {
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("heic", "image/heic"),
            Map.entry("heif", "image/heif"),
            Map.entry("mp3", "audio/mp3"),
            Map.entry("wav", "audio/wav"),
            Map.entry("aiff", "audio/aiff"),
            Map.entry("aac", "audio/aac"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("flac", "audio/flac"),
            Map.entry("m4a", "audio/m4a"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("mov", "video/mov"),
            Map.entry("mpeg", "video/mpeg"),
            Map.entry("avi", "video/avi"),
            Map.entry("webm", "video/webm"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("json", "application/json"),
            Map.entry("txt", "text/plain"),
            Map.entry("md", "text/markdown"),
            Map.entry("html", "text/html"),
            Map.entry("css", "text/css"),
            Map.entry("csv", "text/csv"),
            Map.entry("xml", "text/xml"));

    private MimeTypes() {}

    static @Nullable String guess(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String known = BY_EXTENSION.get(name.substring(name.lastIndexOf('.') + 1));
        if (known != null) {
            return known;
        }
        try {
            return Files.probeContentType(file);
        } catch (IOException e) {
            return null;
        }
    }
}
