package dev.signet.codegen.parse.reference;

import dev.signet.codegen.parse.tree.SourceDocument;
import dev.signet.codegen.parse.tree.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The schemas of schemas, which documents refer to by their well-known URIs and nobody has beside a document. */
final class Metaschemas {
    /** The URIs of a metaschema and of its vocabularies → its file. */
    private static final Map<Pattern, String> FILES = new LinkedHashMap<>();

    static {
        for (String draft : new String[] {"draft-04", "draft-06", "draft-07"}) {
            FILES.put(Pattern.compile("https?://json-schema\\.org/" + draft + "/schema"), draft);
        }
        for (String draft : new String[] {"2019-09", "2020-12"}) {
            FILES.put(Pattern.compile("https?://json-schema\\.org/draft/" + draft + "/(schema|meta/[a-z-]+)"), draft);
        }
        FILES.put(Pattern.compile("https://spec\\.openapis\\.org/oas/3\\.1/(dialect|meta)/base"), "openapi-3.1");
    }

    private Metaschemas() {}

    /** The metaschema that has this URI, or one of its vocabularies has; null if there is none. */
    static @Nullable SourceDocument get(String uri) {
        for (Map.Entry<Pattern, String> file : FILES.entrySet()) {
            if (file.getKey().matcher(uri).matches()) {
                return read(file.getValue());
            }
        }
        return null;
    }

    private static SourceDocument read(String file) {
        String name = file + ".json";
        try (InputStream in = Metaschemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            // the last part of the location becomes the name of the type
            return new SourceDocument(
                    "json-schema/" + name,
                    "json-schema-" + file,
                    TreeReader.parse(in.readAllBytes(), name, name, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
