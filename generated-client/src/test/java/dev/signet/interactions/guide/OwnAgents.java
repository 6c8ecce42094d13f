package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.ListAgentsParams;
import dev.signet.interactions.r2026_05_20.model.Agent;
import dev.signet.interactions.r2026_05_20.model.GoogleSearch;
import java.io.PrintStream;
import java.util.List;

/** Agents of one's own. */
final class OwnAgents {
    private OwnAgents() {}

    static void run(InteractionsClient client, PrintStream out) {
        client.agents()
                .create(Agent.builder()
                        .id("librarian")
                        .baseAgent("waverunner")
                        .systemInstruction("You know every book.")
                        .tools(List.of(GoogleSearch.builder().build()))
                        .build());
        client.agents().create(Agent.builder().id("gardener").build());
        client.agents().create(Agent.builder().id("cook").build());
        for (Agent agent :
                client.agents().list(ListAgentsParams.builder().pageSize(2).build())) {
            out.println(agent.id());
        }
        out.println(client.agents().get("librarian").systemInstruction());
        client.agents().delete("cook");
    }
}
