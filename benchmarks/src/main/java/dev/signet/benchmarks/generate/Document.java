package dev.signet.benchmarks.generate;

import dev.signet.benchmarks.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Something to generate from.
 *
 * @param label what the table calls it
 * @param file where it is
 * @param schemas how many it has; 0 if nobody counted them
 */
record Document(String label, Path file, int schemas) {
    private static final List<String> INTERACTIONS =
            List.of("../shared/specs/google-interactions-2026-05.json", "spec/2026-05-20/openapi.yaml");

    private static final int LARGE = 1_400;
    private static final int MEDIUM = 500;
    private static final int QUICK = 100;

    /** The Interactions API: as it was published if that is at hand, else the structure of it that belongs to this project. */
    static Document interactions(Settings settings) {
        Path file = INTERACTIONS.stream()
                .map(settings.project()::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        return new Document("Interactions, " + size(file), file.normalize(), 0);
    }

    /** One with so many schemas that a generator's own work outweighs Maven's. */
    static Document large(Settings settings) throws IOException {
        return synthetic(settings.quick() ? QUICK : LARGE, settings);
    }

    /** One for what is done with the generated code as well. */
    static Document medium(Settings settings) throws IOException {
        return synthetic(settings.quick() ? QUICK : MEDIUM, settings);
    }

    /** A made-up one. */
    static Document synthetic(int schemas, Settings settings) throws IOException {
        Path file = settings.target("documents").resolve("synthetic-" + schemas + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, SyntheticDocument.of(schemas).toString());
        return new Document(String.format(Locale.ROOT, "%,d schemas, %s", schemas, size(file)), file, schemas);
    }

    private static String size(Path file) {
        return String.format(Locale.ROOT, "%.1f MB", file.toFile().length() / 1e6);
    }

    /** {@return a name for folders} */
    String name() {
        return file.getFileName().toString().replaceAll("\\.\\w+$", "");
    }
}
