package dev.signet.codegen.parse.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.parse.ReadDocument;
import dev.signet.codegen.parse.tree.SourceMap;
import dev.signet.codegen.parse.tree.TreeReader;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayTest {
    private static final String DOCUMENT = "{info: {title: t}, tags: [{name: a}, {name: b}, {name: c}], "
            + "paths: {/pets: {get: {tags: [x], security: []}}, '/pets?q': {get: {}}, \"/it's\": {get: {}}}}";

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private static JsonNode tree(String yaml) {
        return TreeReader.parse(yaml.getBytes(StandardCharsets.UTF_8), "x.yaml", "", null);
    }

    private JsonNode applied(String... actions) {
        return applyFile(
                "overlay: 1.0.0\ninfo: {title: o, version: 1}\nactions:\n- " + String.join("\n- ", actions) + "\n");
    }

    private JsonNode applyFile(String overlay) {
        ObjectNode document = (ObjectNode) tree(DOCUMENT);
        new OverlayApplier(document, new SourceMap("openapi.yaml"), problems)
                .apply(ReadDocument.write(folder, "overlay.yaml", overlay), "overlay.yaml");
        return document;
    }

    private List<String> problemTexts() {
        return problems.all().stream().map(Problem::toString).toList();
    }

    @Test
    void objectsAreMergedArraysGrowScalarsAreReplaced() {
        JsonNode tree = applied("{target: $, update: {info: {title: new, version: 2}, tags: [{name: d}]}}");
        assertThat(tree.get("info")).isEqualTo(tree("{title: new, version: 2}"));
        assertThat(tree.get("tags")).isEqualTo(tree("[{name: a}, {name: b}, {name: c}, {name: d}]"));
        assertThat(tree.get("paths")).isEqualTo(tree(DOCUMENT).get("paths"));
        assertThat(problemTexts()).isEmpty();
    }

    @Test
    void anUpdateOfAnArrayIsAppendedToIt() {
        assertThat(applied("{target: $.tags, update: {name: d}}").get("tags")).hasSize(4);
        assertThat(applied("{target: \"$.paths['/pets'].get.tags\", update: y}").at("/paths/~1pets/get/tags"))
                .isEqualTo(tree("[x, y]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.info.title                    | /info/title",
                "$.paths['/pets?q']              | /paths/~1pets?q",
                "$[\"paths\"][\"/it's\"]         | /paths/~1it's",
                "$.paths['/pets'].get.security   | /paths/~1pets/get/security",
            })
    void whatIsRemovedIsGone(String target, String pointer) {
        JsonNode tree = applied("{target: '" + target.replace("'", "''") + "', remove: true}");
        assertThat(problemTexts()).isEmpty();
        assertThat(tree.at(pointer).isMissingNode()).isTrue();
    }

    @Test
    void severalElementsOfAnArrayAreRemovedAtOnce() {
        assertThat(applied("{target: \"$.tags[?(@.name != 'b')]\", remove: true}")
                        .get("tags"))
                .isEqualTo(tree("[{name: b}]"));
        assertThat(applied("{target: '$.tags[0,1]', remove: true}").get("tags")).isEqualTo(tree("[{name: c}]"));
    }

    @Test
    void wildcardsChangeEveryMatch() {
        JsonNode tree = applied("{target: '$.paths.*.get', update: {x-seen: true}}");
        tree.get("paths")
                .forEach(path ->
                        assertThat(path.at("/get/x-seen").booleanValue()).isTrue());
        assertThat(applied("{target: '$..security', remove: true}").at("/paths/~1pets/get"))
                .isEqualTo(tree("{tags: [x]}"));
    }

    @Test
    void severalNamesInBracketsSelectEachOfThem() {
        JsonNode tree = applied("{target: \"$.paths['/pets', \\\"/pets?q\\\"].get\", update: {x-seen: true}}");
        assertThat(tree.at("/paths/~1pets/get/x-seen").booleanValue()).isTrue();
        assertThat(tree.at("/paths/~1pets?q/get/x-seen").booleanValue()).isTrue();
        assertThat(tree.at("/paths/~1it's/get/x-seen").isMissingNode()).isTrue();
        assertThat(problemTexts()).isEmpty();
    }

    @Test
    void oneUpdateDoesNotShareItsValuesBetweenMatches() {
        JsonNode tree = applied(
                "{target: '$.paths.*.get', update: {x-a: {}}}",
                "{target: \"$.paths['/pets'].get.x-a\", update: {b: 1}}");
        assertThat(tree.at("/paths/~1pets?q/get/x-a")).isEmpty();
    }

    @Test
    void actionsSeeWhatEarlierOnesDid() {
        JsonNode tree = applied("{target: $.tags, remove: true}", "{target: $, update: {tags: [{name: z}]}}");
        assertThat(tree.get("tags")).isEqualTo(tree("[{name: z}]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.paths['/pet'].get             | `$.paths` matches: did you mean `/pets`?",
                "$.inof.title                    | `$` matches: did you mean `info`?",
                "$.paths['/pets'].get.tagz[0]    | `$.paths['/pets'].get` matches: did you mean `tags`?",
                "$.tags[?(@.name == 'q')]        | `$.tags` matches",
                "$..nothing                      | ` matches:",
            })
    void aTargetThatMatchesNothingIsAnErrorWithNearMisses(String target, String hint) {
        applied("{target: \"" + target + "\", remove: true}");
        assertThat(problemTexts())
                .singleElement()
                .asString()
                .startsWith("overlay.yaml#/actions/0/target ")
                .contains("matches nothing")
                .contains(hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{target: '$.[', update: {}}                       | is not a valid JSONPath",
                "{target: '$[?(', update: {}}                      | is not a valid JSONPath",
                "{target: '', update: {}}                          | is not a valid JSONPath",
                "{target: $.info, update: {}, remove: true}        | both `update` and `remove`",
                "{target: $.info}                                  | neither `update` nor `remove`",
                "{target: $.info, remove: false}                   | neither `update` nor `remove`",
                "{update: {}}                                      | no `target`",
                "3                                                 | must be an object",
                "{target: $.info.title, update: {a: 1}}            | can't be updated",
                "{target: $.info, update: text}                    | can't be updated",
                "{target: $, remove: true}                         | whole document",
                "{target: $.info, updte: {}, remove: true}         | did you mean `update`?",
            })
    void wrongActionsAreReportedWithTheirPlace(String action, String expected) {
        applied(action);
        assertThat(problemTexts())
                .singleElement()
                .asString()
                .startsWith("overlay.yaml#/actions/0")
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "overlay: 2.0.0                                    | version 2.0.0 is not supported",
                "openapi: 3.1.0                                    | not an overlay",
                "overlay: 1.0.0                                    | has no actions",
                "{overlay: 1.0.0, actions: []}                     | has no actions",
                "a: [                                              | not valid YAML",
            })
    void filesThatAreNoOverlayAreRefused(String overlay, String expected) {
        applyFile(overlay);
        assertThat(problemTexts())
                .singleElement()
                .asString()
                .startsWith("overlay.yaml#")
                .contains(expected);
    }

    @Test
    void severalOverlaysAreAppliedInOrderAndCountAsFiles() {
        Path document = ReadDocument.write(folder, "openapi.yaml", "openapi: 3.0.0\ninfo: {title: a}\npaths: {}\n");
        String overlay = "overlay: 1.0.0\nactions: [{target: $.info, update: {title: %s}}]";
        Path first = ReadDocument.write(folder, "first.yaml", overlay.formatted("b"));
        Path second = ReadDocument.write(folder, "second.yaml", overlay.formatted("c"));
        ReadDocument reading = ReadDocument.file(document, first, second);
        assertThat(reading.model().info().title()).isEqualTo("c");
        assertThat(reading.spec().get(0).files()).containsExactly(document, first, second);
    }

    @Test
    void everyWrongActionIsReportedAtOnce() {
        Path document = ReadDocument.write(folder, "openapi.yaml", "openapi: 3.0.0\npaths: {}\n");
        Path overlay = ReadDocument.write(
                folder,
                "o.yaml",
                "overlay: 1.0.0\nactions: [{target: $.a, remove: true}, {target: $.b, remove: true}]");
        assertThat(ReadDocument.file(document, overlay).errors()).hasSize(2);
        assertThat(ReadDocument.file(document, folder.resolve("none.yaml")).errors())
                .singleElement()
                .asString()
                .contains("does not exist");
    }
}
