package dev.signet.benchmarks.generate;

import dev.signet.benchmarks.Part;
import dev.signet.benchmarks.Settings;
import dev.signet.benchmarks.generator.Parse;
import dev.signet.benchmarks.generator.WarmOpenApiGenerator;
import dev.signet.benchmarks.generator.WarmSignet;
import dev.signet.benchmarks.process.Child;
import dev.signet.benchmarks.process.ClassPath;
import dev.signet.benchmarks.report.Row;
import dev.signet.benchmarks.report.Sample;
import dev.signet.benchmarks.report.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The generators without Maven, and what of it is reading: the first time in a process, and when it is warm. */
public final class WarmPart implements Part {
    private static final int ROUNDS = 3;
    /** After twenty runs of a small document the compiler still has half of a run's time before it. */
    private static final int WARM_UP = 100;

    private static final int MEASURED = 10;
    private static final int LESS_WARM_UP = 5;
    private static final int LESS_MEASURED = 5;
    /** Documents from this size on are read and generated less often. */
    private static final long LARGE = 1_000_000;

    /** What Maven itself brings for plugins that log. */
    private static final String LOGGING = "slf4j-api-";

    private record Runner(
            String work, String label, Document document, PluginRealm realm, Class<?> main, List<String> first) {
        boolean isLong() {
            return document.file().toFile().length() > LARGE;
        }
    }

    @Override
    public List<Row> measure(Settings settings) throws IOException, InterruptedException {
        LocalRepository repository = LocalRepository.of(settings);
        Document interactions = Document.interactions(settings);
        PluginRealm signet = realm(Tool.SIGNET, interactions, repository, settings);
        PluginRealm other = realm(Tool.OPENAPI_GENERATOR, interactions, repository, settings);
        List<Runner> runners = new ArrayList<>();
        for (Document document : List.of(interactions, Document.large(settings))) {
            String label = Tool.OPENAPI_GENERATOR.label();
            runners.add(new Runner("generate", label, document, other, WarmOpenApiGenerator.class, List.of()));
            runners.add(new Runner("generate", Tool.SIGNET.label(), document, signet, WarmSignet.class, List.of()));
            for (Parse.Way way : Parse.Way.values()) {
                runners.add(new Runner("parse", way.label(), document, other, Parse.class, List.of(way.name())));
            }
        }
        Map<Runner, List<String>> outputs = new LinkedHashMap<>();
        runners.stream()
                .filter(runner -> settings.wants(runner.work, runner.document.label(), runner.label))
                .forEach(runner -> outputs.put(runner, new ArrayList<>()));
        int rounds = settings.rounds(ROUNDS);
        for (int round = 1; round <= rounds; round++) {
            Settings.progress("generators alone: round " + round + " of " + rounds);
            for (Map.Entry<Runner, List<String>> entry : outputs.entrySet()) {
                if (round < ROUNDS || !entry.getKey().isLong()) {
                    entry.getValue().add(run(entry.getKey(), settings));
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        outputs.forEach((runner, lines) -> {
            rows.add(row(runner, ", first in a process", lines, 0));
            rows.add(row(runner, ", warm", lines, 1));
        });
        return rows;
    }

    private static PluginRealm realm(Tool tool, Document document, LocalRepository repository, Settings settings)
            throws IOException, InterruptedException {
        Project project = Project.of(tool, document, Project.GENERATE, repository, settings);
        return PluginRealm.of(tool.coordinates(settings), project, repository);
    }

    private static String run(Runner runner, Settings settings) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(runner.first());
        arguments.add(runner.document().file().toString());
        if (runner.main() != Parse.class) {
            arguments.add(settings.target("warm").toString());
            Folders.putAside(settings.target("warm"));
        }
        boolean less = settings.quick() || runner.isLong();
        arguments.add(Integer.toString(less ? LESS_WARM_UP : WARM_UP));
        arguments.add(Integer.toString(less ? LESS_MEASURED : MEASURED));
        List<Path> jars = new ArrayList<>(runner.realm().jars());
        for (Path jar : Folders.files(settings.maven().resolve("lib"), ".jar")) {
            if (jar.getFileName().toString().startsWith(LOGGING)) {
                jars.add(jar);
            }
        }
        List<String> command = Child.java(ClassPath.of(jars), runner.main(), arguments);
        String[] lines = Child.run(command, settings.target("")).output().split("\n");
        return lines[lines.length - 1].strip();
    }

    private static Row row(Runner runner, String when, List<String> lines, int column) {
        Sample millis = Sample.of(lines.stream()
                .map(line -> Double.valueOf(line.split(" ")[column]))
                .toList());
        return Row.of(runner.work() + when, runner.document().label(), runner.label(), millis, Unit.MILLISECONDS);
    }
}
