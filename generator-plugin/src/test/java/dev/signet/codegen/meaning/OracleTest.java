package dev.signet.codegen.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.roundtrip.Json;
import org.junit.jupiter.api.Test;

class OracleTest {
    private static final JsonNode DOCUMENT = Json.parse("""
            {"openapi": "3.0.3", "components": {"schemas": {
              "Count": {"type": "integer", "format": "int32", "minimum": 0, "exclusiveMinimum": true, "nullable": true},
              "Stamp": {"type": "string", "format": "date-time"},
              "Cat": {"type": "object", "properties": {"t": {"type": "string"}, "lives": {"type": "integer"}}},
              "Dog": {"type": "object", "required": ["t"], "properties": {"t": {"enum": ["dog", "hound"]}}},
              "Named": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
                "discriminator": {"propertyName": "t"}},
              "Mapped": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
                "discriminator": {"propertyName": "t", "mapping": {"1": "#/components/schemas/Cat", "hound": "Dog"}}},
              "Boat": {"required": ["t"], "properties": {"t": {"type": "string"}}, "discriminator": {"propertyName": "t"}},
              "Ferry": {"allOf": [{"$ref": "#/components/schemas/Boat"}, {"properties": {"seats": {"type": "integer"}}}]},
              "Fleet": {"properties": {"boat": {"$ref": "#/components/schemas/Boat"}}},
              "Rope": {"required": ["made"], "properties": {"made": {"type": "string"}},
                "discriminator": {"propertyName": "made", "mapping": {"hemp": "#/components/schemas/Hemp"}},
                "oneOf": [{"$ref": "#/components/schemas/Hemp"}]},
              "Hemp": {"allOf": [{"$ref": "#/components/schemas/Rope"}, {"properties": {"strands": {"type": "integer"}}}]}
            }}}
            """);

    private final Oracle oracle = new Oracle(DOCUMENT, new Discriminators(DOCUMENT));

    private boolean accepts(String schema, String json) {
        return oracle.accepts("#/components/schemas/" + schema, Json.parse(json));
    }

    @Test
    void keywordsOfOpenApi30MeanWhatTheyMeanThere() {
        assertThat(accepts("Count", "1")).isTrue();
        assertThat(accepts("Count", "null")).isTrue();
        assertThat(accepts("Count", "0")).isFalse();
        assertThat(accepts("Count", "\"1\"")).isFalse();
    }

    @Test
    void formatsCount() {
        assertThat(accepts("Count", "2147483647")).isTrue();
        assertThat(accepts("Count", "2147483648")).isFalse();
        assertThat(accepts("Stamp", "\"2024-01-02T03:04:05.120Z\"")).isTrue();
        assertThat(accepts("Stamp", "\"tomorrow\"")).isFalse();
    }

    @Test
    void aDiscriminatorWithoutMappingMeansTheMembersOwnValuesOrTheirNames() {
        assertThat(accepts("Named", "{\"t\":\"Cat\",\"lives\":9}")).isTrue();
        assertThat(accepts("Named", "{\"t\":\"dog\"}")).isTrue();
        assertThat(accepts("Named", "{\"t\":\"fox\"}")).isFalse();
    }

    @Test
    void aMappingWins() {
        assertThat(accepts("Mapped", "{\"t\":\"1\"}")).isTrue();
        assertThat(accepts("Mapped", "{\"t\":\"hound\"}")).isTrue();
        assertThat(accepts("Mapped", "{\"t\":\"Cat\"}")).isFalse();
        assertThat(accepts("Mapped", "{\"t\":\"dog\"}")).isFalse();
    }

    @Test
    void whatSaysThatItIsAnHeirIsOne() {
        assertThat(accepts("Fleet", "{\"boat\":{\"t\":\"Ferry\",\"seats\":9}}")).isTrue();
        assertThat(accepts("Fleet", "{\"boat\":{\"t\":\"Raft\",\"seats\":\"nine\"}}"))
                .isTrue();
        assertThat(accepts("Fleet", "{\"boat\":{\"t\":\"Ferry\",\"seats\":\"nine\"}}"))
                .isFalse();
        assertThat(accepts("Boat", "{\"t\":\"Ferry\",\"seats\":\"nine\"}")).isFalse();
        assertThat(accepts("Ferry", "{\"t\":\"Raft\",\"seats\":9}")).isFalse();
    }

    @Test
    void aMemberMayExtendItsUnion() {
        assertThat(accepts("Rope", "{\"made\":\"hemp\",\"strands\":3}")).isTrue();
        assertThat(accepts("Rope", "{\"made\":\"hemp\",\"strands\":\"three\"}")).isFalse();
        assertThat(accepts("Rope", "{\"made\":\"glass\"}")).isFalse();
        assertThat(accepts("Hemp", "{}")).isFalse();
    }
}
