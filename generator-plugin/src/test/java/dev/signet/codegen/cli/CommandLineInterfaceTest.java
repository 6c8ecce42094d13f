package dev.signet.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Goal;
import dev.signet.codegen.compiler.Options;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandLineInterfaceTest {
    private static final Path SPEC = Path.of("../spec").toAbsolutePath().normalize();
    private static final String PETS = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {type: object, properties: {name: {type: string, maxLength: 9}}}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void pets() throws IOException {
        Files.writeString(folder.resolve("pets.yaml"), PETS);
        Files.writeString(folder.resolve("odd.yaml"), PETS + "    Odd: {$ref: '#/components/schemas/Gone'}\n");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLineInterface(folder, new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
    }

    private List<String> generated() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("generated"))) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    @Test
    void generatesTheInteractionsClientInAFolderWithoutAPom() throws IOException {
        int code = run(
                "generate",
                "--input-spec",
                SPEC.resolve("2026-05-20/openapi.yaml").toString(),
                "--overlays=" + SPEC.resolve("2026-05-20/overlay.yaml"),
                "--model-package=com.example.model");

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString())
                .containsPattern("Signet: \\d+ records, \\d+ unions, \\d+ enums; \\d+ files written, ");
        assertThat(generated())
                .contains("generated/com/example/InteractionsClient.java", "generated/com/example/model/Step.java");

        assertThat(run("generate", "--revisions", SPEC.resolve("revisions.yaml").toString()))
                .isZero();
        assertThat(out.toString()).contains("Signet: 2026-05-20: ", "Signet: 2026-05-06: ");
    }

    @Test
    void secondRunIsUpToDate() {
        run("generate", "--input-spec=pets.yaml", "--model-package=pets.model");
        run("generate", "--input-spec=pets.yaml", "--model-package=pets.model");

        assertThat(out.toString()).contains("; up to date in ");
    }

    @Test
    void flagsAreSwitchedOffByFalseAndOnByTheirNameAlone() throws IOException {
        run(
                "generate",
                "--input-spec=pets.yaml",
                "--model-package=pets.model",
                "--generate-support=false",
                "--timings");

        assertThat(out.toString()).contains("ms in all, of which");
        assertThat(generated()).contains("generated/pets/model/Pet.java").noneMatch(file -> file.contains("/support/"));
    }

    @Test
    void mappingsMayHoldSeveralEntries() throws IOException {
        assertThat(run(
                        "generate",
                        "--input-spec=pets.yaml",
                        "--model-package=pets.model",
                        "--type-mappings=string+uuid=String,number=BigDecimal",
                        "--schema-mappings=Pet=com.example.Pet"))
                .isZero();
        assertThat(generated()).noneMatch(file -> file.endsWith("/Pet.java"));
    }

    @Test
    void diffReportsWhatBreaksAndEndsWithOneIfThatIsToFail() {
        String from = SPEC.resolve("2026-05-06/openapi.yaml").toString();
        String to = SPEC.resolve("2026-05-20/openapi.yaml").toString();

        assertThat(run("diff", "--from", from, "--to", to)).isZero();
        assertThat(folder.resolve("signet-diff/diff.json")).exists();
        assertThat(run("diff", "--from=" + from, "--to=" + to, "--fail-on=breaking-wire,breaking-source"))
                .isEqualTo(ExitCode.FOUND);
        assertThat(err.toString())
                .containsPattern(
                        "is breaking on the wire \\(\\d+ changes: .*\\), and breaking for Java source \\(\\d+ changes: ")
                .contains("and --fail-on is breaking-wire,breaking-source → see ");
    }

    @Test
    void reportIsAPage() {
        assertThat(run(
                        "report",
                        "--input-spec=" + SPEC.resolve("2026-05-20/openapi.yaml"),
                        "--overlays=" + SPEC.resolve("2026-05-20/overlay.yaml")))
                .isZero();
        assertThat(folder.resolve("signet-report/report.html")).exists();
        assertThat(out.toString()).contains("Report: " + folder.resolve("signet-report/report.html"));
    }

    @Test
    void checkEndsWithOneUntilUpdateHasTakenTheDocumentOver() throws IOException {
        Files.writeString(folder.resolve("published.yaml"), PETS.replace("maxLength: 9", "maxLength: 8"));
        Files.writeString(folder.resolve("revisions.yaml"), """
                revisions:
                  - revision: '1'
                    status: current
                    package: pets
                    document: pets.yaml
                    published:
                      source: published.yaml
                """);

        assertThat(run("check", "--revisions=revisions.yaml")).isEqualTo(ExitCode.FOUND);
        assertThat(err.toString())
                .contains("Published documents have changed: 1 → read the report, then run signet update");
        assertThat(run("update", "--revisions=revisions.yaml", "--timeout=5")).isZero();
        assertThat(run("check", "--revisions=revisions.yaml")).isZero();
        assertThat(folder.resolve("pets.yaml")).content().contains("maxLength: 8");
    }

    @Test
    void problemsAreListedWithTheirLocationsAndNothingIsWritten() {
        assertThat(run("generate", "--input-spec=odd.yaml", "--model-package=pets.model", "--fail-on-warnings"))
                .isEqualTo(ExitCode.INVALID);
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("[WARNING] odd.yaml:7 #/components/schemas/Odd"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "Signet found 1 warning and wrote nothing, since --fail-on-warnings is set"));
        assertThat(folder.resolve("generated")).doesNotExist();
    }

    @Test
    void allMistakesInOptionsAreReportedAtOnceByTheNamesUsedHere() {
        assertThat(run("generate", "--input-spec=pet.yaml", "--model-package=1", "--validation=strickt"))
                .isEqualTo(ExitCode.INVALID);
        assertThat(err.toString())
                .contains(
                        "[ERROR] --input-spec refers to a file that does not exist: " + folder.resolve("pet.yaml")
                                + " → did you mean " + folder.resolve("pets.yaml") + "?",
                        "[ERROR] --model-package is not a valid Java package name: 1",
                        "[ERROR] --validation is none of none, builder and strict: strickt → did you mean strict?",
                        "Signet found 3 errors and wrote nothing");
    }

    @Test
    void unknownOptionsNameTheOneThatWasMeant() {
        assertThat(run("generate", "--input-spek=pets.yaml")).isEqualTo(ExitCode.INVALID);
        assertThat(err.toString())
                .contains("[ERROR] Unknown option", "--input-spec", "→ signet generate --help lists what there is");
        assertThat(run()).isEqualTo(ExitCode.INVALID);
        assertThat(err.toString()).contains("There is no command", "→ signet --help");
    }

    @Test
    void documentWithoutAnOptionIsToldWhichOneItNeeds() {
        assertThat(run("generate", "pets.yaml")).isEqualTo(ExitCode.INVALID);
        assertThat(err.toString()).contains("→ name the document by an option, such as --input-spec");
    }

    @Test
    void propertyOfMavenIsToldWhichOptionItIs() {
        assertThat(run("generate", "-Dsignet.inputSpec=pets.yaml")).isEqualTo(ExitCode.INVALID);
        assertThat(err.toString()).contains("→ that is how Maven spells it; write --input-spec");
    }

    @Test
    void messagesSpellOptionsAsTheyAreWrittenHere() {
        assertThat(run(
                        "generate",
                        "--input-spec=pets.yaml",
                        "--model-package=pets.model",
                        "--type-mappings=uuid=String"))
                .isEqualTo(ExitCode.INVALID);
        assertThat(err.toString())
                .contains("[ERROR] --type-mappings uuid=String: `uuid` is not a scalar type → write string+uuid");
    }

    @Test
    void filesThatCannotBeWrittenEndWithThree() throws IOException {
        Files.createDirectories(folder.resolve("generated/pets/model/.signet-tmp/x"));

        assertThat(run("generate", "--input-spec=pets.yaml", "--model-package=pets.model"))
                .isEqualTo(ExitCode.BROKEN);
        assertThat(err.toString()).startsWith("Signet can't read or write a file: can't write to ");
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void helpListsEveryOptionOfACommand(Goal goal) {
        assertThat(run(goal.toString(), "--help")).isZero();
        assertThat(out.toString()).contains(goal.documentation().substring(0, 30), "--help");
        Options.of(goal).forEach(option -> assertThat(out.toString()).contains(GoalOptions.spelled(option.name())));
    }

    @Test
    void helpListsTheCommandsAndTheExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("generate", "diff", "check", "update", "report", "Exit codes: 0 done");
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("Signet ");
    }

    @Test
    void anOverlayIsProposedForADocumentThatItDoesNotFit() throws IOException {
        String now = PETS.replace("Pet:", "Animal:");
        Files.writeString(
                folder.resolve("published.yaml"), now + "    Owner: {items: {$ref: '#/components/schemas/Animal'}}\n");
        Files.writeString(
                folder.resolve("pets.yaml"), PETS + "    Owner: {items: {$ref: '#/components/schemas/Pet'}}\n");
        Files.writeString(
                folder.resolve("overlay.yaml"),
                "overlay: 1.0.0\nactions:\n  - target: $.components.schemas.Pet\n    update: {title: T}\n");
        Files.writeString(folder.resolve("revisions.yaml"), """
                revisions:
                  - revision: '1'
                    status: current
                    package: com.example.pets
                    document: pets.yaml
                    overlays: [overlay.yaml]
                    published:
                      source: published.yaml
                """);
        assertThat(run("check", "--revisions", "revisions.yaml")).isEqualTo(ExitCode.FOUND);
        assertThat(err.toString()).contains("run signet update --rebase for a proposal");
        assertThat(run("update", "--revisions", "revisions.yaml", "--rebase")).isEqualTo(ExitCode.FOUND);
        assertThat(out.toString()).contains("Proposal: ");
        assertThat(folder.resolve("signet-diff/1/proposal/overlay.yaml")).hasContent("""
                        overlay: 1.0.0
                        actions:
                          - target: $.components.schemas.Animal
                            x-review: '`Pet` is now `Animal`'
                            update: {title: T}
                        """);
    }
}
