package dev.signet.templates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The list of the runtime library's files in the jar of this artifact, each with the files that it names. It is made when the jar is:
 * to look for names in two megabytes of sources takes a JVM that has just started longer than all else of a small document.
 */
public final class KitIndex {
    static final String FILE = "files.txt";

    private KitIndex() {}

    /**
     * Writes the index beside the packaged sources.
     *
     * @param arguments the folder of the artifact's classes and resources
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0], KitSources.ROOT);
        KitReferences references = KitReferences.of(KitSources.PACKAGE, KitSources.readFolder(root));
        List<String> lines = new ArrayList<>();
        references.named().forEach((file, named) -> {
            lines.add(file);
            named.forEach(name -> lines.add(" " + name));
        });
        Files.write(root.resolve(FILE), lines);
    }

    /** Reads it: the files that each file names, in order. */
    static Map<String, Set<String>> read(InputStream in) throws IOException {
        Map<String, Set<String>> named = new TreeMap<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Set<String> names = Set.of();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.charAt(0) == ' ') {
                names.add(line.substring(1));
            } else {
                names = new TreeSet<>();
                named.put(line, names);
            }
        }
        return named;
    }
}
