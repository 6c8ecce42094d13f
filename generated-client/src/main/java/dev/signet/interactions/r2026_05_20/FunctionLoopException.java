package dev.signet.interactions.r2026_05_20;

import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.support.value.Quotes;
import org.jspecify.annotations.Nullable;

/**
 * A loop over functions ended before the model had its answer: it asks for what no function can do, a call of it
 * can't be read, or a request with the results of functions failed. The latter is the {@linkplain #getCause() cause},
 * and {@link #request()} goes on from there, so that no function runs twice.
 */
public final class FunctionLoopException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Interaction interaction;
    private final transient @Nullable CreateInteractionRequest request;

    FunctionLoopException(
            String reason,
            Interaction interaction,
            @Nullable CreateInteractionRequest request,
            @Nullable Throwable cause) {
        super(Quotes.line(reason), cause);
        this.interaction = interaction;
        this.request = request;
    }

    /** {@return the last answer of the model; null after deserialization} */
    public Interaction interaction() {
        return interaction;
    }

    /**
     * {@return the request that failed, which has the results of the last calls} Running a loop with it goes on where
     * this one ended. Null if no request failed, and after deserialization.
     */
    public @Nullable CreateInteractionRequest request() {
        return request;
    }
}
