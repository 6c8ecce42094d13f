package dev.signet.benchmarks.generate;

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
final class WarmRows {
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 20;
    private static final int MEASURED = 10;
    /** Documents from this size on are read and generated less often. */
    private static final long LARGE = 1_000_000;

    /** What Maven itself brings for plugins that log. */
    private static final String LOGGING = "slf4j-api-";

    private final Settings settings;
    private final Map<Tool, PluginRealm> realms;
    private final Map<Runner, List<String>> outputs = new LinkedHashMap<>();

    WarmRows(Settings settings, Map<Tool, PluginRealm> realms) {
        this.settings = settings;
        this.realms = realms;
    }

    private record Runner(
            String work, String label, Document document, Tool realm, Class<?> main, List<String> first) {}

    List<Row> of(List<Document> documents) throws IOException, InterruptedException {
        for (Document document : documents) {
            add(
                    "generate",
                    Tool.OPENAPI_GENERATOR.label(),
                    document,
                    Tool.OPENAPI_GENERATOR,
                    WarmOpenApiGenerator.class,
                    List.of());
            add("generate", Tool.SIGNET.label(), document, Tool.SIGNET, WarmSignet.class, List.of());
            for (Parse.Way way : Parse.Way.values()) {
                add("parse", way.label(), document, Tool.OPENAPI_GENERATOR, Parse.class, List.of(way.name()));
            }
        }
        int rounds = settings.rounds(ROUNDS);
        for (int round = 1; round <= rounds; round++) {
            Settings.progress("generators alone: round " + round + " of " + rounds);
            for (Map.Entry<Runner, List<String>> entry : outputs.entrySet()) {
                entry.getValue().add(run(entry.getKey()));
            }
        }
        List<Row> rows = new ArrayList<>();
        outputs.forEach((runner, lines) -> {
            rows.add(row(runner, ", first in a process", lines, 0));
            rows.add(row(runner, ", warm", lines, 1));
        });
        return rows;
    }

    private void add(String work, String label, Document document, Tool realm, Class<?> main, List<String> first) {
        if (settings.wants(work, document.label(), label)) {
            outputs.put(new Runner(work, label, document, realm, main, first), new ArrayList<>());
        }
    }

    private String run(Runner runner) throws IOException, InterruptedException {
        PluginRealm realm = realms.get(runner.realm());
        if (realm == null) {
            throw new IllegalStateException("no class path for " + runner.realm());
        }
        List<String> arguments = new ArrayList<>(runner.first());
        arguments.add(runner.document().file().toString());
        if (runner.main() != Parse.class) {
            arguments.add(settings.target("warm").toString());
            Folders.delete(settings.target("warm"));
        }
        boolean less = settings.quick() || runner.document().file().toFile().length() > LARGE;
        arguments.add(Integer.toString(less ? WARM_UP / 4 : WARM_UP));
        arguments.add(Integer.toString(less ? MEASURED / 2 : MEASURED));
        List<Path> jars = new ArrayList<>(realm.jars());
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
