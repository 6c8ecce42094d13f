package dev.signet.benchmarks.generate;

import com.google.genai.gaos.GenAI;
import dev.signet.benchmarks.Part;
import dev.signet.benchmarks.Settings;
import dev.signet.benchmarks.process.Child;
import dev.signet.benchmarks.process.ClassPath;
import dev.signet.benchmarks.report.Row;
import dev.signet.benchmarks.report.Sample;
import dev.signet.benchmarks.report.Unit;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a plugin and its code cost whoever downloads, compiles and ships them. */
public final class CodePart implements Part {
    private static final int ROUNDS = 5;

    @Override
    public List<Row> measure(Settings settings) throws IOException, InterruptedException {
        LocalRepository repository = LocalRepository.of(settings);
        Document document = Document.medium(settings);
        List<Row> rows = new ArrayList<>();
        Map<Tool, Project> projects = new EnumMap<>(Tool.class);
        for (Tool tool : Tool.GENERATORS) {
            Project project = Project.of(tool, document, Project.GENERATE, repository, settings);
            projects.put(tool, project);
            List<Path> jars = PluginRealm.of(tool.coordinates(settings), project, repository)
                    .jars();
            rows.add(Row.ofBytes("plugin", "jars resolved", tool.label(), (double) Folders.size(jars))
                    .note(String.format(Locale.ROOT, "%d jars", jars.size())));
        }
        rows.addAll(compiled(document, projects, settings));
        rows.add(shipped("official SDK", GenAI.class, "com/google/genai/gaos/models/interactions"));
        rows.add(shipped("Signet", InteractionsClient.class, "dev/signet/interactions/r2026_05_20/model"));
        return rows;
    }

    /** javac alone on what both made of one document, in turn; for each of its schemas. */
    private static List<Row> compiled(Document document, Map<Tool, Project> projects, Settings settings)
            throws IOException, InterruptedException {
        List<Compiled> all = new ArrayList<>();
        projects.forEach((tool, project) -> all.add(new Compiled(tool, project, new ArrayList<>())));
        int rounds = settings.rounds(ROUNDS);
        for (int round = 1; round <= rounds; round++) {
            Settings.progress("javac: round " + round + " of " + rounds);
            for (Compiled compiled : all) {
                compiled.millis.add(compile(compiled, settings) / document.schemas());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Compiled compiled : all) {
            double bytes = Folders.size(Folders.files(classes(compiled.project), ".class"));
            String label = compiled.tool.label();
            rows.add(Row.of("javac", document.label(), label, Sample.of(compiled.millis), Unit.MILLISECONDS)
                    .bytes(bytes / document.schemas())
                    .note("time and class files for each schema"));
        }
        return rows;
    }

    private record Compiled(Tool tool, Project project, List<Double> millis) {}

    private static double compile(Compiled compiled, Settings settings) throws IOException, InterruptedException {
        Project project = compiled.project;
        Path classes = classes(project);
        Folders.putAside(classes);
        Files.createDirectories(classes);
        List<String> arguments =
                new ArrayList<>(List.of("--release", "17", "-proc:none", "-nowarn", "-d", classes.toString()));
        arguments.add("-classpath");
        arguments.add(
                compiled.tool.libraries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        for (Path source : Folders.files(project.target().resolve("generated-sources"), ".java")) {
            if (!source.toString().contains("/src/test/")) {
                arguments.add(source.toString());
            }
        }
        Path file = project.target().resolve("javac.arguments");
        Files.write(file, arguments);
        String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
        return Child.run(List.of(javac, "@" + file), settings.target("")).millis();
    }

    private static Path classes(Project project) {
        return project.target().resolve("javac-classes");
    }

    /** Class files of a client of the Interactions API: models alone, for each type a user sees. */
    private static Row shipped(String label, Class<?> inLibrary, String folder) throws IOException {
        Path home = ClassPath.home(inLibrary);
        List<Path> classes;
        double bytes;
        if (Files.isDirectory(home)) {
            classes = Folders.files(home.resolve(folder), ".class");
            bytes = Folders.size(classes);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                classes = Folders.files(jar.getPath(folder), ".class");
                bytes = Folders.size(classes);
            }
        }
        long types = classes.stream().filter(CodePart::isForUsers).count();
        return Row.ofBytes("class files", "models of the Interactions API", label, bytes / types)
                .note(String.format(Locale.ROOT, "for each of %d types", types));
    }

    private static boolean isForUsers(Path type) {
        String name = type.getFileName().toString();
        return !name.contains("$")
                && !name.endsWith("TypeIdResolver.class")
                && !name.startsWith("Unknown")
                && !name.equals("package-info.class");
    }
}
