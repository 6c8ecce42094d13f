package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.FunctionLoop;
import dev.signet.interactions.r2026_05_20.Functions;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.FunctionDeclaration;
import dev.signet.interactions.r2026_05_20.model.GoogleSearch;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.ToolResult;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.io.PrintStream;
import java.util.List;

/** Tools of the service beside a function of one's own. */
final class ToolsTogether {
    private ToolsTogether() {}

    static void run(InteractionsClient client, PrintStream out) {
        Functions functions = Functions.builder()
                .add(
                        FunctionDeclaration.builder()
                                .name("my_budget")
                                .description("What may be spent.")
                                .build(),
                        arguments -> ToolResult.ofObjectValue(JsonObject.of("euros", JsonValue.of(300))))
                .build();
        Interaction answer = FunctionLoop.of(client.interactions(), functions)
                .run(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                        .input(InteractionsInput.of("A weekend in Porto that I can afford?"))
                        .tools(List.of(GoogleSearch.builder().build()))
                        .build());
        out.println(answer.outputText());
    }
}
