package dev.signet.interactions.guide;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.support.http.client.CallOptions;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Several questions at once, without a thread for each. */
final class WithoutWaiting {
    private WithoutWaiting() {}

    static void run(InteractionsClient client, PrintStream out) {
        List<CompletableFuture<Interaction>> answers = List.of("One", "Two", "Three").stream()
                .map(text -> ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                        .input(InteractionsInput.of(text))
                        .build())
                .map(request -> client.async()
                        .interactions()
                        .create(
                                request,
                                CallOptions.builder()
                                        .callTimeout(Duration.ofMinutes(2))
                                        .build()))
                .toList();
        answers.forEach(answer -> out.println(answer.join().outputText()));
    }
}
