package dev.signet.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void aSampleTellsItsMedianAndHowFarItsValuesAreApart() {
        assertThat(Sample.of(List.of(30.0, 10.0, 20.0)).median()).isEqualTo(20);
        assertThat(Sample.of(List.of(30.0, 10.0, 20.0)).spread()).isEqualTo("100 %");
        assertThat(Sample.of(List.of(4.0, 2.0)).median()).isEqualTo(3);
        assertThat(Sample.of(List.of(4.0)).spread()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(List.of()));
    }

    @Test
    void aRowIsALineOfMarkdown() {
        Row row = Row.of("read", "event", "Signet", Sample.of(List.of(1234.0)), Unit.NANOSECONDS)
                .relative("0.95 × scan")
                .bytes(1_500_000.0)
                .note("lossless");

        assertThat(Table.of(List.of(row)))
                .startsWith("| work |")
                .endsWith("\n| read | event | Signet | 1,234 ns |  | 0.95 × scan | 1.5 MB | lossless |\n");
    }
}
