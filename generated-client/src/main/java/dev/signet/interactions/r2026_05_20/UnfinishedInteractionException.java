package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.support.value.Quotes;

/**
 * An answer was not continued to its end. What there is comes with it; {@link Interaction#continuationToken()} continues it later,
 * if the service gave one.
 */
public final class UnfinishedInteractionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Interaction interaction;

    /**
     * Says why.
     *
     * @param reason why the answer is not continued
     * @param interaction what there is of it
     */
    public UnfinishedInteractionException(String reason, Interaction interaction) {
        super(Quotes.line("The interaction " + interaction.id() + " is unfinished: " + reason));
        this.interaction = interaction;
    }

    /** {@return what there is of the answer; null after deserialization} */
    public Interaction interaction() {
        return interaction;
    }
}
