package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.Polling;
import dev.signet.interactions.r2026_05_20.model.AgentInteraction;
import dev.signet.interactions.r2026_05_20.model.AgentOption;
import dev.signet.interactions.r2026_05_20.model.DeepResearchAgentConfig;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ThinkingSummaries;
import java.io.PrintStream;
import java.time.Duration;

/** An agent that works in the background until it has a report. */
final class DeepResearch {
    private DeepResearch() {}

    static void run(InteractionsClient client, PrintStream out) {
        Interaction begun = client.interactions()
                .create(AgentInteraction.builder(AgentOption.DEEP_RESEARCH_PREVIEW_04_2026)
                        .input(InteractionsInput.of("The history of the transistor."))
                        .background(true)
                        .agentConfig(DeepResearchAgentConfig.builder()
                                .thinkingSummaries(ThinkingSummaries.AUTO)
                                .build())
                        .build());
        Interaction report = client.interactions()
                .awaitCompletion(
                        begun.id(),
                        Polling.DEFAULT
                                .withWaits(Duration.ofMillis(100), Duration.ofSeconds(10))
                                .withLimit(Duration.ofMinutes(30))
                                .withProgress(seen -> out.println(seen.status().value())));
        out.println(report.outputText());
    }
}
