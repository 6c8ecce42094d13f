package dev.signet.codegen.maven.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.signet.codegen.Prerequisite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the workflow that the guide shows, run as GitHub would, with a Maven and a GitHub that only write down what is asked. */
@Tag("integration")
class NightlyPageTest {
    private static final Path PAGE = Path.of("../docs/guide/nightly.md");
    private static final String FILE = ".github/workflows/api-documents.yml";
    private static final Pattern BLOCK =
            Pattern.compile("```yaml " + Pattern.quote(FILE) + "\n(.*?)```\n", Pattern.DOTALL);

    @TempDir
    Path folder;

    private Path project;
    private final Map<String, String> steps = new LinkedHashMap<>();

    @BeforeEach
    void checkOut() throws IOException, InterruptedException {
        Prerequisite.require(
                Files.exists(Path.of("/bin/bash")) && Files.exists(Path.of("/usr/bin/git")),
                "bash and git are not there");
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        JsonNode job = new YAMLMapper().readTree(block.group(1)).at("/jobs/update");
        for (JsonNode step : job.path("steps")) {
            if (step.has("run")) {
                steps.put(step.path("name").asText(), step.path("run").asText());
            }
        }
        assertThat(steps).hasSize(3);
        project = Files.createDirectories(folder.resolve("project"));
        Files.createDirectories(project.resolve("spec"));
        Files.writeString(project.resolve("spec/revisions.yaml"), "old\n");
        Files.writeString(project.resolve(".gitignore"), "target/\n");
        program(project.resolve("mvnw"), """
                echo "mvnw $*" >> "$CALLS"
                case "$*" in *:check*) mkdir -p target/signet-diff; [ -z "$DIFF" ] || { mkdir -p target/signet-diff/1; echo "$DIFF" > target/signet-diff/1/diff.md; }; exit "$CHECK";;
                *:update*) echo new > spec/revisions.yaml;; esac
                """);
        program(Files.createDirectories(folder.resolve("bin")).resolve("gh"), """
                echo "gh $*" >> "$CALLS"
                if [ "$2" = edit ]; then exit 1; fi
                cp target/body.md "$CALLS.body"
                """);
        assertThat(run(
                        "git init -q -b main . && git config user.email a@b && git config user.name a && git add -A"
                                + " && git commit -qm start && git init -q --bare ../origin && git remote add origin ../origin",
                        "0",
                        ""))
                .isZero();
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** Runs a step as GitHub does, whose shell stops at the first command that fails; gives its exit status. */
    private int run(String script, String check, String diff) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("/bin/bash", "-e", "-o", "pipefail", "-c", script)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        Map<String, String> environment = shell.environment();
        environment.putAll(Map.of(
                "CALLS",
                folder.resolve("calls").toString(),
                "CHECK",
                check,
                "DIFF",
                diff,
                "LIST",
                "spec/revisions.yaml",
                "BRANCH",
                "api-documents",
                "GITHUB_OUTPUT",
                folder.resolve("output").toString(),
                "GITHUB_STEP_SUMMARY",
                folder.resolve("summary").toString(),
                "PATH",
                folder.resolve("bin") + ":" + System.getenv("PATH")));
        Process process = shell.start();
        process.getOutputStream().close();
        return process.waitFor();
    }

    private String step(int index) {
        return steps.values().stream().skip(index).findFirst().orElseThrow();
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    @Test
    void changedDocumentBecomesAPullRequestWithItsDifference() throws Exception {
        assertThat(run(step(0), "1", "- property gone")).isZero();
        assertThat(read("output")).isEqualTo("changed=true\n");
        assertThat(run(step(1), "0", "")).isZero();
        assertThat(run(step(2), "0", "")).as(read("log")).isZero();

        assertThat(read("calls"))
                .contains(
                        "mvnw -B -ntp dev.signet:signet-maven-plugin:update -Dsignet.revisions=spec/revisions.yaml",
                        "gh pr edit api-documents",
                        "gh pr create --head api-documents");
        assertThat(read("calls.body")).isEqualTo("- property gone\n");
        assertThat(read("summary")).isEqualTo("- property gone\n");
        assertThat(run("git -C ../origin show api-documents:spec/revisions.yaml | grep -x new", "0", ""))
                .isZero();
    }

    @Test
    void unchangedDocumentsEndTheJob() throws Exception {
        assertThat(run(step(0), "0", "")).isZero();
        assertThat(read("output")).isEqualTo("changed=false\n");
    }

    @Test
    void failureWithoutADifferenceFailsTheJob() throws Exception {
        assertThat(run(step(0), "1", "")).isNotZero();
        assertThat(folder.resolve("output")).doesNotExist();
    }
}
