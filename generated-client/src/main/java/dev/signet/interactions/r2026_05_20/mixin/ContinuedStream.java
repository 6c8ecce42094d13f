package dev.signet.interactions.r2026_05_20.mixin;

import dev.signet.interactions.r2026_05_20.Continuation;
import dev.signet.interactions.r2026_05_20.InteractionAccumulator;
import dev.signet.interactions.r2026_05_20.model.CreateInteractionRequest;
import dev.signet.interactions.r2026_05_20.model.InteractionCompletedEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionCreatedEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionStatus;
import dev.signet.interactions.r2026_05_20.model.InteractionStatusUpdate;
import dev.signet.interactions.r2026_05_20.model.StepDelta;
import dev.signet.interactions.r2026_05_20.model.StepStart;
import dev.signet.interactions.r2026_05_20.model.StepStop;
import dev.signet.interactions.support.http.client.EventStream;
import dev.signet.interactions.support.http.client.Sequel;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Streams of the parts of one answer as one. It keeps the answer, for the exception at the limit. */
final class ContinuedStream implements Sequel<InteractionSseEvent> {
    private final CreateInteractionRequest request;
    private final Continuation continuation;
    private final Function<CreateInteractionRequest, CompletionStage<EventStream<InteractionSseEvent>>> opener;
    private final InteractionAccumulator whole = new InteractionAccumulator();
    private int made;
    private int before;
    private int steps;
    private boolean due;

    ContinuedStream(
            CreateInteractionRequest request,
            Continuation continuation,
            Function<CreateInteractionRequest, CompletionStage<EventStream<InteractionSseEvent>>> opener) {
        this.request = request;
        this.continuation = continuation;
        this.opener = opener;
    }

    @Override
    public @Nullable InteractionSseEvent map(InteractionSseEvent event) {
        whole.accept(event);
        if (event instanceof StepDelta delta) {
            count(delta.index());
            return before == 0
                    ? delta
                    : delta.toBuilder().index(before + delta.index()).build();
        }
        if (event instanceof StepStart start) {
            count(start.index());
            return before == 0
                    ? start
                    : start.toBuilder().index(before + start.index()).build();
        }
        if (event instanceof StepStop stop) {
            return before == 0
                    ? stop
                    : stop.toBuilder().index(before + stop.index()).build();
        }
        if (event instanceof InteractionCreatedEvent) {
            return made == 0 ? event : null;
        }
        if (event instanceof InteractionStatusUpdate update) {
            return isDue(update.status()) ? null : event;
        }
        return event instanceof InteractionCompletedEvent completed ? completed(completed) : event;
    }

    private void count(int index) {
        steps = Math.max(steps, before + index + 1);
    }

    private boolean isDue(@Nullable InteractionStatus status) {
        due = InteractionStatus.REQUIRES_CONTINUATION.equals(status);
        return due;
    }

    private @Nullable InteractionSseEvent completed(InteractionCompletedEvent event) {
        if (isDue(event.interaction().status())) {
            return null;
        }
        return made == 0
                ? event
                : event.toBuilder()
                        .interaction(event.interaction().toBuilder()
                                .usage(whole.interaction().usage())
                                .build())
                        .build();
    }

    @Override
    public @Nullable CompletionStage<EventStream<InteractionSseEvent>> next() {
        if (!due) {
            return null;
        }
        CreateInteractionRequest next = continuation.next(request, whole.interaction(), made);
        due = false;
        made++;
        before = steps;
        return opener.apply(next);
    }
}
