package dev.signet.benchmarks.answer;

import static java.util.Objects.requireNonNull;

import dev.signet.benchmarks.model.Content;
import dev.signet.benchmarks.model.Interaction;
import dev.signet.benchmarks.model.Step;

/** The records of the model. */
public final class RecordAnswer {
    private RecordAnswer() {}

    /** {@return how far it has come and what was answered} */
    public static String of(Interaction interaction) {
        StringBuilder said = new StringBuilder(requireNonNull(interaction.status())).append(": ");
        for (Step step : requireNonNull(interaction.steps())) {
            if (step instanceof Step.ModelOutput output) {
                for (Content content : requireNonNull(output.content())) {
                    if (content instanceof Content.Text text) {
                        said.append(text.text());
                    }
                }
            }
        }
        return said.toString();
    }
}
