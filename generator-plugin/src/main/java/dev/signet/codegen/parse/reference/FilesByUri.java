package dev.signet.codegen.parse.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.tree.ParserLimits;
import dev.signet.codegen.parse.tree.TreeReader;
import dev.signet.codegen.problem.ProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files beside a document by the URIs that they give themselves ({@code $id}, {@code id}, {@code $self}). They are looked into when
 * a reference leads to no file for the first time, and never again.
 */
final class FilesByUri {
    private static final int DEPTH = 4;
    private static final int LOOKED_AT = 20_000;
    private static final int MOST = 500;
    private static final long BYTES = 32L << 20;

    private final Path folder;
    private final FileAccess access;
    private @Nullable Map<String, Path> files;

    FilesByUri(Path folder, FileAccess access) {
        this.folder = folder;
        this.access = access;
    }

    /** The file that has this URI; null if there is none. */
    @Nullable
    Path get(String uri) {
        if (files == null) {
            files = read();
        }
        return files.get(uri);
    }

    private Map<String, Path> read() {
        Map<String, Path> found = new LinkedHashMap<>();
        long[] bytes = {0};
        for (Path file : candidates()) {
            try {
                bytes[0] += Files.size(file);
                if (bytes[0] > BYTES) {
                    break;
                }
                String uri = uri(file);
                if (uri != null) {
                    found.putIfAbsent(uri, file);
                }
            } catch (IOException | ProblemsException unreadable) {
                // It is not what the document refers to.
            }
        }
        return found;
    }

    private List<Path> candidates() {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return all.limit(LOOKED_AT)
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.toString().matches("(?i).*\\.(json|ya?ml)"))
                    .filter(access::allowsReal)
                    .limit(MOST)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static @Nullable String uri(Path file) throws IOException {
        if (Files.size(file) > ParserLimits.FILE_BYTES) {
            return null;
        }
        byte[] bytes = Files.readAllBytes(file);
        JsonNode tree = TreeReader.parse(bytes, file.toString(), file.toString(), null);
        Dialect dialect = Dialect.stated(tree);
        String key = tree.has("openapi") ? "$self" : dialect == Dialect.DRAFT_04 ? "id" : "$id";
        String id = tree.path(key).asText(tree.path("id").asText(""));
        return id.isEmpty() ? null : Uris.resolve(Uris.of(file), id);
    }
}
