package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.r2026_05_20.model.Interaction;

/** A model went on asking for functions longer than it was allowed to. */
public final class FunctionLimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Interaction interaction;

    FunctionLimitException(int rounds, Interaction interaction) {
        super("The model still asks for functions after " + rounds + (rounds == 1 ? " round" : " rounds"));
        this.interaction = interaction;
    }

    /** {@return the last answer, whose calls were not answered; null after deserialization} */
    public Interaction interaction() {
        return interaction;
    }
}
