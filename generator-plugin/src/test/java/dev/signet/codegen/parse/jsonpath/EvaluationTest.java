package dev.signet.codegen.parse.jsonpath;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {
    @ParameterizedTest
    @ValueSource(strings = {"$..[?count($..*) > 0]", "$..[?$..*]", "$..[?search(@, 'a*a*a*a*a*b')]"})
    void queryThatWouldTakeTooLongIsAborted(String query) {
        ArrayNode document = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < 5_000; i++) {
            document.add("a".repeat(28));
        }
        assertThatExceptionOfType(JsonPathException.class)
                .isThrownBy(() -> JsonPath.parse(query).pointers(document))
                .withMessageContaining("million steps");
    }
}
