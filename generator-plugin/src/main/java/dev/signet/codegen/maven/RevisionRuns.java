package dev.signet.codegen.maven;

import dev.signet.codegen.GeneratorConfig;
import dev.signet.codegen.GeneratorConfig.ClientDefaults;
import dev.signet.codegen.GeneratorConfig.Kit;
import dev.signet.codegen.GeneratorConfig.Parts;
import dev.signet.codegen.output.OutputTree;
import dev.signet.codegen.spec.Revisions;
import dev.signet.codegen.spec.Revisions.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One run of the generator for each revision of a list. */
final class RevisionRuns {
    private RevisionRuns() {}

    /**
     * The runs in the order of the list. The first one brings the support kit that all share.
     *
     * @param plain what a row would be without the others
     */
    static List<GeneratorConfig> configs(Revisions revisions, Function<Row, GeneratorConfig> plain) {
        List<GeneratorConfig> configs = new ArrayList<>();
        for (Row row : revisions.rows()) {
            GeneratorConfig config = plain.apply(row);
            Parts parts = config.parts();
            boolean brings = configs.isEmpty() && parts.support() != Kit.NONE;
            configs.add(config.toBuilder()
                    .parts(new Parts(parts.models(), parts.apis(), brings ? Kit.WHOLE : Kit.NONE))
                    .client(client(revisions, row))
                    .build());
        }
        return configs;
    }

    private static ClientDefaults client(Revisions revisions, Row row) {
        String header = revisions.header();
        return new ClientDefaults(header == null ? Map.of() : Map.of(header, row.revision()), row.deprecated());
    }

    /** Deletes what was generated from rows that are gone. */
    static void abandonOthers(Path output, List<GeneratorConfig> configs) {
        List<Path> inUse = configs.stream().map(GeneratorConfig::output).toList();
        OutputTree.below(output).stream()
                .map(output::resolve)
                .filter(folder -> !inUse.contains(folder))
                .forEach(folder -> OutputTree.at(folder).abandon());
    }
}
