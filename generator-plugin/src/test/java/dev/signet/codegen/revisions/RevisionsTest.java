package dev.signet.codegen.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.revisions.Revisions.HandWritten;
import dev.signet.codegen.revisions.Revisions.Published;
import dev.signet.codegen.revisions.Revisions.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeDocuments() throws IOException {
        Files.createDirectories(folder.resolve("2"));
        Files.writeString(folder.resolve("2/openapi.yaml"), "");
        Files.writeString(folder.resolve("2/overlay.yaml"), "");
        Files.createDirectories(folder.resolve("main/a/r2/mixin"));
        Files.createDirectories(folder.resolve("test/a/r2"));
        Files.writeString(folder.resolve("main/a/r2/Loop.java"), "");
        Files.writeString(folder.resolve("main/a/r2/mixin/Total.java"), "");
    }

    private Revisions read(String yaml) throws IOException {
        Files.writeString(folder.resolve("revisions.yaml"), yaml);
        return Revisions.read(folder.resolve("revisions.yaml"), new Problems());
    }

    private List<String> problems(String yaml) {
        List<String> lines = new ArrayList<>();
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> read(yaml))
                .satisfies(e -> e.problems().stream().map(Problem::toString).forEach(lines::add));
        return lines;
    }

    @Test
    void documentInThePlaceOfAListIsOneProblem() {
        assertThat(problems("openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}\n"))
                .singleElement()
                .asString()
                .startsWith("#/openapi this is an OpenAPI document, not a list of revisions → set it as `inputSpec`");
    }

    @Test
    void everythingThatARowCanSay() throws IOException {
        String sha = "0123456789abcdef".repeat(4);
        Revisions revisions = read("""
                header: Api-Revision
                supportPackage: a.support
                handWritten: {package: a.r2, sources: main, tests: test}
                revisions:
                  - revision: '2'
                    status: current
                    package: a.r2
                    document: 2/openapi.yaml
                    overlays: [2/overlay.yaml]
                    published: {source: https://example.com/api.json, sha256: %s, etag: '"x"', reworded: true}
                  - revision: '1'
                    status: retired
                    note: Over.
                    package: a.r1
                    document: 2/openapi.yaml
                    leaveOut: [Loop, mixin.Total]
                  - {revision: '0', status: retired, package: a.r0, document: 2/openapi.yaml}
                """.formatted(sha));
        Path document = folder.resolve("2/openapi.yaml");
        assertThat(revisions)
                .isEqualTo(new Revisions(
                        folder.resolve("revisions.yaml"),
                        revisions.sources(),
                        "Api-Revision",
                        "a.support",
                        new HandWritten("a.r2", folder.resolve("main"), folder.resolve("test")),
                        List.of(
                                new Row(
                                        "#/revisions/0",
                                        "2",
                                        null,
                                        "a.r2",
                                        document,
                                        List.of(folder.resolve("2/overlay.yaml")),
                                        List.of(),
                                        new Published("https://example.com/api.json", sha, "\"x\"", true)),
                                new Row(
                                        "#/revisions/1",
                                        "1",
                                        "Over.",
                                        "a.r1",
                                        document,
                                        List.of(),
                                        List.of("Loop", "mixin.Total"),
                                        null),
                                new Row(
                                        "#/revisions/2",
                                        "0",
                                        "The service has retired this revision.",
                                        "a.r0",
                                        document,
                                        List.of(),
                                        List.of(),
                                        null))));
        assertThat(revisions.row("1")).isPresent();
        assertThat(revisions.row("3")).isEmpty();
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirPlaces() {
        assertThat(problems("""
                supportPackage: a.1
                revisions:
                  - revision: ../up
                    status: curent
                    package: a.class
                    document: 3/openapi.yaml
                    overlays: [2/overlay.yml]
                    published: {sha256: abc, from: here}
                  - revision: ../up
                    status: current
                    note: Why?
                    package: a.class
                    dokument: 2/openapi.yaml
                """))
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).startsWith("#/supportPackage `a.1` is not a valid Java package name"),
                        p -> assertThat(p).startsWith("#/revisions/0/revision `../up` is not a valid revision name"),
                        p -> assertThat(p)
                                .isEqualTo(
                                        "#/revisions/0/status unknown status `curent` → did you mean" + " `current`?"),
                        p -> assertThat(p)
                                .startsWith("#/revisions/0/package `a.class` is not a valid Java package name"),
                        p -> assertThat(p).startsWith("#/revisions/0/document ").contains("is not a file"),
                        p -> assertThat(p)
                                .startsWith("#/revisions/0/overlays/0 ")
                                .contains("is not a file"),
                        p -> assertThat(p).startsWith("#/revisions/0/published/sha256 invalid SHA-256"),
                        p -> assertThat(p).startsWith("#/revisions/0/published/from unknown property `from`"),
                        p -> assertThat(p).startsWith("#/revisions/0/published `source` is missing"),
                        p -> assertThat(p).startsWith("#/revisions/1/revision `../up` is not a valid revision name"),
                        p -> assertThat(p)
                                .isEqualTo("#/revisions/1/revision `../up` is also the revision of"
                                        + " #/revisions/0/revision → use a different one for each revision"),
                        p -> assertThat(p).startsWith("#/revisions/1/package `a.class` is also the package"),
                        p -> assertThat(p)
                                .startsWith("#/revisions/1/package `a.class` is not a valid Java package name"),
                        p -> assertThat(p).startsWith("#/revisions/1/note `note` requires `status: retired`"),
                        p -> assertThat(p)
                                .isEqualTo("#/revisions/1/dokument unknown property `dokument` → did you"
                                        + " mean `document`?"),
                        p -> assertThat(p).startsWith("#/revisions/1 `document` is missing"));
    }

    @Test
    void parametersInARowAreToldTheirNameThere() {
        assertThat(problems("revisions:\n  - {revision: '1', status: current, modelPackage: a.b, inputSpec: c.yaml}\n"))
                .contains(
                        "#/revisions/0/modelPackage unknown property `modelPackage` → write `package`",
                        "#/revisions/0/inputSpec unknown property `inputSpec` → write `document`");
    }

    @Test
    void mistakesAboutHandWrittenCodeAreTold() {
        String rows = """
                revisions:
                  - {revision: '2', status: current, package: a.r2, document: 2/openapi.yaml}
                  - {revision: '1', status: current, package: a.r1, document: 2/openapi.yaml, leaveOut: [%s]}
                """;
        assertThat(problems("handWritten: {package: a.r3, source: main}\n" + rows.formatted("")))
                .containsExactly(
                        "#/handWritten/source unknown property `source` → did you mean `sources`?",
                        "#/handWritten/package no revision has the package `a.r3` → did you mean `a.r1` or `a.r2`?",
                        "#/handWritten `sources` is missing → set the source folder of that package, relative to this file");
        assertThat(problems("handWritten: {package: a.r2, sources: main, tests: tests}\n" + rows.formatted("")))
                .singleElement()
                .asString()
                .startsWith("#/handWritten/tests ")
                .endsWith("is not a folder → paths are relative to this file");
        assertThat(problems("handWritten: {package: a.r2, sources: main}\n" + rows.formatted("Loop, Lop, ../Loop")))
                .containsExactly(
                        "#/revisions/1/leaveOut/1 there is no source `Lop` in a.r2"
                                + " → use the name of a type, without that package",
                        "#/revisions/1/leaveOut/2 there is no source `../Loop` in a.r2"
                                + " → use the name of a type, without that package");
        assertThat(problems("handWritten: {package: a.r1, sources: main}\n" + rows.formatted("Loop")))
                .anySatisfy(p -> assertThat(p)
                        .isEqualTo(
                                "#/revisions/1/leaveOut/0 `Loop` is written for this revision, so it can't be left out"
                                        + " → remove it, or delete the file"));
        assertThat(problems(rows.formatted("Loop")))
                .containsExactly("#/revisions/1/leaveOut/0 `leaveOut` requires `handWritten`"
                        + " → remove it, or say by `handWritten` what is copied");
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThat(problems("- a")).anySatisfy(p -> assertThat(p).startsWith("# expected an object"));
        assertThat(problems("revisions: []")).singleElement().asString().startsWith("#/revisions the file lists no");
        assertThat(problems("revisions: [2]"))
                .anySatisfy(p -> assertThat(p).startsWith("#/revisions/0 expected an object"));
        assertThat(problems("revisions: [{revision: 2026-05-20, status: [x]}]"))
                .anySatisfy(p -> assertThat(p).startsWith("#/revisions/0/status `status` must be a string"));
        assertThat(problems("a: b: c")).singleElement().asString().contains("line 1");
    }
}
