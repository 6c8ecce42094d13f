package dev.signet.codegen.openapigenerator;

import static java.util.Objects.requireNonNull;

import dev.signet.codegen.output.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.api.TemplatingExecutor;

/**
 * Hands finished files to OpenAPI Generator as if they were templates: the name of one is its path below the output folder, and
 * filling it in gives the file as it is. So OpenAPI Generator itself writes them, with all that it does for files of its own
 * generators: its ignore file, its list of files, a dry run.
 */
final class Delivery implements TemplatingEngineAdapter {
    private final Map<String, String> files = new LinkedHashMap<>();

    /** @param folder the source root, relative to the output folder, with {@code /} between segments; may be empty */
    void add(String folder, List<SourceFile> sources) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        sources.forEach(source -> files.put(prefix + source.path(), source.content()));
    }

    List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public String getIdentifier() {
        return "signet";
    }

    @Override
    public String[] getFileExtensions() {
        return new String[] {"java"};
    }

    @Override
    public boolean handlesFile(String name) {
        return files.containsKey(name);
    }

    @Override
    public String compileTemplate(TemplatingExecutor executor, Map<String, Object> bundle, String name) {
        return requireNonNull(files.get(name), name);
    }
}
