package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.McpServer;
import dev.signet.interactions.r2026_05_20.model.McpServerToolResultStep;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.Step;
import dev.signet.interactions.r2026_05_20.model.ToolResult;
import java.io.PrintStream;
import java.util.List;

/** Tools of a server that speaks the Model Context Protocol. */
final class RemoteMcp {
    private RemoteMcp() {}

    static void run(InteractionsClient client, PrintStream out) {
        ModelInteraction request = ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                .input(InteractionsInput.of("The weather in Paris?"))
                .tools(List.of(McpServer.builder()
                        .name("weather")
                        .url("https://example.com/mcp")
                        .build()))
                .build();
        for (Step step : client.interactions().create(request).steps()) {
            if (step instanceof McpServerToolResultStep result
                    && result.result() instanceof ToolResult.StringValue text) {
                out.println(result.serverName() + " says " + text.value());
            }
        }
    }
}
