package dev.signet.codegen.parse.structure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The OpenAPI documents in a folder, which is no document itself: it may hold JSON Schemas only. */
public final class OpenApiFiles {
    private static final int DEPTH = 3;
    private static final int MOST_FILES = 200;
    private static final int MOST_NAMED = 3;
    private static final int START = 4096;
    private static final Pattern NAME = Pattern.compile("(?i).*\\.(json|ya?ml)");

    /** The key that only an OpenAPI document starts with. */
    private static final Pattern KEY =
            Pattern.compile("(?m)^(?:\\{?\\s*)[\"']?(openapi|swagger)[\"']?\\s*:\\s*[\"']?[23]\\.");

    private OpenApiFiles() {}

    /** A few of them, in the order of their names; none if the folder can't be read. */
    public static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(file -> NAME.matcher(file.toString()).matches()
                            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST_FILES)
                    .filter(OpenApiFiles::isOpenApi)
                    .limit(MOST_NAMED)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean isOpenApi(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
            return KEY.matcher(start).find();
        } catch (IOException e) {
            return false;
        }
    }
}
