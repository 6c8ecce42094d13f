package dev.signet.codegen.parse.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.codegen.parse.structure.Finding.Fault;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaSlipsTest {

    private static List<Finding> slips(String schema) throws IOException {
        return SchemaSlips.of(new ObjectMapper().readTree(schema.replace('\'', '"')), List.of("Pet"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'string', 'format': 'datetime'}  | format    | did you mean `date-time`?",
                "{'type': 'string', 'format': 'dateTime'}  | format    | did you mean `date-time`?",
                "{'type': 'string', 'format': 'UUID'}      | format    | did you mean `uuid`?",
                "{'type': 'string', 'format': 'hostnme'}   | format    | did you mean `hostname`?",
                "{'type': 'integer', 'format': 'long'}     | format    | did you mean `int64`?",
                "{'type': 'string', 'enum': []}            | enum      | list the values, or remove it",
                "{'type': 'integer', 'maxLength': 3}       | maxLength | remove it, or correct `type`",
                "{'type': 'string', 'items': {}}           | items     | remove it, or correct `type`",
            })
    void keywordWithoutEffectIsANote(String schema, String key, String hint) throws IOException {
        assertThat(slips(schema)).singleElement().satisfies(slip -> {
            assertThat(slip.fault()).isEqualTo(Fault.NO_EFFECT);
            assertThat(slip.keys()).containsExactly("Pet", key);
            assertThat(slip.hint()).startsWith(hint);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'string', 'format': 'date-time'}",
                "{'type': 'string', 'format': 'iban'}",
                "{'type': 'string', 'format': 'uint7'}",
                "{'type': 'integer', 'minimum': 3}",
                "{'type': ['integer', 'string'], 'maxLength': 3}",
                "{'maxLength': 3}",
                "{'enum': ['a']}",
                "{'type': 'array', 'items': {'maxLength': 3}}"
            })
    void whatMayBeMeantIsNotReported(String schema) throws IOException {
        assertThat(slips(schema)).isEmpty();
    }
}
