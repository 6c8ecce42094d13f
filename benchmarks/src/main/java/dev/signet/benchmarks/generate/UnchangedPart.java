package dev.signet.benchmarks.generate;

import dev.signet.benchmarks.Part;
import dev.signet.benchmarks.Settings;
import dev.signet.benchmarks.report.Row;
import java.io.IOException;
import java.util.List;

/** Whole builds in which nothing has changed since the last. */
public final class UnchangedPart implements Part {
    @Override
    public List<Row> measure(Settings settings) throws IOException, InterruptedException {
        LocalRepository repository = LocalRepository.of(settings);
        Document document = Document.medium(settings);
        Rounds rounds = new Rounds("build, nothing changed", settings);
        for (Tool tool : Tool.values()) {
            Project project = Project.of(tool, document, Project.COMPILE, repository, settings);
            String payload = tool == Tool.NONE ? "an empty project" : document.label();
            rounds.add(payload, tool.label(), () -> project.build(Project.COMPILE));
        }
        return rounds.rows();
    }
}
