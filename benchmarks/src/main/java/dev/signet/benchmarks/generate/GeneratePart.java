package dev.signet.benchmarks.generate;

import dev.signet.benchmarks.Part;
import dev.signet.benchmarks.Settings;
import dev.signet.benchmarks.report.Row;
import java.io.IOException;
import java.util.List;

/** Whole builds that generate, from documents small and large. */
public final class GeneratePart implements Part {
    private static final String WORK = "build, generating";

    /** Sizes that show how time and memory grow. */
    private static final List<Integer> CURVE = List.of(1_250, 2_500, 5_000);

    /** Builds from each of these, which take long. */
    private static final int ROUNDS_OF_CURVE = 2;

    @Override
    public List<Row> measure(Settings settings) throws IOException, InterruptedException {
        LocalRepository repository = LocalRepository.of(settings);
        Document interactions = Document.interactions(settings);
        Rounds rounds = new Rounds(WORK, settings);
        Project empty = Project.of(Tool.NONE, interactions, Project.GENERATE, repository, settings);
        rounds.add("an empty project", Tool.NONE.label(), () -> empty.build(Project.GENERATE));
        add(interactions, Rounds.ROUNDS, rounds, repository, settings);
        add(Document.large(settings), Rounds.ROUNDS, rounds, repository, settings);
        if (!settings.quick()) {
            for (int schemas : CURVE) {
                add(Document.synthetic(schemas, settings), ROUNDS_OF_CURVE, rounds, repository, settings);
            }
        }
        return rounds.rows();
    }

    private static void add(Document document, int times, Rounds rounds, LocalRepository repository, Settings settings)
            throws IOException, InterruptedException {
        for (Tool tool : Tool.GENERATORS) {
            if (settings.wants(WORK, document.label(), tool.label())) {
                Project project = Project.of(tool, document, Project.GENERATE, repository, settings);
                rounds.add(document.label(), tool.label(), times, () -> {
                    project.clean();
                    return project.build(Project.GENERATE);
                });
            }
        }
    }
}
