package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compile.Compiled;
import dev.signet.codegen.javamodel.Validation;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names whose first letter has no upper case: a property and its type may then have the same one in Java. */
class NamesWithoutCaseTest {

    @Test
    void aTypeNamedLikeAPropertyOrAParameterIsReadAndWritten(@TempDir Path folder) {
        String document = """
                openapi: 3.1.0
                info: {title: Prices, version: "1"}
                paths:
                  /prices:
                    post:
                      operationId: add
                      requestBody:
                        required: true
                        x-java-name: 2Prices
                        content:
                          application/json:
                            schema: {$ref: "#/components/schemas/2Prices"}
                      responses: {"204": {description: Added}}
                components:
                  schemas:
                    2Prices:
                      type: object
                      required: ["\\u4EF7\\u683C"]
                      properties:
                        2Prices: {$ref: "#/components/schemas/2Prices"}
                        "\\u4EF7\\u683C": {$ref: "#/components/schemas/\\u4EF7\\u683C"}
                        more: {type: array, items: {$ref: "#/components/schemas/\\u4EF7\\u683C"}}
                    "\\u4EF7\\u683C":
                      type: object
                      properties:
                        "\\u4EF7\\u683C": {$ref: "#/components/schemas/\\u4EF7\\u683C"}
                        amount: {type: integer}
                """;
        Compiled prices = Compiled.of(folder, document, Validation.NONE, Map.of());

        String json = "{\"2Prices\":{\"\u4ef7\u683c\":{}},\"\u4ef7\u683c\":{\"\u4ef7\u683c\":{\"amount\":1}},"
                + "\"more\":[{\"amount\":2}]}";
        assertThat(Compiled.get(prices.read("_2Prices", json), "toJson")).isEqualTo(json);
    }
}
