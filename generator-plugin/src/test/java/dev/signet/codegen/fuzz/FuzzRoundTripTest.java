package dev.signet.codegen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.roundtrip.RoundTrip;
import dev.signet.codegen.roundtrip.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated from machine-made documents reads and writes what they allow; {@code -Dsignet.fuzz.trips=} makes more. */
class FuzzRoundTripTest {
    private static final int FEW = 10;
    private static final int DOCUMENTS = Integer.getInteger("signet.fuzz.trips", 25);
    private static final int FIRST = Integer.getInteger("signet.fuzz.first", 0);
    private static final int SAMPLES = 10;

    @TempDir
    Path folder;

    @Test
    void machineMadeDocumentsRoundTrip() throws IOException {
        check(0, Math.min(FEW, DOCUMENTS));
    }

    @Test
    @Tag("integration")
    void moreOfThemRoundTripToo() throws IOException {
        assumeTrue(DOCUMENTS > FEW, "all of them are tried already");
        check(FEW, DOCUMENTS);
    }

    private void check(int from, int to) throws IOException {
        Workshop workshop = new Workshop();
        List<String> failures = new ArrayList<>();
        int texts = 0;
        for (int seed = FIRST + from; seed < FIRST + to; seed++) {
            Path file = folder.resolve("seed-" + seed + ".json");
            Files.writeString(file, Workbench.WRITER.writeValueAsString(new Grammar(seed).document()));
            try {
                RoundTrip.Result result = RoundTrip.of(workshop.make(file, List.of()), SAMPLES);
                failures.addAll(result.failures());
                texts += result.texts();
            } catch (ProblemsException refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
        assertThat(failures).isEmpty();
        assertThat(texts).isGreaterThan(to - from);
    }
}
