package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.FunctionLoop;
import dev.signet.interactions.r2026_05_20.Functions;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.structured.Description;
import java.io.PrintStream;

/** The model calls a method of an object. */
final class MethodCalling {
    private MethodCalling() {}

    // tag::methods[]
    record Weather(String sky, int degrees) {}

    static final class WeatherStation {
        @Description("Tells the weather of a city.")
        public Weather weather(String city, @Description("From 1 to 7") int days) {
            return new Weather("sunny in " + city, 20 + days);
        }
    }

    static void run(InteractionsClient client, PrintStream out) {
        Functions functions =
                Functions.builder().addMethods(new WeatherStation()).build();
        Interaction answer = FunctionLoop.of(client.interactions(), functions)
                .run(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                        .input(InteractionsInput.of("Do I need an umbrella in Paris?"))
                        .build());
        out.println(answer.outputText());
    }
    // end::methods[]
}
