package dev.signet.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.benchmarks.contender.Contender;
import dev.signet.benchmarks.payload.Payload;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WholeJobTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(Contender.class)
    void everyContenderDoesTheWholeJob(Contender contender) throws IOException {
        for (Payload payload : Payload.values()) {
            if (contender.reads(payload)) {
                WholeJob.check(contender, payload);
            }
        }
    }

    @Test
    void signetAloneKeepsWhatItDoesNotKnow() {
        assertThat(WholeJob.isLossless(Contender.SIGNET)).isTrue();
        assertThat(WholeJob.isLossless(Contender.DATABIND)).isFalse();
    }

    @Test
    void aLostMemberIsToldWithItsPlace() throws IOException {
        var whole = MAPPER.readTree("{\"a\": [{\"b\": 1.0, \"c\": 2}]}");
        var lacking = MAPPER.readTree("{\"a\": [{\"b\": 1}]}");

        assertThatIllegalStateException()
                .isThrownBy(() -> NumbersByValue.requireEqual(whole, lacking, "it"))
                .withMessageStartingWith("it/a/0/c: 2 became");
    }
}
