package dev.signet.interactions.r2026_05_20.mixin;

import dev.signet.interactions.r2026_05_20.model.ModelOutputStep;
import dev.signet.interactions.r2026_05_20.model.Step;
import java.util.List;

/** What is most asked of an interaction. */
public interface InteractionText {
    /**
     * What happened in the interaction.
     *
     * @return the steps, in order; empty if the service sent none
     */
    List<Step> steps();

    /**
     * The text that the model put out: that of all {@code model_output} steps, joined without anything between.
     *
     * @return the text; empty if there is none
     */
    default String outputText() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps()) {
            if (step instanceof ModelOutputStep output) {
                text.append(output.text());
            }
        }
        return text.toString();
    }
}
