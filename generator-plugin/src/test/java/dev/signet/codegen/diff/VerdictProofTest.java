package dev.signet.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.Prerequisite;
import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.diff.Edits.Edit;
import dev.signet.codegen.diff.change.Impact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The verdicts on Java callers are what the compiler and the JVM say: for each of many edits of a document, callers that use all
 * of the old code are compiled against the new code, and those that were compiled before are linked with it and run.
 */
@Tag("integration")
class VerdictProofTest {
    @TempDir
    static Path folder;

    private static final List<ApiDiff> DIFFS = new ArrayList<>();
    private static final List<Proof.Finding> FINDINGS = new ArrayList<>();
    private static Proof proof;

    @BeforeAll
    static void compileAll() throws IOException, InterruptedException {
        Optional<Path> jdk = newerJdk();
        Prerequisite.require(jdk.isPresent(), "no JDK of version 21 or later is installed beside this one");
        List<String> names = new ArrayList<>();
        for (Edit edit : Edits.all()) {
            try {
                DIFFS.add(diff(edit.document()));
            } catch (RuntimeException e) {
                throw new AssertionError(edit.name(), e);
            }
        }
        proof = new Proof(folder.resolve("proof"), Edits.BASE, DIFFS.get(0).from());
        List<Edit> edits = Edits.all();
        IntStream.range(0, edits.size()).parallel().forEach(i -> prepare(i, edits.get(i)));
        IntStream.range(0, edits.size()).forEach(i -> names.add("edit" + i));
        proof.ask(
                jdk.get(),
                Path.of("src/test/java21/Prover.java"),
                names.stream().filter(name -> !proof.isSame(name)).toList());
        FINDINGS.addAll(names.parallelStream().map(VerdictProofTest::find).toList());
    }

    private static void prepare(int i, Edit edit) {
        try {
            proof.prepare("edit" + i, edit.document(), DIFFS.get(i).to());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Proof.Finding find(String name) {
        try {
            return proof.find(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** A JDK of version 21 or later: the running one, or one installed beside it. */
    private static Optional<Path> newerJdk() throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        if (Runtime.version().feature() >= 21) {
            return Optional.of(home);
        }
        try (Stream<Path> siblings = Files.list(home.resolve("..").normalize())) {
            return siblings.filter(VerdictProofTest::isNewer).sorted().findFirst();
        }
    }

    private static boolean isNewer(Path jdk) {
        try {
            Path release = jdk.resolve("release");
            return Files.isExecutable(jdk.resolve("bin/javac"))
                    && Files.isRegularFile(release)
                    && Files.readString(release).matches("(?s).*JAVA_VERSION=\"(2[1-9]|[3-9]\\d).*");
        } catch (IOException e) {
            return false;
        }
    }

    private static ApiDiff diff(String edited) throws IOException {
        Path old = Files.writeString(folder.resolve("old.yaml"), Edits.BASE);
        Path now = Files.writeString(folder.resolve("new.yaml"), edited);
        return DocumentDiff.of(
                new Subject("old", old, List.of(), Access.STRICT), new Subject("new", now, List.of(), Access.STRICT));
    }

    @Test
    void thereAreManyEdits() {
        assertThat(Edits.all()).hasSizeGreaterThanOrEqualTo(250);
        assertThat(Edits.all()).extracting(Edit::name).doesNotHaveDuplicates();
    }

    /** Accessor and constructor change with it, so that the setter's own part is told by who complains. */
    @Test
    void setterOfARequiredComponentIsMissedByCompilerAndJvmAndNamedByTheDiff() {
        for (String edit : List.of(Edits.SETTER_TAKES_ANOTHER_TYPE, Edits.SETTER_IS_GONE)) {
            assertThat(reasons(edit)).as(edit).anyMatch(reason -> reason.contains("Label.Builder.last(String)"));
            assertThat(why(edit))
                    .as(edit)
                    .anyMatch(error -> error.contains("NoSuchMethodError")
                            && error.contains("api.model.Label$Builder.last(java.lang.String)"));
        }
        assertThat(why(Edits.SETTER_IS_GONE))
                .anyMatch(error -> error.startsWith("compiler.err.")
                        && error.contains("method last(java.lang.String)")
                        && error.contains("api.model.Label.Builder"));
    }

    @Test
    void deprecatedSetterOfARequiredComponentIsNamedByCompilerAndDiff() {
        assertThat(reasons(Edits.SETTER_IS_DEPRECATED)).contains("the use of Label.Builder.last(String) is a warning");
        assertThat(why(Edits.SETTER_IS_DEPRECATED))
                .anyMatch(warning ->
                        warning.contains("last(java.lang.String) in api.model.Label.Builder has been deprecated"));
    }

    /** What the diff says of an edit. */
    private static List<String> reasons(String edit) {
        return DIFFS.get(index(edit)).changes().stream()
                .flatMap(change -> change.impact().reasons().stream())
                .map(String::valueOf)
                .toList();
    }

    /** What compiler and JVM say of it. */
    private static List<String> why(String edit) {
        return FINDINGS.get(index(edit)).why();
    }

    private static int index(String edit) {
        return Edits.all().stream().map(Edit::name).toList().indexOf(edit);
    }

    @TestFactory
    Stream<DynamicTest> theVerdictIsThatOfCompilerAndJvm() {
        List<Edit> edits = Edits.all();
        return Stream.iterate(0, i -> i < edits.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(
                        edits.get(i).name(), () -> check(edits.get(i), DIFFS.get(i), FINDINGS.get(i))));
    }

    private static void check(Edit edit, ApiDiff diff, Proof.Finding finding) {
        String story = "\nfound: " + String.join("\n  ", finding.why()) + "\ntold: "
                + String.join(
                        "\n  ",
                        diff.changes().stream()
                                .map(c -> c.title() + " " + c.impact())
                                .toList());
        assertThat(diff.worst(Impact::source)).as("source" + story).isEqualTo(finding.source());
        assertThat(diff.worst(Impact::binary)).as("binary" + story).isEqualTo(finding.binary());
        if (edit.source() != null) {
            assertThat(finding.source()).as(story).isEqualTo(edit.source());
        }
        if (edit.binary() != null) {
            assertThat(finding.binary()).as(story).isEqualTo(edit.binary());
        }
    }
}
