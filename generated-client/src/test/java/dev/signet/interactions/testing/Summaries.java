package dev.signet.interactions.testing;

import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelInteraction;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.support.http.StatusException;
import java.util.Optional;

public final class Summaries {
    private final InteractionsClient client;

    public Summaries(InteractionsClient client) {
        this.client = client;
    }

    /** Nothing if there is no quota left. */
    public Optional<String> of(String text) {
        try {
            ModelInteraction request = ModelInteraction.builder(ModelOption.GEMINI_3_5_FLASH)
                    .input(InteractionsInput.of("Summarize: " + text))
                    .build();
            return Optional.of(client.interactions().create(request).outputText());
        } catch (StatusException e) {
            if (e.status() == 429) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
