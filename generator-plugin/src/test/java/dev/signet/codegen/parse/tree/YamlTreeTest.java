package dev.signet.codegen.parse.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTreeTest {
    private static JsonNode tree(String yaml) {
        return TreeReader.parse(yaml.getBytes(StandardCharsets.UTF_8), "x.yaml", "", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on          | \"on\"",
                "no          | \"no\"",
                "Yes         | \"Yes\"",
                "2026-05-20  | \"2026-05-20\"",
                "1_000       | \"1_000\"",
                "1:30        | \"1:30\"",
                "012         | 12",
                "0o17        | 15",
                "0xFF        | 255",
                "-7          | -7",
                "9999999999  | 9999999999",
                "123456789012345678901234567890 | 123456789012345678901234567890",
                "1.50        | 1.50",
                ".5          | 0.5",
                ".inf        | \".inf\"",
                "true        | true",
                "False       | false",
                "~           | null",
                "null        | null",
                "\"true\"    | \"true\"",
                "!!str 12    | \"12\"",
                "!!int \"12\"  | 12",
                "! 12        | \"12\"",
                "\"a\\tb\"   | \"a\\tb\"",
            })
    void scalarsAreThoseOfTheCoreSchema(String yaml, String json) {
        assertThat(tree("a: " + yaml).get("a").toString()).isEqualTo(json);
    }

    @Test
    void anEmptyValueIsNull() {
        assertThat(tree("a:\nb: 1").toString()).isEqualTo("{\"a\":null,\"b\":1}");
    }

    @Test
    void keysAreTextHoweverTheyAreWritten() {
        assertThat(tree("{200: a, on: b, null: c, 1.0: d, 'x y': e}").toString())
                .isEqualTo("{\"200\":\"a\",\"on\":\"b\",\"null\":\"c\",\"1.0\":\"d\",\"x y\":\"e\"}");
    }

    @Test
    void anAliasIsACopyOfWhatItsAnchorNames() {
        JsonNode tree = tree("a: &x {k: [1, {m: 2}]}\nb: *x\nc: &k key\n*k : v\n");
        assertThat(tree.toString())
                .isEqualTo("{\"a\":{\"k\":[1,{\"m\":2}]},\"b\":{\"k\":[1,{\"m\":2}]},\"c\":\"key\",\"key\":\"v\"}");
        assertThat(tree.get("b")).isNotSameAs(tree.get("a"));
    }

    @Test
    void blockAndFoldedTextKeepTheirLines() {
        assertThat(tree("a: |\n  one\n  two\nb: >-\n  one\n  two\n").toString())
                .isEqualTo("{\"a\":\"one\\ntwo\\n\",\"b\":\"one two\"}");
    }

    @Test
    void jsonIsReadAsYamlToo() {
        assertThat(tree("{\"a\": [1, true, null, \"x\"]}").toString()).isEqualTo("{\"a\":[1,true,null,\"x\"]}");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(tree("\uFEFFa: 1").toString()).isEqualTo("{\"a\":1}");
    }
}
