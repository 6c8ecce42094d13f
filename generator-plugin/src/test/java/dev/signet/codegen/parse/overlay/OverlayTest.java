package dev.signet.codegen.parse.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.parse.ReadDocument;
import dev.signet.codegen.parse.tree.SourceMap;
import dev.signet.codegen.parse.tree.TreeReader;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.Severity;
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

    private static String overlay(String version, String... actions) {
        return "overlay: " + version + "\ninfo: {title: o, version: 1}\nactions:\n- " + String.join("\n- ", actions)
                + "\n";
    }

    private JsonNode applied(String... actions) {
        return applyFile(overlay("1.0.0", actions));
    }

    private JsonNode applied11(String... actions) {
        return applyFile(overlay("1.1.0", actions));
    }

    private JsonNode applyFile(String overlay) {
        return apply((ObjectNode) tree(DOCUMENT), overlay);
    }

    private JsonNode apply(ObjectNode document, String overlay) {
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
    void aNameInAListThatMatchesNothingIsAWarning() {
        JsonNode tree = applied("{target: \"$.paths['/pets', '/pet?q'].get\", update: {x-seen: true}}");
        assertThat(tree.at("/paths/~1pets/get/x-seen").booleanValue()).isTrue();
        assertThat(problems.all()).extracting(Problem::severity).containsExactly(Severity.WARNING);
        assertThat(problemTexts())
                .singleElement()
                .asString()
                .contains("`/pet?q` of `$.paths['/pets', '/pet?q'].get` matches nothing → did you mean `/pets?q`");
        applied("{target: \"$['tags', 'nothing']\", remove: true}");
        assertThat(problems.all()).extracting(Problem::severity).containsExactly(Severity.WARNING, Severity.NOTE);
    }

    @Test
    void oneUpdateDoesNotShareItsValuesBetweenMatches() {
        JsonNode tree = applied(
                "{target: '$.paths.*.get', update: {x-a: {}}}",
                "{target: \"$.paths['/pets'].get['x-a']\", update: {b: 1}}");
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
        applied("{target: \"" + target + "\", update: {}}");
        assertThat(problems.errors()).hasSize(1);
        assertThat(problemTexts())
                .singleElement()
                .asString()
                .startsWith("overlay.yaml#/actions/0/target ")
                .contains("matches nothing")
                .contains(hint);
    }

    @Test
    void aRemovalThatMatchesNothingIsANote() {
        JsonNode tree = applied("{target: $.inof.title, remove: true}");
        assertThat(tree).isEqualTo(tree(DOCUMENT));
        assertThat(problems.all()).extracting(Problem::severity).containsExactly(Severity.NOTE);
        assertThat(problemTexts()).singleElement().asString().contains("nothing is removed", "did you mean `info`?");
    }

    // What a target most likely meant is found by what it is, not by its spelling alone.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.paths['/interactions/{id}'].get                         | did you mean `/interactions/{interactionsId}`?",
                "$.schemas.CreateModelInteractionParams.properties.status  | did you mean `ModelInteraction`?",
                "$.schemas.CreateModelInteractionParams.properties.agent   | did you mean `AgentInteraction`?",
                "$.schemas.InteractionModel.properties.nothing             | use `ModelInteraction`, `AgentInteraction` or `Other`",
            })
    void nearMissesAreFoundByStructure(String target, String hint) {
        ObjectNode document = (ObjectNode)
                tree(
                        "{paths: {/interactions: {get: {}}, '/interactions/{interactionsId}': {get: {}}, "
                                + "'/agents/{id}': {get: {}}}, schemas: {ModelInteraction: {properties: {status: {}}}, "
                                + "AgentInteraction: {properties: {status: {}, agent: {}}}, Other: {properties: {status: {}}}}}");
        apply(document, overlay("1.0.0", "{target: \"" + target + "\", update: {}}"));
        assertThat(problemTexts()).singleElement().asString().contains(hint);
    }

    @Test
    void aCopyIsMergedIntoEveryTarget() {
        JsonNode tree = applied11(
                "{target: $.paths, update: {/cats: {}}}",
                "{target: \"$.paths['/cats']\", copy: \"$.paths['/pets']\"}",
                "{target: \"$.paths['/cats'].get\", update: {tags: [y], x-new: true}}",
                "{target: \"$.paths['/pets']\", remove: true}");
        assertThat(problemTexts()).isEmpty();
        assertThat(tree.at("/paths/~1cats/get")).isEqualTo(tree("{tags: [x, y], security: [], x-new: true}"));
        assertThat(tree.at("/paths/~1pets").isMissingNode()).isTrue();
    }

    @Test
    void aCopyOfWhatContainsTheTargetIsTakenBeforeItChanges() {
        JsonNode tree = applied11("{target: '$.info', copy: '$'}");
        assertThat(problemTexts()).isEmpty();
        assertThat(tree.at("/info/info")).isEqualTo(tree("{title: t}"));
        assertThat(tree.at("/info/info/info").isMissingNode()).isTrue();
    }

    @Test
    void arraysAndPlainValuesAreCopiedAndUpdated() {
        JsonNode tree = applied11(
                "{target: '$.tags', copy: '$.tags[0]'}",
                "{target: '$.info.title', update: new}",
                "{target: '$.tags[1].name', copy: '$.info.title'}",
                "{target: \"$.paths['/pets'].get.tags[?@ == 'x']\", update: z}");
        assertThat(problemTexts()).isEmpty();
        assertThat(tree.get("tags")).isEqualTo(tree("[{name: a}, {name: new}, {name: c}, {name: a}]"));
        assertThat(tree.at("/paths/~1pets/get/tags")).isEqualTo(tree("[z]"));
    }

    @Test
    void theDescriptionOfAnOverlayIsKnown() {
        applyFile("""
                overlay: 1.1.0
                info: {title: o, version: 1, description: d, x-a: b, autor: c}
                actions: [{target: $, update: {x-b: 1}}]
                """);
        assertThat(problemTexts()).singleElement().asString().contains("unknown property `autor`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{target: $.info, copy: $.inof}                  | `$.inof` matches nothing → `$` matches: did you mean `info`?",
                "{target: $.info, copy: '$.tags[*]'}             | `$.tags[*]` matches 3 nodes → select the one",
                "{target: $.info, copy: '$.tags['}               | `$.tags[` is not a valid JSONPath",
                "{target: $.info, copy: 3}                       | `copy` must be a string",
                "{target: $.info, copy: $.info, update: {}}      | both `update` and `copy`",
                "{target: $.info, copy: $.info.title}            | it is an object, and the value is not",
                "{target: '$[\"info\", \"tags\"]', update: {a: 1}}   | matches an array as well as an object",
                "{target: $.info, update: {title: {a: 1}}}       | `#/info/title` can't be updated: it is a plain value, and the new value is an object",
                "{target: $, update: {info: {title: [a]}}}       | `#/info/title` can't be updated",
            })
    void wrongActionsOfOverlay11AreReported(String action, String expected) {
        JsonNode tree = applied11(action);
        assertThat(problemTexts()).singleElement().asString().contains(expected);
        assertThat(tree).isEqualTo(tree(DOCUMENT));
    }

    @Test
    void whatCameWithOverlay11IsRefusedBefore() {
        applied("{target: $.info, copy: $.info}");
        applied("{target: $.info.title, update: new}");
        assertThat(problemTexts())
                .satisfiesExactly(
                        copy -> assertThat(copy).contains("`copy` came with version 1.1", "`overlay: 1.1.0`"),
                        value -> assertThat(value).contains("which overlays ask for before 1.1"));
    }

    @Test
    void whatWasCopiedIsLocatedAtItsSource() {
        Path document = ReadDocument.write(
                folder,
                "openapi.yaml",
                "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    A:\n      tipe: object\n    B: {}\n");
        Path overlay = ReadDocument.write(
                folder,
                "o.yaml",
                "overlay: 1.1.0\nactions: [{target: $.components.schemas.B, copy: $.components.schemas.A}]\n");
        assertThat(ReadDocument.file(document, overlay).warnings())
                .anySatisfy(warning -> assertThat(warning).contains("#/components/schemas/B/tipe"));
    }

    @Test
    void anActionThatWasProposedIsWarnedOfUntilSomebodyHasLooked() {
        JsonNode tree = applied("{target: $.info, update: {title: u}, x-review: was `$.inof`}");
        assertThat(tree.at("/info/title").textValue()).isEqualTo("u");
        assertThat(problems.all()).extracting(Problem::severity).containsExactly(Severity.WARNING);
        assertThat(problemTexts()).singleElement().asString().contains("was `$.inof`", "remove `x-review`");
    }

    @Test
    void elementsAreRemovedInWhateverOrderTheyAreSelected() {
        assertThat(applied("{target: '$.tags[0, 2, 1]', remove: true}").get("tags"))
                .isEmpty();
        assertThat(applied("{target: '$.tags[::-2]', remove: true}").get("tags"))
                .isEqualTo(tree("[{name: b}]"));
        assertThat(applied("{target: \"$.paths['/pets'].get.tags[?@ == 'x']\", remove: true}")
                        .at("/paths/~1pets/get/tags"))
                .isEmpty();
    }

    @Test
    void filtersTestTheMembersOfObjects() {
        JsonNode tree = applied("{target: '$.paths[?@.get.security].get', update: {x-seen: true}}");
        assertThat(problemTexts()).isEmpty();
        assertThat(tree.at("/paths/~1pets/get/x-seen").booleanValue()).isTrue();
        assertThat(tree.at("/paths/~1pets?q/get")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{target: '$.[', update: {}}                       | is not a valid JSONPath",
                "{target: '$[?(', update: {}}                      | is not a valid JSONPath",
                "{target: '', update: {}}                          | is not a valid JSONPath",
                "{target: $.info, update: {}, remove: true}        | both `update` and `remove`",
                "{target: $.info}                                  | neither `update`, `copy` nor `remove`",
                "{target: $.info, remove: false}                   | neither `update`, `copy` nor `remove`",
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
                folder, "o.yaml", "overlay: 1.0.0\nactions: [{target: $.a, update: {}}, {target: $.b, update: {}}]");
        assertThat(ReadDocument.file(document, overlay).errors()).hasSize(2);
        assertThat(ReadDocument.file(document, folder.resolve("none.yaml")).errors())
                .singleElement()
                .asString()
                .contains("does not exist");
    }
}
