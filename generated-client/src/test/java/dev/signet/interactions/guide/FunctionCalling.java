package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.FunctionLoop;
import dev.signet.interactions.r2026_05_20.Functions;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.FunctionDeclaration;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.ToolResult;
import dev.signet.interactions.support.JsonObject;
import java.io.PrintStream;

/** The model calls a Java function. */
final class FunctionCalling {
    private FunctionCalling() {}

    static void run(InteractionsClient client, PrintStream out) {
        // tag::functions[]
        FunctionDeclaration declaration = FunctionDeclaration.builder()
                .name("get_weather")
                .description("Tells the weather of a city.")
                .parameters(JsonObject.fromJson("""
                        {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}"""))
                .build();
        Functions functions =
                Functions.builder().add(declaration, FunctionCalling::weather).build();
        Interaction answer = FunctionLoop.of(client.interactions(), functions)
                .run(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                        .input(InteractionsInput.of("Do I need an umbrella in Paris?"))
                        .build());
        out.println(answer.outputText());
        // end::functions[]
    }

    private static ToolResult weather(JsonObject arguments) {
        return ToolResult.of("It is sunny in " + arguments.string("city") + ".");
    }
}
