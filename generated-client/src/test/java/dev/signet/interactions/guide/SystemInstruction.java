package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import java.io.PrintStream;

/** How the model is to behave. */
final class SystemInstruction {
    private SystemInstruction() {}

    static void run(InteractionsClient client, PrintStream out) {
        ModelInteraction request = ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                .input(InteractionsInput.of("What is a monad?"))
                .systemInstruction("Answer in one sentence, as to a child.")
                .build();
        out.println(client.interactions().create(request).outputText());
    }
}
