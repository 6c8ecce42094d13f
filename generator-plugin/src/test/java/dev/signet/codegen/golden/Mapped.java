package dev.signet.codegen.golden;

import dev.signet.codegen.compiler.Configuration.Mappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mappings of a golden case: a line for each, such as {@code types string+instant=java.time.Instant#parse}. */
public final class Mapped {
    private Mapped() {}

    /** @param file may be missing */
    public static Mappings read(Path file) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return new Mappings(entries(lines, "types"), entries(lines, "imports"), entries(lines, "schemas"));
    }

    private static Map<String, String> entries(List<String> lines, String kind) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.startsWith(kind + " ")) {
                int equals = line.indexOf('=');
                entries.put(line.substring(kind.length() + 1, equals), line.substring(equals + 1));
            }
        }
        return entries;
    }
}
