package dev.signet.codegen.parse.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.parse.ReadDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dynamic references whose meaning depends on where evaluation came by. */
class DynamicReferencesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'$ref': 'list'}                                                     | 1",
                "{'$ref': 'list', '$defs': {'own': {'$dynamicAnchor': 'item'}}}        | 0",
                "{'$ref': 'list', '$defs': {'own': {'$anchor': 'item'}}}               | 1"
            })
    void thatMayMeanSeveralSchemasAreAWarning(String schema, int warnings) {
        String others = """
                "text": {"$id": "text", "$ref": "list", "$defs": {"t": {"$dynamicAnchor": "item", "type": "string"}}},
                "list": {"$id": "list", "type": "array", "items": {"$dynamicRef": "#item"}, "$defs": {"any": {"$dynamicAnchor": "item"}}}
                """;
        String root = schema.contains("$defs")
                ? schema.replace("'$defs': {", "'$defs': {" + others + ", ")
                : schema.replace("}", ", '$defs': {" + others + "}}");
        String head =
                "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"$id\": \"https://example.com/a\", ";
        Path file = ReadDocument.write(
                folder, "a.json", head + root.replace('\'', '"').substring(1));
        assertThat(ReadDocument.file(file).warnings())
                .filteredOn(warning -> warning.contains("$dynamicRef") && warning.contains("$dynamicAnchor: item"))
                .hasSize(warnings);
    }
}
