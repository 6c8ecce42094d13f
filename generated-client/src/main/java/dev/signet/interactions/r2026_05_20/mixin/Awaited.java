package dev.signet.interactions.r2026_05_20.mixin;

import static java.util.Objects.requireNonNull;

import dev.signet.interactions.r2026_05_20.Continuation;
import dev.signet.interactions.r2026_05_20.Polling;
import dev.signet.interactions.r2026_05_20.UnfinishedInteractionException;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import org.jspecify.annotations.Nullable;

/** An answer that is waited for, in one part or several. Used by one thread at a time. */
final class Awaited {
    private final Continuation continuation;
    private String id;
    /** The parts before the one that is waited for. */
    private @Nullable Interaction former;

    private @Nullable Interaction whole;
    private int made;

    Awaited(String id, Polling polling) {
        this.id = id;
        this.continuation = polling.continuation();
    }

    /** The interaction to look at. */
    String id() {
        return id;
    }

    /** {@return the whole as far as it is known, with this as its last part} */
    Interaction add(Interaction seen) {
        if (seen.id() != null && !seen.id().isEmpty()) {
            id = seen.id();
        }
        Interaction all = former == null ? seen : Continuation.join(former, seen);
        whole = all;
        return all;
    }

    /** Whether the service is to be asked to go on. */
    boolean isDue() {
        return whole != null && continuation.continues(whole);
    }

    /**
     * The request that has it go on.
     *
     * @throws UnfinishedInteractionException if there is none
     */
    CreateInteractionRequest next() {
        Interaction unfinished = requireNonNull(whole);
        CreateInteractionRequest next = continuation.next(unfinished, made);
        former = unfinished;
        made++;
        return next;
    }

    /** Whether nothing more happens by itself. */
    boolean isOver() {
        return whole != null && (AwaitCompletion.isTerminal(whole) || Continuation.isDue(whole));
    }
}
