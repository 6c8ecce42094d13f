package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.Conversation;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import java.io.PrintStream;

/** A conversation of which the service keeps nothing. */
final class StatelessHistory {
    private StatelessHistory() {}

    static void run(InteractionsClient client, PrintStream out) {
        // tag::stateless[]
        Conversation talk = Conversation.empty().user("Name a city in Spain.");
        talk = talk.add(client.interactions()
                .create(talk.request(ModelOption.GEMINI_3_5_FLASH).build()));
        talk = talk.user("What is its most famous landmark?");
        Interaction answer = client.interactions()
                .create(talk.request(ModelOption.GEMINI_3_5_FLASH).build());
        out.println(answer.outputText());
        // end::stateless[]
    }
}
