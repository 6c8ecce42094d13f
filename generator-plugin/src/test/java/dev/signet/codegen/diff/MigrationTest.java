package dev.signet.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.DocumentDiff;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the service tells those who move from 2026-05-06 to 2026-05-20, a comparison tells too. */
class MigrationTest {
    private static final Path SPEC = Path.of("../spec");
    private static final Path PUBLISHED = Path.of("../../shared/specs");

    private static Subject subject(String revision) {
        Path own = SPEC.resolve(revision);
        return new Subject(revision, own.resolve("openapi.yaml"), List.of(own.resolve("overlay.yaml")), Access.STRICT);
    }

    private static List<String> titles(ApiDiff diff) {
        return diff.substantial().stream().map(Change::title).toList();
    }

    private static List<String> reasons(ApiDiff diff, String title) {
        return diff.substantial().stream()
                .filter(change -> change.title().startsWith(title))
                .flatMap(change -> change.impact().reasons().stream())
                .toList();
    }

    @Test
    void namesEveryItemOfTheMigrationGuide() {
        ApiDiff diff = DocumentDiff.of(subject("2026-05-06"), subject("2026-05-20"));
        assertThat(titles(diff))
                .as("outputs → steps")
                .contains(
                        "property Interaction.outputs is gone: List<Content>, optional",
                        "property Interaction.steps is new: List<Step>, optional",
                        "union Step is new")
                .as("step types")
                .contains(
                        "record UserInputStep is new",
                        "record ModelOutputStep is new",
                        "record FunctionCallContent is gone",
                        "record FunctionCallStep is new",
                        "record FunctionResultContent is gone",
                        "record FunctionResultStep is new",
                        "record ThoughtContent is now ThoughtStep",
                        "variant Content.ThoughtContent is gone: \"thought\"")
                .as("events")
                .contains(
                        "variant InteractionSseEvent.InteractionStartEvent is gone: \"interaction.start\"",
                        "variant InteractionSseEvent.InteractionCompleteEvent is gone: \"interaction.complete\"",
                        "variant InteractionSseEvent.ContentStart is gone: \"content.start\"",
                        "variant InteractionSseEvent.ContentDelta is gone: \"content.delta\"",
                        "variant InteractionSseEvent.ContentStop is gone: \"content.stop\"",
                        "variant InteractionSseEvent.InteractionCreatedEvent is new: \"interaction.created\"",
                        "variant InteractionSseEvent.InteractionCompletedEvent is new: \"interaction.completed\"",
                        "variant InteractionSseEvent.StepStart is new: \"step.start\"",
                        "variant InteractionSseEvent.StepDelta is new: \"step.delta\"",
                        "variant InteractionSseEvent.StepStop is new: \"step.stop\"")
                .as("response_mime_type, which the document keeps as deprecated")
                .contains("property Interaction.response_mime_type: deprecation was current, is deprecated")
                .as("response_format")
                .contains(
                        "property Interaction.response_format: type was JsonValue, is InteractionResponseFormat",
                        "union InteractionResponseFormat is new")
                .as("image_config, which the document keeps as deprecated")
                .contains("property GenerationConfig.image_config: deprecation was current, is deprecated");
        assertThat(reasons(diff, "property GenerationConfig.image_config"))
                .contains("its content has moved to ImageResponseFormat");
        assertThat(diff.worst(Impact::wire)).isEqualTo(Verdict.BREAKING);
        assertThat(diff.worst(Impact::source)).isEqualTo(Verdict.BREAKING);
    }

    @Test
    void comparesThePublishedDocuments() {
        Path december = PUBLISHED.resolve("google-interactions-2025-12.json");
        assumeTrue(Files.exists(december), "the published documents are not beside this project");
        ApiDiff diff = DocumentDiff.of(
                new Subject("2025-12", december, List.of(), Access.STRICT),
                new Subject(
                        "2026-05", PUBLISHED.resolve("google-interactions-2026-05.json"), List.of(), Access.STRICT));
        assertThat(titles(diff))
                .contains(
                        "property Interaction.outputs is gone: List<Content>, optional",
                        "union Step is new",
                        "variant InteractionSseEvent.ContentDelta is gone",
                        "variant InteractionSseEvent.StepDelta is new: \"step.delta\"");
    }

    @Test
    void aDocumentIsTheSameAsItself() {
        assertThat(DocumentDiff.of(subject("2026-05-20"), subject("2026-05-20")).changes())
                .isEmpty();
    }
}
