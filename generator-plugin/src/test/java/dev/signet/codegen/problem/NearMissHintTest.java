package dev.signet.codegen.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearMissHintTest {
    @Test
    void closeNamesAreSuggested() {
        assertThat(NearMiss.hint("nmae", List.of("name", "age"), "")).isEqualTo("did you mean `name`?");
        assertThat(NearMiss.hint("pat", List.of("path", "part", "query"), ""))
                .isEqualTo("did you mean `part` or `path`?");
    }

    @Test
    void upToEightKnownNamesAreListed() {
        assertThat(NearMiss.hint("other", List.of("a"), "")).isEqualTo("use `a`");
        assertThat(NearMiss.hint("other", List.of("a", "b", "c"), "")).isEqualTo("use `a`, `b` or `c`");
    }

    @Test
    void moreKnownNamesAreCounted() {
        List<String> known = IntStream.range(0, 11).mapToObj(i -> "x" + i).toList();
        assertThat(NearMiss.hint("other", known, ""))
                .isEqualTo("use `x0`, `x1`, `x2`, `x3`, `x4`, `x5`, `x6`, `x7` or one of 3 more");
    }

    @Test
    void withoutKnownNamesTheAlternativeIsUsed() {
        assertThat(NearMiss.hint("other", List.of(), "define it")).isEqualTo("define it");
    }
}
