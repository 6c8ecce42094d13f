package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.r2026_05_20.model.Interaction;
import java.time.Duration;

/** An interaction in the background did not end in the time that was given to it. It goes on nevertheless. */
public final class PollingTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Interaction interaction;

    /**
     * Says what was waited for.
     *
     * @param limit the time that was given
     * @param interaction as it was last seen
     */
    public PollingTimeoutException(Duration limit, Interaction interaction) {
        super("The interaction " + interaction.id() + " has not ended within " + limit);
        this.interaction = interaction;
    }

    /** {@return the interaction as it was last seen; null after deserialization} */
    public Interaction interaction() {
        return interaction;
    }
}
