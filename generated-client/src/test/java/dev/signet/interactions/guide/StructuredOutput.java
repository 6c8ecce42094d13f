package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.TextResponseFormat;
import dev.signet.interactions.r2026_05_20.model.TextResponseFormatMimeType;
import dev.signet.interactions.support.JsonObject;
import java.io.PrintStream;

/** An answer in the form of a JSON schema. */
final class StructuredOutput {
    private StructuredOutput() {}

    static void run(InteractionsClient client, PrintStream out) {
        // tag::structured[]
        JsonObject schema = JsonObject.fromJson("""
                {"type": "object",
                 "properties": {"city": {"type": "string"}, "inhabitants": {"type": "integer"}},
                 "required": ["city", "inhabitants"]}""");
        Interaction answer = client.interactions()
                .create(ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                        .input(InteractionsInput.of("The largest city of France?"))
                        .responseFormat(TextResponseFormat.builder()
                                .mimeType(TextResponseFormatMimeType.APPLICATION_JSON)
                                .schema(schema)
                                .build())
                        .build());
        JsonObject city = JsonObject.fromJson(answer.outputText());
        out.println(city.string("city"));
        // end::structured[]
    }
}
