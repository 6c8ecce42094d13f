package dev.signet.benchmarks.answer;

import com.google.genai.gaos.models.interactions.Content;
import com.google.genai.gaos.models.interactions.Interaction;
import com.google.genai.gaos.models.interactions.ModelOutputStep;
import com.google.genai.gaos.models.interactions.Step;
import com.google.genai.gaos.models.interactions.TextContent;

/** The types of Google's own client. */
public final class SdkAnswer {
    private SdkAnswer() {}

    /** {@return how far it has come and what was answered} */
    public static String of(Interaction interaction) {
        StringBuilder said =
                new StringBuilder(interaction.status().orElseThrow().value()).append(": ");
        for (Step step : interaction.steps().orElseThrow()) {
            if (step instanceof ModelOutputStep output) {
                for (Content content : output.content().orElseThrow()) {
                    if (content instanceof TextContent text) {
                        said.append(text.text().orElseThrow());
                    }
                }
            }
        }
        return said.toString();
    }
}
