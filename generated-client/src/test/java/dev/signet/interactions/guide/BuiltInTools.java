package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.CodeExecution;
import dev.signet.interactions.r2026_05_20.model.FileSearch;
import dev.signet.interactions.r2026_05_20.model.GoogleMaps;
import dev.signet.interactions.r2026_05_20.model.GoogleSearch;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.r2026_05_20.model.Step;
import dev.signet.interactions.r2026_05_20.model.UrlContext;
import java.io.PrintStream;
import java.util.List;

/** Tools that the service runs itself. */
final class BuiltInTools {
    private BuiltInTools() {}

    static void run(InteractionsClient client, PrintStream out) {
        ModelInteraction request = ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                .input(InteractionsInput.of("What is new in Porto?"))
                .tools(List.of(
                        GoogleSearch.builder().build(),
                        GoogleMaps.builder().latitude(41.15).longitude(-8.61).build(),
                        CodeExecution.builder().build(),
                        UrlContext.builder().build(),
                        FileSearch.builder()
                                .fileSearchStoreNames(List.of("fileSearchStores/travel"))
                                .build()))
                .build();
        for (Step step : client.interactions().create(request).steps()) {
            out.println(step.type());
        }
    }
}
