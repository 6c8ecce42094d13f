package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.AgentInteraction;
import dev.signet.interactions.r2026_05_20.model.AgentOption;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.RunTriggerRequest;
import dev.signet.interactions.r2026_05_20.model.Trigger;
import dev.signet.interactions.r2026_05_20.model.TriggerCreateParams;
import dev.signet.interactions.r2026_05_20.model.TriggerExecution;
import dev.signet.interactions.r2026_05_20.model.TriggerStatus;
import dev.signet.interactions.r2026_05_20.model.TriggerUpdate;
import java.io.PrintStream;

/** An agent that is asked every Monday. */
final class OwnTriggers {
    private OwnTriggers() {}

    static void run(InteractionsClient client, PrintStream out) {
        AgentInteraction question = AgentInteraction.builder(AgentOption.DEEP_RESEARCH_PREVIEW_04_2026)
                .input(InteractionsInput.of("What happened last week?"))
                .build();
        Trigger trigger = client.triggers()
                .create(TriggerCreateParams.builder(question, "0 7 * * 1", "Europe/Berlin")
                        .displayName("Monday")
                        .build());
        out.println(trigger.displayName() + " is " + trigger.status().value());
        client.triggers().run(trigger.id(), RunTriggerRequest.builder().build());
        for (TriggerExecution run : client.triggers().executions(trigger.id())) {
            out.println(run.id() + " is " + run.status().value());
        }
        Trigger paused = client.triggers()
                .update(
                        trigger.id(),
                        TriggerUpdate.builder().status(TriggerStatus.PAUSED).build());
        out.println(paused.displayName() + " is " + paused.status().value());
        client.triggers().delete(trigger.id());
    }
}
