package dev.signet.interactions.r2026_05_20.mixin;

import static java.util.Objects.requireNonNull;

import dev.signet.interactions.r2026_05_20.Continuation;
import dev.signet.interactions.r2026_05_20.Polling;
import dev.signet.interactions.r2026_05_20.PollingTimeoutException;
import dev.signet.interactions.r2026_05_20.UnfinishedInteractionException;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.support.http.CallTimeoutException;
import dev.signet.interactions.support.http.ConnectionException;
import dev.signet.interactions.support.http.ResponseFormatException;
import dev.signet.interactions.support.http.StatusException;
import dev.signet.interactions.support.http.client.CallOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer that is waited for, in one part or several. Used by one thread at a time. */
final class Awaited {
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final long FIRST_LOOK = Duration.ofSeconds(1).toNanos();

    /** A service of many machines may take a while until all of them know an interaction. */
    private static final long KNOWN_AFTER = Duration.ofSeconds(30).toNanos();

    private final Polling polling;
    private final Continuation continuation;
    private final long began;
    private String id;
    /** The parts before the one that is waited for. */
    private @Nullable Interaction former;

    private @Nullable Interaction whole;
    private int made;

    private @Nullable Throwable failure;
    private Duration wait;

    Awaited(String id, Polling polling) {
        this.id = id;
        this.polling = polling;
        this.continuation = polling.continuation();
        this.wait = polling.first();
        this.began = System.nanoTime();
    }

    /** Nanoseconds until the limit; zero or less once it has passed. */
    long left() {
        return polling.limit().toNanos() - (System.nanoTime() - began);
    }

    /** Options of a look, which ends with the limit at the latest; the first has a moment in any case. */
    CallOptions options() {
        long least = whole == null && failure == null ? FIRST_LOOK : 1;
        return polling.options().limitedTo(Duration.ofNanos(Math.max(left(), least)));
    }

    /** Nanoseconds to wait before the next look, no longer than to the limit. */
    long pause() {
        Duration pause = wait;
        wait = polling.after(wait);
        Duration asked = failure instanceof StatusException refused ? refused.retryAfter() : null;
        if (asked != null && asked.compareTo(pause) > 0) {
            pause = asked;
        }
        return Math.min(left(), pause.toNanos());
    }

    /** A part was asked for: it is waited for as from the start. */
    void startOver() {
        wait = polling.first();
    }

    /** What is thrown at the limit. */
    PollingTimeoutException tooLate() {
        return new PollingTimeoutException(id, polling.limit(), whole, failure);
    }

    /**
     * Notes that a look has failed.
     *
     * @return whether another may succeed: the service was not reached, was busy or at fault, or does not know yet what it has created
     */
    boolean survives(Throwable thrown) {
        if (!(thrown instanceof CallTimeoutException && left() <= 0)) {
            // A look that the limit cut short tells nothing.
            failure = thrown;
        }
        if (thrown instanceof StatusException refused) {
            int status = refused.status();
            boolean unknownYet = status == NOT_FOUND && whole == null && System.nanoTime() - began < KNOWN_AFTER;
            return unknownYet || status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
        }
        return thrown instanceof ConnectionException
                || thrown instanceof CallTimeoutException
                || thrown instanceof ResponseFormatException;
    }

    /** The interaction to look at. */
    String id() {
        return id;
    }

    /** {@return the whole as far as it is known, with this as its last part} */
    Interaction add(Interaction seen) {
        failure = null;
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
