package dev.signet.codegen.parse.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.Prerequisite;
import dev.signet.codegen.parse.tree.TreeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The compliance test suite of RFC 9535, without exceptions. An npm package that {@code .ci/package.json} names carries it; where
 * that is not installed, {@link JsonPathTest} alone has a say.
 */
class ComplianceSuiteTest {
    private static final Path SUITE =
            Path.of("..", ".ci/node_modules/jsonpath-rfc9535/src/__tests__/jsonpath-compliance-test-suite/cts.json");

    @Test
    void everyCaseOfThePublicSuitePasses() {
        Prerequisite.require(Files.isRegularFile(SUITE), "the compliance suite of RFC 9535, by npm ci --prefix .ci");
        JsonNode cases = TreeReader.parse(TreeReader.bytes(SUITE, ""), SUITE.toString(), "", null)
                .get("tests");
        assertThat(cases).hasSizeGreaterThan(600);
        List<String> failed = new ArrayList<>();
        for (JsonNode each : cases) {
            try {
                verify(each);
            } catch (AssertionError | RuntimeException e) {
                failed.add(each.get("name").textValue() + ": " + each.get("selector") + ": " + e.getMessage());
            }
        }
        assertThat(failed).isEmpty();
    }

    private static void verify(JsonNode test) {
        String query = test.get("selector").textValue();
        if (test.path("invalid_selector").asBoolean()) {
            assertThatExceptionOfType(JsonPathException.class).isThrownBy(() -> JsonPath.parse(query));
            return;
        }
        JsonNode document = test.get("document");
        List<JsonPath.Node> nodes = JsonPath.parse(query).nodes(document, new Evaluation(document));
        List<JsonNode> values = nodes.stream().map(JsonPath.Node::value).toList();
        List<List<JsonNode>> allowed = new ArrayList<>();
        if (test.has("result")) {
            allowed.add(elements(test.get("result")));
        } else {
            test.get("results").forEach(result -> allowed.add(elements(result)));
        }
        assertThat(allowed).contains(values);
        nodes.forEach(node -> assertThat(document.at(node.pointer())).isEqualTo(node.value()));
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }
}
