package dev.signet.codegen.parse.rebase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.parse.ReadDocument;
import dev.signet.codegen.parse.rebase.Decision.Kind;
import dev.signet.codegen.parse.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Interactions API's document of May 2026 with the overlay that it had, and the newest document. */
class MayTest {
    private static final Path MAY =
            Path.of("src/test/resources/interactions-of-may").toAbsolutePath();
    private static final Path NEWEST =
            Path.of("../spec/2026-05-20/openapi.yaml").toAbsolutePath().normalize();
    private static final Path OVERLAY = MAY.resolve("overlay.yaml");

    @TempDir
    private Path folder;

    private static RebasedOverlay rebased() {
        return OverlayRebase.of(MAY.resolve("openapi.yaml"), NEWEST, List.of(OVERLAY))
                .get(0);
    }

    private static List<String> targets(RebasedOverlay overlay, Kind kind) {
        return overlay.decisions().stream()
                .filter(decision -> decision.kind() == kind)
                .map(Decision::proposed)
                .toList();
    }

    @Test
    void the28ActionsThatMatchNothingAreFoundAndReportedOnceEach() {
        ReadDocument read = ReadDocument.file(NEWEST, OVERLAY);
        assertThat(read.errors()).hasSize(22).allMatch(error -> error.contains("matches nothing"));
        assertThat(read.notes()).hasSize(6).allMatch(note -> note.contains("nothing is removed"));
        assertThat(Stream.concat(read.errors().stream(), read.notes().stream())
                        .map(problem -> problem.replaceFirst(" .*", "")))
                .doesNotHaveDuplicates();
        assertThat(read.errors())
                .filteredOn(error -> error.contains("CreateModelInteractionParams"))
                .hasSize(3)
                .allMatch(error -> error.endsWith("did you mean `ModelInteraction`?"));
        assertThat(read.errors())
                .filteredOn(error -> error.contains("interactions/{id}'"))
                .isNotEmpty()
                .allMatch(error -> error.endsWith("did you mean `/{api_version}/interactions/{interactionsId}`?"));
    }

    @Test
    void allButThreeOfThemAreRebased() {
        RebasedOverlay rebased = rebased();
        Map<Kind, Long> counts =
                rebased.decisions().stream().collect(Collectors.groupingBy(Decision::kind, Collectors.counting()));
        assertThat(counts).isEqualTo(Map.of(Kind.FOLLOWED, 17L, Kind.GONE, 5L, Kind.REPEATED, 3L, Kind.OPEN, 3L));
        assertThat(targets(rebased, Kind.OPEN))
                .containsExactly(
                        "$.paths['/{api_version}/interactions/{id}'].delete.responses['200'].content['application/json']",
                        "$.components.schemas.EnvironmentNetworkEgressAllowlist.oneOf[?(@.type == 'object')]",
                        "$.components.schemas.EnvironmentNetworkEgressAllowlist.oneOf[?(@.type == 'string')]");
        assertThat(targets(rebased, Kind.FOLLOWED))
                .contains(
                        "$.paths['/{api_version}/interactions/{interactionsId}/cancel'].post",
                        "$.paths['/{api_version}/agents/{agentsId}'][*].responses.default",
                        "$.components.schemas.ModelInteraction.properties.response_format",
                        "$.components.schemas.AgentInteraction.properties.agent_config");
        assertThat(rebased.decisions())
                .filteredOn(decision -> decision.kind() == Kind.OPEN)
                .extracting(decision -> decision.problem().text())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("overlay.yaml:480 overlay.yaml#/actions/66/target ")
                        .endsWith("→ `oneOf` is gone from `$.components.schemas.EnvironmentNetworkEgressAllowlist`"));
    }

    @Test
    void theProposalFitsButForWhatIsLeftOpen() throws IOException {
        Path proposal =
                Files.writeString(folder.resolve("overlay.yaml"), rebased().text());
        ReadDocument read = ReadDocument.file(NEWEST, proposal);
        assertThat(read.errors()).hasSize(3).allMatch(error -> error.contains("matches nothing"));
        assertThat(read.notes()).isEmpty();
        assertThat(read.warnings())
                .filteredOn(warning -> warning.contains("x-review"))
                .hasSize(20);
    }

    @Test
    void theProposalDiffersInNothingElse() throws IOException {
        List<String> before = Files.readAllLines(OVERLAY);
        List<String> after = rebased().text().lines().toList();
        List<String> added = new ArrayList<>(after);
        added.removeAll(before);
        assertThat(added).hasSize(37).allMatch(line -> line.matches(" {2}- target: .*| {4}x-review: '.*'"));
        Function<List<String>, List<String>> comments = lines ->
                lines.stream().filter(line -> line.strip().startsWith("#")).toList();
        assertThat(comments.apply(after)).isEqualTo(comments.apply(before));
        // Five actions of three lines and three of four are deleted.
        assertThat(after).hasSize(before.size() + 20 - 27);
    }

    @Test
    void mayFitsItself() throws IOException {
        RebasedOverlay same = OverlayRebase.of(
                        MAY.resolve("openapi.yaml"), MAY.resolve("openapi.yaml"), List.of(OVERLAY))
                .get(0);
        assertThat(same.decisions()).isEmpty();
        assertThat(same.text()).isEqualTo(Files.readString(OVERLAY));
    }

    @Test
    void unionsWhoseMembersChangedTheirOrderAreFollowedByContent() {
        assertThat(Renames.between(tree(MAY.resolve("openapi.yaml")), tree(NEWEST))
                        .keys())
                .containsEntry("/components/schemas/CreateModelInteractionParams", "ModelInteraction")
                .containsEntry("/components/schemas/CreateAgentInteractionParams", "AgentInteraction")
                .containsEntry("/components/schemas/GoogleMapsResultPlaces", "Places")
                .containsEntry("/components/schemas/UrlContextResultItem", "UrlContextResult")
                .containsEntry("/components/schemas/ListAgentsResponse/properties/nextPageToken", "next_page_token")
                .doesNotContainKey("/components/schemas/Turn")
                .doesNotContainKey("/components/schemas/ContentDelta")
                .doesNotContainKey("/components/schemas/ThoughtContent");
    }

    private static JsonNode tree(Path file) {
        return TreeReader.parse(TreeReader.bytes(file, ""), file.toString(), "", null);
    }
}
