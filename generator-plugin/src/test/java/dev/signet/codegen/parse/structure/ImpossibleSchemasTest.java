package dev.signet.codegen.parse.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.codegen.parse.structure.Finding.Fault;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpossibleSchemasTest {
    private static final ObjectMapper EXACT =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static List<Finding> found(String schema) throws IOException {
        return ImpossibleSchemas.of(EXACT.readTree(schema.replace('\'', '"')), List.of("Pet"));
    }

    @Test
    void infinityIsNoBound() {
        JsonNode schema = EXACT.createObjectNode()
                .put("minimum", Double.POSITIVE_INFINITY)
                .put("maximum", Double.NEGATIVE_INFINITY);

        assertThat(ImpossibleSchemas.of(schema, List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'minLength': 5, 'maxLength': 4}               | minLength        | `minLength` is more than `maxLength`",
                "{'minItems': 1, 'maxItems': 0}                 | minItems         | `minItems` is more than `maxItems`",
                "{'minProperties': 3, 'maxProperties': 2}       | minProperties    | `minProperties` is more than `maxProperties`",
                "{'minContains': 3, 'maxContains': 2}           | minContains      | `minContains` is more than `maxContains`",
                "{'minimum': 1.5, 'maximum': 1}                 | minimum          | `minimum` is more than `maximum`",
                "{'minimum': 1, 'exclusiveMaximum': 1.0}        | minimum          | `minimum` excludes `exclusiveMaximum`",
                "{'exclusiveMinimum': 1, 'maximum': 1}          | exclusiveMinimum | `exclusiveMinimum` excludes `maximum`",
                "{'exclusiveMinimum': 1e400, 'maximum': -1e400} | exclusiveMinimum | `exclusiveMinimum` is more than `maximum`",
                "{'pattern': '/^a+$/'}   | pattern | the slashes of the pattern `/^a+$/` are characters of the text",
                "{'pattern': '/^a+/i'}   | pattern | the slashes of the pattern `/^a+/i` are characters of the text",
                "{'pattern': 'a+$/gi'}   | pattern | the slashes of the pattern `a+$/gi` are characters of the text",
            })
    void whatNoValueSatisfiesIsFound(String schema, String key, String message) throws IOException {
        assertThat(found(schema)).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(Fault.NO_VALUE);
            assertThat(finding.keys()).containsExactly("Pet", key);
            assertThat(finding.message()).isEqualTo(message);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'minLength': 4, 'maxLength': 4}",
                "{'minimum': 1, 'maximum': 1.0}",
                "{'minimum': 1, 'exclusiveMaximum': 1.1}",
                "{'minimum': 5, 'exclusiveMaximum': true}",
                "{'minLength': '5', 'maxLength': 4}",
                "{'minItems': 5, 'maxLength': 4}",
                "{'pattern': '^/a/$'}",
                "{'pattern': '/a/b/'}",
                "{'pattern': '/[^/]*/i'}",
                "{'pattern': 'costs \\\\$/h'}",
                "{'properties': {'a': {'minLength': 5, 'maxLength': 4}}}"
            })
    void whatAValueCanSatisfyIsNot(String schema) throws IOException {
        assertThat(found(schema)).isEmpty();
    }
}
