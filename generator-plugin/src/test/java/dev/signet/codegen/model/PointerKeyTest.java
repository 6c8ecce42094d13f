package dev.signet.codegen.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointerKeyTest {
    @ParameterizedTest
    @CsvSource({"id, id", "a/b, a~1b", "m~n, m~0n", "~1, ~01", "/~0, ~1~00", "'', ''"})
    void keyIsEscapedAndReadBack(String key, String escaped) {
        assertThat(PointerKey.escape(key)).isEqualTo(escaped);
        assertThat(PointerKey.unescape(escaped)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"#/paths, /pets, #/paths/~1pets", "'', a~b, /a~0b", "#, '', #/"})
    void memberStandsBelowItsOwner(String owner, String key, String member) {
        assertThat(PointerKey.below(owner, key)).isEqualTo(member);
        assertThat(PointerKey.last(member)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "Pet, Pet", "pets.yaml#/~01, ~1"})
    void lastKeyIsWhatFollowsTheLastSlash(String pointer, String key) {
        assertThat(PointerKey.last(pointer)).isEqualTo(key);
    }
}
