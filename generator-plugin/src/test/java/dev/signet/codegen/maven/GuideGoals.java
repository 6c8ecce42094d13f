package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;

/** What a goal says that the guide has people type, in a folder without a project. */
final class GuideGoals {
    private static final Pattern GOAL = Pattern.compile("signet-maven-plugin:(\\w+)");
    private static final Pattern SET = Pattern.compile("-Dsignet\\.(\\w+)=(\\S+)");

    /** What a reader's document stands for, where a page shows none. */
    private static final String PETS = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}
                Owner: {type: object, properties: {name: {type: string}}}
            """;

    private final Path folder;
    private final RecordingLog log = new RecordingLog();

    private GuideGoals(Path folder) {
        this.folder = folder;
    }

    /** Lines without their level. */
    static String run(String command, Path folder) throws Exception {
        Matcher goal = GOAL.matcher(command);
        assertThat(goal.find()).as(command).isTrue();
        Map<String, String> values = new TreeMap<>();
        SET.matcher(command).results().forEach(set -> values.put(set.group(1), set.group(2)));
        GuideGoals goals = new GuideGoals(folder);
        SignetMojo mojo = switch (goal.group(1)) {
            case "diff" -> diff(values);
            case "report" -> goals.report(values);
            default -> fail("Nobody runs %s here", goal.group(1));
        };
        return goals.said(mojo);
    }

    private static DiffMojo diff(Map<String, String> values) {
        DiffMojo mojo = new DiffMojo();
        mojo.from = values.remove("from");
        mojo.to = values.remove("to");
        mojo.failOn = values.getOrDefault("failOn", "none");
        values.remove("failOn");
        assertThat(values).isEmpty();
        return mojo;
    }

    private ReportMojo report(Map<String, String> values) throws IOException {
        ReportMojo mojo = new ReportMojo();
        String document = String.valueOf(values.remove("inputSpec"));
        assertThat(values).isEmpty();
        if (!Files.exists(folder.resolve(document))) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(document), PETS);
        }
        mojo.inputSpec = document;
        return mojo;
    }

    private String said(SignetMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.startFolder = folder.toString();
        try {
            mojo.execute();
        } catch (MojoFailureException exceeded) {
            log.lines.add("error " + exceeded.getMessage());
        }
        StringBuilder said = new StringBuilder();
        log.lines.forEach(line -> said.append(line.replaceFirst("^\\w+ ", "")).append('\n'));
        return said.toString();
    }
}
