package dev.signet.codegen.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTest {
    private static final String HASH = Fingerprint.of("x".getBytes(UTF_8));
    private static final State STATE =
            new State(HASH, Map.of("records", 3), Map.of("../a 100%0A\n\r.yaml", HASH), Map.of("a/Step.java", HASH));

    @Test
    void readsWhatItWrote() {
        assertThat(State.parse(STATE.format())).isEqualTo(STATE);
    }

    @Test
    void knowsNothingWithoutAFile(@TempDir Path folder) {
        assertThat(State.read(folder.resolve("state"))).isEqualTo(State.none());
        assertThat(State.read(folder)).isEqualTo(State.none());
    }

    @Test
    void isUnfinishedWhenCutOffAnywhere() {
        String text = STATE.format();
        for (int length = 0; length < text.length() - 1; length++) {
            assertThat(State.parse(text.substring(0, length)).fingerprint())
                    .describedAs("after %d characters", length)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"output zz a/Other.java", "gibberish", "output", "count x -1"})
    void isUnfinishedWithALineItDoesNotUnderstandButStillKnowsItsFiles(String line) {
        State state = State.parse(STATE.format().replace("end\n", line + "\nend\n"));

        assertThat(state.fingerprint()).isEmpty();
        assertThat(state.outputs()).containsOnlyKeys("a/Step.java");
    }

    @Test
    void isUnfinishedInAnotherVersionButStillKnowsItsFiles() {
        State state = State.parse(STATE.format().replace("signet-state 1", "signet-state 2"));

        assertThat(state.fingerprint()).isEmpty();
        assertThat(state.outputs()).containsOnlyKeys("a/Step.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../victim", "/etc/victim", "a/../../victim", ".signet/lock"})
    void neverClaimsAFileThatItCouldNotHaveWritten(String path) {
        State state = State.parse(STATE.format().replace("a/Step.java", path));

        assertThat(state.outputs()).isEmpty();
        assertThat(state.fingerprint()).isEmpty();
    }
}
