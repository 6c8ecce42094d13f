package dev.signet.benchmarks.answer;

import static java.util.Objects.requireNonNull;

import dev.signet.interactions.r2026_05_20.model.Interaction;

/** Signet's types. */
public final class SignetAnswer {
    private SignetAnswer() {}

    /** {@return how far it has come and what was answered} */
    public static String of(Interaction interaction) {
        return requireNonNull(interaction.status()).value().concat(": ").concat(interaction.outputText());
    }
}
