package dev.signet.codegen.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.compiler.FailOn;
import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.revisions.AcceptedChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that a team accepts, and what reports for other programs say of the rest. */
class AcceptanceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private ApiDiff diff() throws IOException {
        return DocumentDiff.of(
                subject("old.yaml", "count: {type: integer}"), subject("new.yaml", "size: {type: string}"));
    }

    private Subject subject(String name, String property) throws IOException {
        Path file = Files.writeString(folder.resolve(name), """
                openapi: 3.1.0
                info: {title: Post, version: '1'}
                paths: {}
                components:
                  schemas:
                    Parcel:
                      type: object
                      properties:
                        %s
                """.formatted(property));
        return new Subject(name, file, List.of(), Access.STRICT);
    }

    private ApiDiff accepting(String entries) throws IOException {
        Path file = Files.writeString(folder.resolve("accepted.yaml"), "ignore:\n" + entries);
        return Acceptance.of(diff(), AcceptedChanges.read(file, problems), TODAY, problems);
    }

    private List<String> warnings() {
        return problems.all().stream().map(Problem::text).toList();
    }

    @Test
    void acceptedChangeFailsNothing() throws IOException {
        ApiDiff diff =
                accepting("- {change: 'property Parcel.count is gone*', reason: Nobody counts., until: 2026-06-01}\n");
        assertThat(FailOn.SOURCE.exceeding(diff())).isNotEmpty();
        assertThat(FailOn.SOURCE.exceeding(diff)).isEmpty();
        assertThat(FailOn.ANY.exceeding(diff))
                .extracting(change -> change.title())
                .containsExactly("property Parcel.size is new: String, optional");
        assertThat(warnings()).isEmpty();
    }

    @Test
    void expiredEntryCountsAgainAndIsAWarning() throws IOException {
        ApiDiff diff = accepting("- {change: 'property Parcel.*', reason: For now., until: 2026-05-31}\n");
        assertThat(FailOn.SOURCE.exceeding(diff)).isNotEmpty();
        assertThat(warnings())
                .containsExactly(
                        "accepted.yaml:2 #/ignore/0 `property Parcel.*` was ignored until 2026-05-31, and counts"
                                + " again → extend `until` or remove the entry");
    }

    @Test
    void entryThatNoChangeNeedsIsAWarning() throws IOException {
        accepting("- {change: 'property Parcel.weight is gone', reason: Nobody weighs.}\n");
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("no change is called `property Parcel.weight is gone`");
    }

    @Test
    void entryWithoutReasonIsAnError() {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> accepting("- {change: 'property Parcel.*', until: soon, wy: x}\n"))
                .withMessageContaining("`reason` is missing")
                .withMessageContaining("`soon` is no date")
                .withMessageContaining("unknown key `wy`");
    }

    @Test
    void invisibleCharactersAreEscapesInReportsForReviews() throws IOException {
        ApiDiff diff = accepting("- {change: 'property Parcel.*', reason: \"For \\u202enow.\"}\n");
        DocumentDiff.write(diff, folder.resolve("reports"));
        assertThat(Files.readString(folder.resolve("reports/diff.sarif")))
                .contains("For \\u202enow.")
                .doesNotContain("\u202e");
    }

    @Test
    void reportsForReviewsNameFileAndLine() throws IOException {
        DocumentDiff.write(diff(), folder.resolve("reports"));
        String annotations = Files.readString(folder.resolve("reports/diff.annotations.txt"));
        assertThat(annotations.lines().toList())
                .anyMatch(line -> line.startsWith("::error file=")
                        && line.contains("old.yaml,line=9,title=Breaking::property Parcel.count is gone"));
        assertThat(Files.readString(folder.resolve("reports/diff.sarif")))
                .contains("\"ruleId\":\"breaking\",\"level\":\"error\"")
                .contains("\"startLine\":9")
                .contains("\"fullyQualifiedName\":\"#/components/schemas/Parcel/properties/count\"");
    }
}
