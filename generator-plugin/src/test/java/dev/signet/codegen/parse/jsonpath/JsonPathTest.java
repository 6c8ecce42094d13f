package dev.signet.codegen.parse.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.parse.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
    private static final JsonNode DOCUMENT = tree("""
            paths:
              /pets: {get: {tags: [a, b]}, post: {deprecated: true, tags: []}}
              "/it's/{id}": {get: {tags: [ab], limit: 10}}
            list: [0, 1.0, two, [3], {n: 4}, null]
            a: {b: {c: {b: 1}}}
            "\\u263a \\U0001F600": yes
            """);

    private static JsonNode tree(String yaml) {
        return TreeReader.parse(yaml.getBytes(StandardCharsets.UTF_8), "x.yaml", "", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "$                                            ; ''",
                "$.a.b                                        ; /a/b",
                "$ ['a'] [ \"b\" , 'b' ]                      ; /a/b",
                "$.list[0, -1, 9]                             ; /list/0 /list/5",
                "$.list[1:3]                                  ; /list/1 /list/2",
                "$.list[::-2]                                 ; /list/5 /list/3 /list/1",
                "$.list[0:1:0]                                ;",
                "$..b                                         ; /a/b /a/b/c/b",
                "$.paths[\"/it's/{id}\"].get.tags[0]          ; /paths/~1it's~1{id}/get/tags/0",
                "$.paths['/it\\'s/{id}'].get.limit            ; /paths/~1it's~1{id}/get/limit",
                "$.paths.*[?@.deprecated == true]             ; /paths/~1pets/post",
                "$.paths[*][?!@.deprecated].tags[0]           ; /paths/~1pets/get/tags/0 /paths/~1it's~1{id}/get/tags/0",
                "$.paths[?@.get && !@.post]                   ; /paths/~1it's~1{id}",
                "$.paths[?(@.get.limit >= 10 || @.nothing)]   ; /paths/~1it's~1{id}",
                "$.paths.*[?length(@.tags) == 0]              ; /paths/~1pets/post",
                "$.paths.*[?count(@.tags.*) == 2]             ; /paths/~1pets/get",
                "$.list[?match(@, 't.o')]                     ; /list/2",
                "$.list[?search(@, 'w')]                      ; /list/2",
                "$.list[?value(@..n) == 4]                    ; /list/4",
                "$.list[?@ == 1]                              ; /list/1",
                "$.list[?@ == null]                           ; /list/5",
                "$.list[?@ == $.list[3]]                      ; /list/3",
                "$.list[?@ < 1]                               ; /list/0",
                "$.list[?match(@, '[')]                       ;",
                "$['\\u263A \\uD83D\\uDE00']                  ; /\u263a \ud83d\ude00",
            })
    void queriesSelectPointers(String query, String pointers) {
        List<String> expected = pointers == null
                ? List.of()
                : pointers.equals("''") ? List.of("") : Arrays.asList(pointers.split(" (?=/)"));
        assertThat(JsonPath.parse(query).pointers(DOCUMENT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                " $",
                "$ ",
                "$.",
                "$..",
                "$.a-b",
                "$.1a",
                "$[a]",
                "$[01]",
                "$[-0]",
                "$[9007199254740992]",
                "$['a",
                "$['\\x']",
                "$['\\uD800']",
                "$[\"\\'\"]",
                "$[?]",
                "$[?@.a",
                "$[?(@.a]",
                "$[?1]",
                "$[?@.* == 1]",
                "$[?length(@)]",
                "$[?length(@.*) == 1]",
                "$[?count(1) == 1]",
                "$[?match(@.a) == true]",
                "$[?match(@.a, 'b') == true]",
                "$[?lenght(@) == 1]",
                "$[?@.a == 'b' &]",
                "$[?@.a = 1]",
                "$[?@ == 01]",
                "$.a[]",
            })
    void whatIsNoQueryIsRefused(String text) {
        assertThatExceptionOfType(JsonPathException.class).isThrownBy(() -> JsonPath.parse(text));
    }

    @Test
    void theFaultAndItsColumnAreNamed() {
        assertThatExceptionOfType(JsonPathException.class)
                .isThrownBy(() -> JsonPath.parse("$.paths./pets"))
                .withMessage("expected a name or `*`; other names are written `['…']` at column 9");
        assertThatExceptionOfType(JsonPathException.class)
                .isThrownBy(() -> JsonPath.parse("$[?lenght(@) == 1]"))
                .withMessage("there is no function `lenght`; did you mean `length`?");
    }

    @Test
    void theGuideShowsQueries() throws IOException {
        List<String> queries = Pattern.compile("`(\\$[^`]*)`")
                .matcher(Files.readString(Path.of("../docs/guide/overlays.md")))
                .results()
                .map(query -> query.group(1))
                .toList();
        assertThat(queries)
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        query -> assertThat(JsonPath.parse(query).segments()).isNotEmpty());
    }

    @Test
    void depthAndNumberOfNodesAreLimited() {
        assertThatExceptionOfType(JsonPathException.class)
                .isThrownBy(() -> JsonPath.parse("$[?" + "(".repeat(10_000) + "@" + ")".repeat(10_000) + "]"))
                .withMessageContaining("too deep");
        assertThatExceptionOfType(JsonPathException.class)
                .isThrownBy(() -> JsonPath.parse("$" + "[?@".repeat(10_000) + "]".repeat(10_000)))
                .withMessageContaining("too deep");
        JsonPath multiplied = JsonPath.parse("$" + "[*, *, *, *, *, *, *, *, *, *]".repeat(8));
        assertThatExceptionOfType(JsonPathException.class)
                .isThrownBy(() -> multiplied.pointers(tree("[".repeat(8) + "]".repeat(8))))
                .withMessage("it selects more than 1000000 nodes");
    }

    @Test
    void stepsAreLimitedWhereAFilterLooksAtAllForEach() {
        JsonPath each = JsonPath.parse("$[?count($..*) > 9999999]");
        assertThatExceptionOfType(JsonPathException.class)
                .isThrownBy(() -> each.pointers(tree("[" + "1, ".repeat(9_999) + "1]")))
                .withMessage("it takes more than 20 million steps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "it's", "a\\b", "\"", "/{id}", "", "\t\u0001", "\u263a"})
    void quotedNamesAreReadBack(String name) {
        JsonNode document = TreeReader.parse("{}", "x", "", null).deepCopy();
        ((ObjectNode) document).put(name, 1);
        for (char quote : new char[] {'\'', '"'}) {
            assertThat(JsonPath.parse("$[" + JsonPath.quoted(name, quote) + "]").pointers(document))
                    .hasSize(1);
        }
    }

    @Test
    void whatIsNestedTooDeepOrRepeatsAGroupTooOftenIsAnError() {
        assertThatExceptionOfType(JsonPathException.class)
                .isThrownBy(
                        () -> JsonPath.parse("$[?" + "length(".repeat(20_000) + "@" + ")".repeat(20_000) + " == 1]"))
                .withMessageContaining("nested too deep");
        JsonNode text = tree("a: '" + "x ".repeat(20_000) + "'");
        assertThatExceptionOfType(JsonPathException.class)
                .isThrownBy(() -> JsonPath.parse("$[?search(@, '^(.|y)*z')]").select(text))
                .withMessageContaining("repeats a group too often");
    }
}
