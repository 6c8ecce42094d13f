package dev.signet.codegen.parse.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.SourceDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaIdsTest {
    @ParameterizedTest
    @CsvSource({
        "/api/order.json, order",
        "/api/order.yaml, order",
        "/api/Order.schema.json, Order",
        "/api/order-schema.json, order",
        "/api/microsoft.graph.user.json, microsoft.graph.user",
        "/api/order.v2.yml, order.v2",
        "/api/2.6.0.json, schema 2.6.0",
        "/api/schema.json, schema",
        "C:\\api\\order.json, order",
        "https://example.com/schemas/order, order",
    })
    void schemaThatIsAFileIsNamedAfterIt(String location, String name) {
        SourceDocument source = new SourceDocument("f", location, JsonNodeFactory.instance.objectNode());

        assertThat(SchemaIds.name(source.root())).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "/$defs/Order, Order",
        "/$defs/order.v2, order.v2",
        "/definitions/http:~1~1example.com~1defs~1order.json, example.com/defs/order",
        "/components/schemas/A/properties/inner, inner",
        "/paths/~1a/get/responses/200/content/application~1json/schema, /a",
    })
    void schemaInAFileIsNamedAfterItsLastTellingKey(String pointer, String name) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        SourceDocument source = new SourceDocument("f", "/api/file.json", nodes.objectNode());

        assertThat(SchemaIds.name(new DocumentNode(source, pointer, nodes.objectNode())))
                .isEqualTo(name);
    }
}
