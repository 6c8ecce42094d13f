package dev.signet.codegen.parse.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.codegen.parse.structure.Finding.Fault;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingFieldsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'openapi': '3.1.0', 'paths': {}}                                                        | info",
                "{'openapi': '3.1.0', 'paths': {}, 'info': {'version': '1'}}                              | info/title",
                "{'openapi': '3.1.0', 'paths': {}, 'info': {'title': 'T'}}                                | info/version",
                "{'openapi': '3.1.0', 'paths': {}, 'info': {}}                                            | info/title info/version",
                "{'openapi': '3.0.3', 'info': {'title': 'T', 'version': '1'}, 'components': {}}           | paths",
                "{'openapi': '3.1.0', 'info': {'title': 'T', 'version': '1'}, 'components': {}}           | ''",
                "{'openapi': '3.1.0', 'info': {'title': 'T', 'version': '1'}, 'webhooks': {}}             | ''",
                "{'openapi': '3.1.0', 'info': {'title': 'T', 'version': '1'}}                             | paths",
                "{'openapi': '3.1.0', 'info': 'T', 'paths': {}}                                           | ''",
            })
    void missingFieldIsANote(String document, String missing) throws IOException {
        String json = document.replace('\'', '"');

        assertThat(MissingFields.of(new ObjectMapper().readTree(json)))
                .allMatch(finding -> finding.fault() == Fault.NO_EFFECT)
                .extracting(finding -> String.join("/", finding.keys()))
                .isEqualTo(missing.isEmpty() ? List.of() : List.of(missing.split(" ")));
    }
}
