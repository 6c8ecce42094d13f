package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.support.value.Quotes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An interaction in the background did not end in the time that was given to it. It goes on nevertheless. */
public final class PollingTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Interaction interaction;

    /**
     * Says what was waited for.
     *
     * @param limit the time that was given
     * @param interaction as it was last seen
     */
    public PollingTimeoutException(Duration limit, Interaction interaction) {
        super(Quotes.line("The interaction " + interaction.id() + " has not ended within " + limit));
        this.interaction = interaction;
    }

    /**
     * Says what was waited for.
     *
     * @param id the interaction
     * @param limit the time that was given
     * @param interaction as it was last seen; null if it never was
     * @param cause why it was not seen at last, or null
     */
    public PollingTimeoutException(
            String id, Duration limit, @Nullable Interaction interaction, @Nullable Throwable cause) {
        super(
                Quotes.line("The interaction " + id + " has not ended within " + limit
                        + (cause == null ? "" : ", and could not be looked at: " + cause.getMessage())),
                cause);
        this.interaction = interaction;
    }

    /** {@return the interaction as it was last seen; null if it never was, and after deserialization} */
    public @Nullable Interaction interaction() {
        return interaction;
    }
}
