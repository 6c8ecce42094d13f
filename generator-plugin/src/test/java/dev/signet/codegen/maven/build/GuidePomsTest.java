package dev.signet.codegen.maven.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.signet.codegen.maven.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the guide and the README say to put into a pom is put into one each, and Maven builds them all. */
@Tag("integration")
class GuidePomsTest {
    /** Pages whose XML others use: FirstBuildTest, packages openapi and databind, module publishing, BuildToolsTest. */
    private static final Set<String> BUILT_ELSEWHERE = Set.of(
            "docs/guide/errors.md",
            "docs/guide/first-build.md",
            "docs/guide/openapi-generator.md",
            "docs/guide/databind.md",
            "docs/guide/artifacts.md",
            "docs/guide/ides-and-build-tools.md",
            "docs/guide/kotlin.md");

    private static final Pattern TAG = Pattern.compile("(?s)^\\s*<(\\w+)>.*");
    private static final Pattern FILE = Pattern.compile("\\$\\{project\\.basedir}/([^<]+\\.yaml)<");
    private static final String DOCUMENT = "src/main/openapi/document.yaml";

    /** Has what the pages map, so that no mapping is without effect. */
    private static final String CONTENT = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths: {}
            components:
              schemas:
                Money: {type: object, properties: {amount: {type: string}}}
                Pet:
                  type: object
                  properties:
                    price: {$ref: '#/components/schemas/Money'}
                    born: {type: string, format: date-time}
                    seen: {type: string, format: instant}
                    currency: {type: string, format: currency}
                    account: {type: string, format: iban}
                    weight: {type: number}
                    chip: {type: integer, format: int64}
                    name: {type: string, maxLength: 10}
            """;

    private static final String OVERLAY = """
            overlay: 1.0.0
            info: {title: Corrections, version: '1'}
            actions:
              - target: $.info
                update: {description: Pets of all kinds.}
            """;

    private static final String REVISIONS = """
            supportPackage: com.example.pets.support
            revisions:
              - revision: '2026-05-20'
                status: current
                package: com.example.pets.r2026_05_20
                document: document.yaml
            """;

    @TempDir
    Path folder;

    private final List<String> modules = new ArrayList<>();
    private final List<String> generating = new ArrayList<>();

    @Test
    void mavenTakesThemAsTheyStand() throws IOException, InterruptedException {
        Project all = Project.in(folder);
        for (Page page : Page.all()) {
            for (Page.Block block : page.blocks()) {
                if (block.language().equals("xml") && !BUILT_ELSEWHERE.contains(page.name())) {
                    String name = page.name().replaceAll(".*/|\\.md$", "") + "-" + block.line();
                    add(new Project(all.folder().resolve(name), all.repository()), name, block.content());
                }
            }
        }
        all.write(
                "pom.xml",
                Project.pom(
                        "all",
                        "<packaging>pom</packaging><modules>"
                                + modules.stream()
                                        .map(name -> "<module>" + name + "</module>")
                                        .collect(Collectors.joining())
                                + "</modules>"));

        assertThat(all.build("generate-sources")).contains("BUILD SUCCESS").doesNotContain("[WARNING]");

        assertThat(generating).hasSizeGreaterThan(5);
        for (String name : generating) {
            assertThat(written(all.folder().resolve(name))).as(name).isTrue();
        }
    }

    private void add(Project project, String name, String xml) throws IOException {
        boolean complete = xml.contains("<dependency>");
        project.write("pom.xml", Project.pom(name, complete ? content(xml) : Project.java17() + content(xml)));
        project.write(DOCUMENT, CONTENT);
        FILE.matcher(xml).results().map(found -> found.group(1)).forEach(file -> {
            try {
                boolean overlay = file.endsWith("overlay.yaml");
                project.write(file, overlay ? OVERLAY : file.endsWith("revisions.yaml") ? REVISIONS : CONTENT);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        modules.add(name);
        if (!complete) {
            generating.add(name);
        }
    }

    /** What stands around the piece in a pom. */
    private static String content(String xml) {
        String tag = TAG.matcher(xml).replaceFirst("$1");
        return switch (tag) {
            case "plugin" -> "<build><plugins>" + xml + "</plugins></build>";
            case "execution" -> content(Project.signet(now(xml)));
            case "configuration" ->
                content(Project.signet(
                        Project.execution("one", configuration(xml.replaceAll("</?configuration>", "")))));
            case "dependency" -> "<dependencies>" + xml + "</dependencies>";
            case "project", "build", "profile" -> fail("A page of its own test: %s", xml);
            default -> content(Project.signet(Project.execution("one", configuration(xml))));
        };
    }

    /** Has a goal of a later phase run as soon as the others. */
    private static String now(String execution) {
        return execution.replaceAll("<phase>.*</phase>", "<phase>generate-sources</phase>");
    }

    /** With what must be there and the piece does not say. */
    private static String configuration(String parameters) {
        boolean revisions = parameters.contains("<revisions>");
        return (revisions || parameters.contains("<inputSpec>") ? "" : "<inputSpec>" + DOCUMENT + "</inputSpec>")
                + (revisions || parameters.contains("<modelPackage>")
                        ? ""
                        : "<modelPackage>com.example.pets.model</modelPackage>")
                + parameters;
    }

    private static boolean written(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module)) {
            return files.anyMatch(file -> file.toString().endsWith(".java") || file.endsWith("report.html"));
        }
    }
}
