package dev.signet.benchmarks.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class SyntheticDocumentTest {
    @Test
    void everyReferenceLeadsToASchema() {
        for (int schemas : new int[] {50, 101, 500}) {
            ObjectNode document = SyntheticDocument.of(schemas);

            assertThat(document.at("/components/schemas")).hasSize(schemas);
            assertThat(document.findValuesAsText("$ref"))
                    .isNotEmpty()
                    .allSatisfy(reference -> assertThat(
                                    document.at(reference.substring(1)).isObject())
                            .as(reference)
                            .isTrue());
        }
    }

    @Test
    void aSchemaTakesAboutTwoKilobytes() {
        assertThat(SyntheticDocument.of(1_400).toString().length() / 1_400).isBetween(1_700, 2_300);
    }
}
