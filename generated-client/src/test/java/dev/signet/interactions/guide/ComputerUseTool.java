package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.ComputerUse;
import dev.signet.interactions.r2026_05_20.model.ComputerUseEnvironment;
import dev.signet.interactions.r2026_05_20.model.FunctionCallStep;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.Step;
import java.io.PrintStream;
import java.util.List;

/** A model that works a browser: what it wants done comes as function calls. */
final class ComputerUseTool {
    private ComputerUseTool() {}

    static void run(InteractionsClient client, PrintStream out) {
        ModelInteraction request = ModelInteraction.builder(ModelOption.GEMINI_3_FLASH_PREVIEW)
                .input(InteractionsInput.of("Find a train to Porto."))
                .tools(List.of(ComputerUse.builder()
                        .environment(ComputerUseEnvironment.BROWSER)
                        .build()))
                .build();
        for (Step step : client.interactions().create(request).steps()) {
            if (step instanceof FunctionCallStep call) {
                out.println("to do: " + call.name());
            }
        }
    }
}
