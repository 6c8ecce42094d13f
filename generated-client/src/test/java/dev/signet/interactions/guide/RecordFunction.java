package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.FunctionLoop;
import dev.signet.interactions.r2026_05_20.Functions;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** The model calls a function whose arguments are a record. */
final class RecordFunction {
    private RecordFunction() {}

    // tag::function[]
    record Place(String city, @Nullable String country) {}

    static void run(InteractionsClient client, PrintStream out) {
        Functions functions = Functions.builder()
                .add("get_weather", "Tells the weather.", Place.class, place -> "It is sunny in " + place.city() + ".")
                .build();
        Interaction answer = FunctionLoop.of(client.interactions(), functions)
                .run(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                        .input(InteractionsInput.of("Do I need an umbrella in Paris?"))
                        .build());
        out.println(answer.outputText());
    }
    // end::function[]
}
