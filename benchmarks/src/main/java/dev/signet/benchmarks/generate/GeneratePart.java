package dev.signet.benchmarks.generate;

import dev.signet.benchmarks.Part;
import dev.signet.benchmarks.Settings;
import dev.signet.benchmarks.report.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Generating: cold, again with nothing to do, without Maven, and what comes of it. */
public final class GeneratePart implements Part {
    private static final String GENERATE = "generate-sources";
    private static final String COMPILE = "compile";
    private static final List<Tool> GENERATORS = List.of(Tool.OPENAPI_GENERATOR, Tool.SIGNET);
    /** Schemas of the document that is built again without need. */
    private static final int BUILT_AGAIN = 500;

    private static final int LARGE = 1_400;
    /** Sizes that show how time and memory grow. */
    private static final List<Integer> CURVE = List.of(1_250, 2_500, 5_000);

    private static final int QUICK = 100;

    @Override
    public List<Row> measure(Settings settings) throws IOException, InterruptedException {
        LocalRepository repository = LocalRepository.of(settings);
        Document interactions = Document.interactions(settings);
        Document large = Document.synthetic(settings.quick() ? QUICK : LARGE, settings);
        List<Document> documents = new ArrayList<>(List.of(interactions, large));
        if (!settings.quick()) {
            for (int schemas : CURVE) {
                documents.add(Document.synthetic(schemas, settings));
            }
        }
        List<Row> rows = new ArrayList<>(cold(documents, repository, settings));
        int builtAgain = settings.quick() ? QUICK : BUILT_AGAIN;
        Document again = Document.synthetic(builtAgain, settings);
        Map<Tool, Project> projects = new EnumMap<>(Tool.class);
        for (Tool tool : Tool.values()) {
            projects.put(tool, Project.of(tool, again, COMPILE, repository, settings));
        }
        rows.addAll(noOp(again, projects, settings));
        projects.keySet().retainAll(GENERATORS);
        Map<Tool, PluginRealm> realms = new EnumMap<>(Tool.class);
        for (Map.Entry<Tool, Project> entry : projects.entrySet()) {
            String plugin = entry.getKey().coordinates(settings);
            PluginRealm realm = PluginRealm.of(plugin, entry.getValue(), GENERATE, repository);
            realms.put(entry.getKey(), realm);
            rows.add(Row.ofBytes("plugin", "jars resolved", entry.getKey().label(), (double) Folders.size(realm.jars()))
                    .note(String.format(Locale.ROOT, "%d jars", realm.jars().size())));
        }
        rows.addAll(new WarmRows(settings, realms).of(List.of(interactions, large)));
        CodeRows code = new CodeRows(settings);
        rows.addAll(code.compiled(again, builtAgain, projects));
        rows.addAll(code.shipped());
        return rows;
    }

    private static List<Row> cold(List<Document> documents, LocalRepository repository, Settings settings)
            throws IOException, InterruptedException {
        Rounds rounds = new Rounds("build, generating", settings);
        Project empty = Project.of(Tool.NONE, documents.get(0), GENERATE, repository, settings);
        rounds.add("an empty project", Tool.NONE.label(), () -> empty.build(GENERATE));
        for (Document document : documents) {
            for (Tool tool : GENERATORS) {
                if (settings.wants("build, generating", document.label(), tool.label())) {
                    Project project = Project.of(tool, document, GENERATE, repository, settings);
                    rounds.add(document.label(), tool.label(), () -> {
                        project.clean();
                        return project.build(GENERATE);
                    });
                }
            }
        }
        return rounds.rows();
    }

    private static List<Row> noOp(Document document, Map<Tool, Project> projects, Settings settings)
            throws IOException, InterruptedException {
        Rounds rounds = new Rounds("build, nothing changed", settings);
        projects.forEach((tool, project) -> {
            String payload = tool == Tool.NONE ? "an empty project" : document.label();
            rounds.add(payload, tool.label(), () -> project.build(COMPILE));
        });
        return rounds.rows();
    }
}
