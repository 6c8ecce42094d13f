package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.FunctionLoop;
import dev.signet.interactions.r2026_05_20.Functions;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.FunctionDeclaration;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.StepDelta;
import dev.signet.interactions.r2026_05_20.model.TextDelta;
import dev.signet.interactions.r2026_05_20.model.ToolResult;
import dev.signet.interactions.support.JsonObject;
import java.io.PrintStream;

/** The same with streams, and without anything stored at the service. */
final class StreamedFunctionCalling {
    private StreamedFunctionCalling() {}

    static void run(InteractionsClient client, PrintStream out) {
        FunctionDeclaration declaration = FunctionDeclaration.builder()
                .name("get_weather")
                .parameters(JsonObject.fromJson("""
                        {"type": "object", "properties": {"city": {"type": "string"}}}"""))
                .build();
        Functions functions = Functions.builder()
                .add(declaration, StreamedFunctionCalling::weather)
                .build();
        Interaction answer = FunctionLoop.of(client.interactions(), functions)
                .withRounds(3)
                .run(
                        ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                                .input(InteractionsInput.of("An umbrella in Paris?"))
                                .store(false)
                                .build(),
                        event -> print(event, out));
        out.println();
        out.println(answer.steps().size() + " step at last");
    }

    private static void print(InteractionSseEvent event, PrintStream out) {
        if (event instanceof StepDelta delta && delta.delta() instanceof TextDelta text) {
            out.print(text.text());
        }
    }

    private static ToolResult weather(JsonObject arguments) {
        return ToolResult.of("It is sunny in " + arguments.string("city") + ".");
    }
}
