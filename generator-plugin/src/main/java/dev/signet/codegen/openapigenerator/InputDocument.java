package dev.signet.codegen.openapigenerator;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.signet.codegen.output.Scratch;
import dev.signet.codegen.parse.reference.RemoteFile;
import dev.signet.codegen.problem.Problems;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenConstants;

/**
 * The document of a run. It is the one that was named wherever that can be, since nothing is lost then; else what OpenAPI
 * Generator has made of it: when its normaliser was asked for, and when the original is none that Signet reads.
 */
final class InputDocument implements AutoCloseable {
    /** What Swagger Parser leaves in a document that it has converted. */
    private static final String CONVERTED = "x-original-swagger-version";

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?:.*");
    private static final Pattern OUTSIDE = Pattern.compile("\\$ref[\"']?\\s*:\\s*[\"']?[^\"'\\s#]");
    private static final String DOWNLOAD =
            "download the document and set the path of the file, so that nothing of it is lost";

    private final Path path;
    private final @Nullable Scratch scratch;

    private InputDocument(Path path, @Nullable Scratch scratch) {
        this.path = path;
        this.scratch = scratch;
    }

    /**
     * Finds it.
     *
     * @param inputSpec what the user named: a path or an address
     * @param parsed what OpenAPI Generator has read from there
     * @param normalised whether {@code parsed} has been changed as the user wished
     */
    static InputDocument of(String inputSpec, OpenAPI parsed, boolean normalised, Problems problems) {
        Map<String, Object> extensions = parsed.getExtensions();
        boolean converted = extensions != null && extensions.remove(CONVERTED) != null;
        Optional<Path> file = file(inputSpec);
        if (normalised || converted) {
            leaveOutInternal(parsed);
            return scratch(inputSpec, json(parsed));
        }
        if (file.isPresent()) {
            return new InputDocument(file.get(), null);
        }
        return scratch(inputSpec, original(inputSpec, problems).orElseGet(() -> json(parsed)));
    }

    /** The normaliser's filter marks operations, and leaves it to generators to leave out what is marked. */
    private static void leaveOutInternal(OpenAPI parsed) {
        if (parsed.getPaths() == null) {
            return;
        }
        for (PathItem item : parsed.getPaths().values()) {
            item.readOperationsMap().forEach((method, operation) -> {
                Map<String, Object> extensions = operation.getExtensions();
                if (extensions != null && Boolean.TRUE.equals(extensions.get(CodegenConstants.X_INTERNAL))) {
                    item.operation(method, null);
                }
            });
        }
    }

    private static Optional<Path> file(String inputSpec) {
        try {
            Path path = inputSpec.startsWith("file:") ? Path.of(URI.create(inputSpec)) : Path.of(inputSpec);
            return Optional.of(path).filter(Files::isRegularFile);
        } catch (IllegalArgumentException | FileSystemNotFoundException noPath) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> original(String address, Problems problems) {
        if (!ADDRESS.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes =
                    RemoteFile.fetch(address, null, RemoteFile.PATIENCE).bytes().orElseThrow();
            if (!OUTSIDE.matcher(new String(bytes, StandardCharsets.UTF_8)).find()) {
                return Optional.of(bytes);
            }
            problems.warn(
                    "",
                    address + " refers to other documents: the document as parsed by OpenAPI Generator is used",
                    DOWNLOAD);
        } catch (IOException e) {
            problems.warn(
                    "",
                    address + " can't be fetched (" + e.getMessage()
                            + "): the document as parsed by OpenAPI Generator is used",
                    DOWNLOAD);
        }
        return Optional.empty();
    }

    private static byte[] json(OpenAPI parsed) {
        try {
            return (parsed.getSpecVersion() == SpecVersion.V31 ? Json31.mapper() : Json.mapper())
                    .writeValueAsBytes(parsed);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("can't write the parsed document: " + e.getMessage(), e);
        }
    }

    /** The name is that of the original, since every generated file tells it. */
    private static InputDocument scratch(String inputSpec, byte[] content) {
        String name = inputSpec.replaceFirst("[?#].*", "").replaceFirst(".*[/\\\\]", "");
        Scratch scratch = Scratch.of(name.matches("\\w[\\w.-]{0,99}") ? name : "openapi.json", content);
        return new InputDocument(scratch.file(), scratch);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        if (scratch != null) {
            scratch.close();
        }
    }
}
