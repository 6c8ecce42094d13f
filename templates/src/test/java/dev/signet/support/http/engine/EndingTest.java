package dev.signet.support.http.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EndingTest {
    private final Ending end = new Ending();

    @Test
    void firstEndingDecides() {
        assertThat(end.finish()).isTrue();
        assertThat(end.fail(new IllegalStateException())).isFalse();

        assertThat(end.isFinished()).isTrue();
        assertThatCode(end::throwFailure).doesNotThrowAnyException();
    }

    @Test
    void failureIsThrownWithTheStackTraceOfWhoeverAsks() {
        IllegalStateException failure = new IllegalStateException();
        failure.setStackTrace(new StackTraceElement[0]);
        assertThat(end.isOver()).isFalse();

        assertThat(end.fail(failure)).isTrue();

        assertThat(end.isOver()).isTrue();
        assertThat(end.isFinished()).isFalse();
        assertThatThrownBy(end::throwFailure).isSameAs(failure);
        assertThat(failure.getStackTrace()).isNotEmpty();
    }

    @Test
    void errorIsThrownAsItIs() {
        AssertionError error = new AssertionError();

        end.fail(error);

        assertThatThrownBy(end::throwFailure).isSameAs(error);
    }
}
